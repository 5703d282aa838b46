package org.jumptojob.stories.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.stories.ContentNote;
import org.jumptojob.stories.StepService;
import org.jumptojob.stories.Telling;

/** The posts of the page on which somebody gives a part of her story. {@code {step}} is the step's id. */
@Path("story-steps/{step}")
@RequestScoped
public class StepsResource implements FormResource {

    @Inject
    private StepService service;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("step")
    private String step;

    /** Gives it; or, with the button {@code stay}, keeps what was chosen for later. */
    @POST
    @Path("give")
    public Response give() {
        UUID id = Asked.id(step);
        String page = StoryRoutes.GIVE + id;
        Telling telling = telling(request);
        ContentNote note = note(request);
        boolean later = request.getParameter("stay") != null;
        Map<String, String> problems = later
                ? service.keep(id, telling, note)
                : service.give(id, telling, note, "yes".equals(request.getParameter("yes")));
        if (!problems.isEmpty()) {
            // What was chosen is kept with the step: the page shows it again from there.
            return answers.again(page, problems, Map.of());
        }
        return answers.saying(page, later ? "stories.kept" : "stories.given-now");
    }

    @POST
    @Path("take-back")
    public Response takeBack() {
        UUID story = service.takeBack(Asked.id(step));
        return answers.saying(StoryRoutes.STORY + story, "stories.taken-back");
    }

    static Telling telling(HttpServletRequest request) {
        return new Telling(
                request.getParameter("text"),
                request.getParameter("listener"),
                request.getParameter("goal"),
                request.getParameter("fact"),
                request.getParameter("wish"));
    }

    static ContentNote note(HttpServletRequest request) {
        return ContentNote.of(String.valueOf(request.getParameter("note"))).orElse(ContentNote.OPEN);
    }
}
