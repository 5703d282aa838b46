package org.jumptojob.operations.receivers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.records.clients.ReceiverService;

/** A person agrees that a receiver gets a copy of her record, or stops it. {@link ReceiverService} holds the rights. */
@Path("receivers")
@RequestScoped
public class ReceiversResource implements FormResource {

    @Inject
    private ReceiverService service;

    @Inject
    private Answers answers;

    @POST
    @Path("agree")
    public Response agree(@FormParam("receiver") @DefaultValue("") String receiver) {
        try {
            service.agree(receiver);
        } catch (DatabaseProblem e) {
            // Two clicks at once: the other one has written the same.
            if (!e.isDuplicate()) {
                throw e;
            }
        }
        return answers.saying(ReceiverRoutes.RECEIVERS, "records.receiver-agreed-now");
    }

    @POST
    @Path("stop")
    public Response stop(@FormParam("receiver") @DefaultValue("") String receiver) {
        service.stop(receiver);
        return answers.saying(ReceiverRoutes.RECEIVERS, "records.receiver-stopped-now");
    }
}
