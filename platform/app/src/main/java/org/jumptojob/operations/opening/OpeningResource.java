package org.jumptojob.operations.opening;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** Opens and closes a person's record. {@link Openings} holds the rights. */
@Path("admin/record/{person}")
@RequestScoped
public class OpeningResource implements FormResource {

    @Inject
    private Openings openings;

    @Inject
    private Answers answers;

    @POST
    @Path("open")
    public Response open(@PathParam("person") String person, @FormParam("reason") @DefaultValue("") String reason) {
        UUID id = Asked.id(person);
        String page = "/admin-record/" + id;
        return openings.open(id, reason)
                .map(problem -> answers.again(page, Map.of("reason", problem), Map.of("reason", reason)))
                .orElseGet(() -> answers.saying(page, "opening.opened"));
    }

    @POST
    @Path("close")
    public Response close(@PathParam("person") String person) {
        UUID id = Asked.id(person);
        openings.close(id);
        return answers.saying("/admin-record/" + id, "opening.closed");
    }
}
