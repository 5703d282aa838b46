package org.jumptojob.operations.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** The posts of the page {@code /my-data}. */
@Path("my-data")
@RequestScoped
public class MyDataResource implements FormResource {

    private static final String PAGE = "/my-data";

    @Inject
    private OwnCopy copy;

    @Inject
    private PaperRequests papers;

    @Inject
    private Answers answers;

    @POST
    @Path("copy")
    public Response ask() {
        return answers.saying(PAGE, copy.ask() ? "personal.asked" : "personal.asked-already");
    }

    @POST
    @Path("copy/delete")
    public Response delete() {
        copy.delete();
        return answers.saying(PAGE, "personal.deleted");
    }

    @POST
    @Path("requests/{id}/stop")
    public Response stop(@PathParam("id") String id) {
        papers.stopMine(Asked.id(id));
        return answers.saying(PAGE, "personal.paper-stopped");
    }
}
