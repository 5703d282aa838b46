package org.jumptojob.stories.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.stories.StepService;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryService;
import org.jumptojob.stories.StoryText;

/** The posts of the pages about a person's own stories. {@code {story}} is a story's id. */
@Path("stories")
@RequestScoped
public class StoriesResource implements FormResource {

    static final String TO_GROUP = "group:";
    static final String TO_WE_STORY = "we:";
    static final String OUTSIDE = "outside";

    @Inject
    private StoryService service;

    @Inject
    private StepService steps;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    /** Keeps a story; the page's script does so while its owner types. */
    @POST
    @Path("{story}/save")
    public Response save(@PathParam("story") String story) {
        UUID id = Asked.id(story);
        StoryService.Saved saved = service.save(id, number("version"), text());
        return "fetch".equals(request.getHeader("X-Requested-With")) ? fetched(saved) : page(id, saved);
    }

    private Response page(UUID id, StoryService.Saved saved) {
        String page = StoryRoutes.STORY + id;
        return switch (saved.state()) {
            case SAVED -> answers.saying(page, "stories.saved");
            case CONFLICT -> answers.to(page + "#versions");
            case EMPTY -> answers.saying(StoryRoutes.STORY + StoryRoutes.NEW, "stories.nothing-yet");
            case TOO_LONG ->
                answers.again(
                        number("version") == 0 ? StoryRoutes.STORY + StoryRoutes.NEW : page,
                        Map.of("happened", "stories.too-long"),
                        Map.of());
        };
    }

    private static Response fetched(StoryService.Saved saved) {
        return switch (saved.state()) {
            case SAVED, EMPTY -> json(200, "{\"saved\":true,\"version\":" + saved.version() + "}");
            case CONFLICT -> json(409, "{\"conflict\":true}");
            case TOO_LONG -> json(413, "{\"saved\":false}");
        };
    }

    /** Ends a conflict of two texts. */
    @POST
    @Path("{story}/choose")
    public Response choose(@PathParam("story") String story, @FormParam("keep") @DefaultValue("mine") String keep) {
        UUID id = Asked.id(story);
        service.choose(id, keep);
        return answers.saying(StoryRoutes.STORY + id, "stories.saved");
    }

    /** Begins a step out of the room: the next page shows what goes, and asks for the yes. */
    @POST
    @Path("{story}/prepare")
    public Response prepare(
            @PathParam("story") String story,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("passage") @DefaultValue("") String passage) {
        UUID id = Asked.id(story);
        if (to.isEmpty()) {
            return answers.again(
                    StoryRoutes.STORY + id, Map.of("to", "stories.to-missing"), Map.of("passage", passage));
        }
        return answers.to(StoryRoutes.GIVE + steps.prepare(id, target(to), passage));
    }

    private static Target target(String to) {
        if (to.equals(OUTSIDE)) {
            return Target.OUTSIDE;
        }
        if (to.startsWith(TO_WE_STORY)) {
            return new Target(Asked.id(to.substring(TO_WE_STORY.length())), null);
        }
        if (to.startsWith(TO_GROUP)) {
            return new Target(null, Asked.id(to.substring(TO_GROUP.length())));
        }
        throw new NotFound();
    }

    @POST
    @Path("{story}/take-back")
    public Response takeBack(@PathParam("story") String story) {
        UUID id = Asked.id(story);
        service.takeBack(id);
        return answers.saying(StoryRoutes.STORY + id, "stories.taken-back");
    }

    @POST
    @Path("take-all-back")
    public Response takeAllBack() {
        service.takeEverythingBack();
        return answers.saying(StoryRoutes.MINE, "stories.all-taken-back");
    }

    @POST
    @Path("{story}/delete")
    public Response delete(@PathParam("story") String story) {
        service.delete(Asked.id(story));
        return answers.saying(StoryRoutes.MINE, "stories.deleted");
    }

    private StoryText text() {
        return new StoryText(field("title"), field("happened"), field("felt"), field("helped"));
    }

    private String field(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private long number(String name) {
        String value = field(name);
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
    }

    private static Response json(int status, String body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
