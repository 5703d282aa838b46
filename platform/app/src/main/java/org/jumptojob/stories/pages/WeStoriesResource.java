package org.jumptojob.stories.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormResource;
import org.jumptojob.stories.ContentNote;
import org.jumptojob.stories.OutsideService;
import org.jumptojob.stories.Telling;
import org.jumptojob.stories.WeStoryService;

/** The posts of the page of a we-story. {@code {story}} is its id. */
@Path("we-stories/{story}")
@RequestScoped
public class WeStoriesResource implements FormResource {

    /** Names in the address which sentence's form could not be taken. */
    static final String CHANGE = "change";

    /** Begins the name under which a ticked part comes back with its form. */
    static final String TICKED = "part-";

    @Inject
    private WeStoryService service;

    @Inject
    private OutsideService outside;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("story")
    private String story;

    @POST
    @Path("sentences")
    public Response write() {
        Set<UUID> parts = parts();
        Map<String, String> problems = service.write(id(), field("text"), parts);
        return problems.isEmpty()
                ? answers.saying(page(), "stories.sentence-saved")
                : answers.again(page(), problems, sentence());
    }

    @POST
    @Path("sentences/{sentence}/change")
    public Response change(@PathParam("sentence") String sentence) {
        UUID changed = Asked.id(sentence);
        Map<String, String> problems = service.change(id(), changed, number("version"), field("text"), parts());
        return problems.isEmpty()
                ? answers.saying(page(), "stories.sentence-saved")
                : answers.again(page() + "?" + CHANGE + "=" + changed, problems, sentence());
    }

    @POST
    @Path("sentences/{sentence}/remove")
    public Response remove(@PathParam("sentence") String sentence) {
        service.remove(id(), Asked.id(sentence));
        return answers.saying(page(), "stories.sentence-removed");
    }

    @POST
    @Path("sentences/{sentence}/move")
    public Response move(@PathParam("sentence") String sentence) {
        service.move(id(), Asked.id(sentence), field("way").equals("up"));
        return answers.saying(page(), "stories.sentence-moved");
    }

    /** Yes to the text, or not now. */
    @POST
    @Path("answer")
    public Response answer() {
        boolean counts = service.answer(id(), number("edition"), field("answer").equals("yes"));
        return answers.saying(page(), counts ? "stories.answer-saved" : "stories.answer-changed");
    }

    @POST
    @Path("outside")
    public Response propose() {
        Telling telling = StepsResource.telling(request);
        Map<String, String> problems = outside.propose(
                id(),
                number("edition"),
                telling,
                StepsResource.note(request),
                field("yes").equals("yes"));
        return problems.isEmpty()
                ? answers.saying(page(), "stories.proposed")
                : answers.again(page(), problems, typed(telling, StepsResource.note(request)));
    }

    @POST
    @Path("outside/{step}/yes")
    public Response agree(@PathParam("step") String step) {
        boolean counts = outside.agree(id(), Asked.id(step), number("edition"));
        return answers.saying(page(), counts ? "stories.answer-saved" : "stories.answer-changed");
    }

    @POST
    @Path("outside/{step}/no")
    public Response disagree(@PathParam("step") String step) {
        outside.disagree(id(), Asked.id(step));
        return answers.saying(page(), "stories.closed-now");
    }

    @POST
    @Path("outside/{step}/again")
    public Response askAgain(@PathParam("step") String step) {
        boolean asked = outside.askAgain(id(), Asked.id(step), number("edition"));
        return answers.saying(page(), asked ? "stories.proposed" : "stories.answer-changed");
    }

    @POST
    @Path("outside/{step}/take-back")
    public Response withdraw(@PathParam("step") String step) {
        outside.withdraw(id(), Asked.id(step));
        return answers.saying(page(), "stories.taken-back");
    }

    private UUID id() {
        return Asked.id(story);
    }

    private String page() {
        return StoryRoutes.OURS + id();
    }

    private Map<String, String> sentence() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("text", field("text"));
        for (String part : values("part")) {
            typed.put(TICKED + part, "yes");
        }
        return typed;
    }

    private static Map<String, String> typed(Telling telling, ContentNote note) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("listener", telling.listener());
        typed.put("goal", telling.goal());
        typed.put("fact", telling.fact());
        typed.put("wish", telling.wish());
        typed.put("note", note.word());
        return typed;
    }

    private Set<UUID> parts() {
        Set<UUID> parts = new LinkedHashSet<>();
        for (String value : values("part")) {
            parts.add(Asked.id(value));
        }
        return parts;
    }

    private String[] values(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
    }

    private String field(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private long number(String name) {
        String value = field(name);
        return value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
    }
}
