package org.jumptojob.asking.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jumptojob.asking.LateQuestions;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;

/** Takes the forms of who sees to it that questions are answered. */
@Path("late-questions")
@RequestScoped
public class LateResource implements FormResource {

    private static final String PAGE = "/late-questions";

    @Inject
    private LateQuestions late;

    @Inject
    private Answers answers;

    @POST
    @Path("remind")
    public Response remind(@FormParam("id") @DefaultValue("") String id) {
        late.remind(Asked.id(id));
        return answers.saying(PAGE, "asking.late-reminded");
    }

    @POST
    @Path("free")
    public Response free(@FormParam("id") @DefaultValue("") String id) {
        return answers.saying(PAGE, late.free(Asked.id(id)) ? "asking.late-freed" : "asking.late-not-taken");
    }
}
