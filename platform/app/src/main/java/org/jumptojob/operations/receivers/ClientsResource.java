package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.records.clients.ClientService;

/** Switches a program off. {@link ClientService} holds the rights. */
@Path("admin/clients/revoke")
@RequestScoped
public class ClientsResource implements FormResource {

    @Inject
    private ClientService service;

    @Inject
    private Answers answers;

    @POST
    public Response revoke(
            @FormParam("name") @DefaultValue("") String name, @FormParam("sure") @DefaultValue("") String sure) {
        if (!sure.equals("yes")) {
            return answers.again(ReceiverRoutes.CLIENTS, Map.of("client", "records.client-not-sure"), Map.of());
        }
        service.revoke(name);
        return answers.saying(ReceiverRoutes.CLIENTS, "records.client-off-now");
    }
}
