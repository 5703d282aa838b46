package org.jumptojob.operations.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;

/** Counts anew what is old enough to go. */
@Path("admin/retention/count")
@RequestScoped
public class RetentionResource implements FormResource {

    @Inject
    private RetentionCount count;

    @Inject
    private Answers answers;

    @POST
    public Response count() {
        count.soon();
        return answers.saying("/admin-retention", "retention.counting");
    }
}
