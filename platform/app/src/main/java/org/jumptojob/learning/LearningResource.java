package org.jumptojob.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.FormResource;

/** The posts of the player: each writes and redirects. {@code {activity}} is the activity's id. */
@Path("learn/{activity}")
@RequestScoped
public class LearningResource implements FormResource {

    @Inject
    private LearningService learning;

    @Inject
    private PrivateNotes notes;

    @Inject
    private Curriculum curriculum;

    @Inject
    private Answers answers;

    @Context
    private HttpServletRequest request;

    @PathParam("activity")
    private String activity;

    /** Takes up the track and goes to the activity. */
    @POST
    @Path("start")
    public Response start() {
        Place place = place();
        learning.start(place);
        return answers.to(place.path());
    }

    /** An answer to the item of the field {@code item}; or, without a script, one thing moved in an order. */
    @POST
    @Path("answer")
    public Response answer() {
        Place place = place();
        String item = field("item").orElse("");
        String page = place.path() + "?q=" + item;
        if (field("move").isPresent()) {
            return answers.to(page + "&again=1&order=" + String.join(",", moved()) + "#question-" + item);
        }
        try {
            learning.answer(place, item, number("seen"), fields());
        } catch (NotAnswered problem) {
            return answers.again(page + "&again=1", Map.of("answer", problem.messageKey()), Map.of());
        }
        return answers.to(page + "#result-" + item);
    }

    /** The activity is read, or all its answers were seen: on to the next. */
    @POST
    @Path("done")
    public Response done() {
        Place place = place();
        if (learning.finish(place)) {
            return onwards(place);
        }
        // The page of a quiz with a pass mark tells itself what is missing.
        return place.track().certificate().quizPercent() > 0
                ? answers.to(place.path() + "#mark")
                : answers.saying(place.path(), "learning.not-all-answered");
    }

    @POST
    @Path("skip")
    public Response skip() {
        Place place = place();
        learning.skip(place);
        return onwards(place);
    }

    /** A private text: kept, and where the person wants to go on, the activity ends. */
    @POST
    @Path("note")
    public Response note() {
        Place place = place();
        boolean fetched = "fetch".equals(request.getHeader("X-Requested-With"));
        PrivateNotes.Saved saved;
        try {
            saved = learning.saveNote(place, number("version"), fields());
        } catch (NotAnswered problem) {
            return fetched
                    ? json(413, "{\"saved\":false}")
                    : answers.again(place.path(), Map.of("note", problem.messageKey()), Map.of());
        }
        if (fetched) {
            return saved.conflict()
                    ? json(409, "{\"conflict\":true}")
                    : json(200, "{\"saved\":true,\"version\":" + saved.version() + "}");
        }
        if (saved.conflict()) {
            return answers.to(place.path() + "#versions");
        }
        if (field("stay").isPresent()) {
            return answers.saying(place.path(), "learning.saved");
        }
        learning.finish(place);
        return onwards(place);
    }

    /** Ends a conflict of two texts. */
    @POST
    @Path("choose")
    public Response choose() {
        Place place = place();
        notes.choose(place.activity().id(), field("keep").orElse("mine"));
        return answers.saying(place.path(), "learning.saved");
    }

    /** Deletes the private text of the activity. */
    @POST
    @Path("delete-note")
    public Response deleteNote() {
        Place place = place();
        notes.delete(place.activity().id());
        return answers.saying(place.path(), "learning.note-deleted");
    }

    @POST
    @Path("again")
    public Response again() {
        Place place = place();
        learning.tryAgain(place);
        return answers.to(place.path());
    }

    private Response onwards(Place place) {
        return answers.to(place.next()
                .map(Place::path)
                .orElse("/tracks/" + place.track().slug() + "?done="
                        + place.module().slug() + "#done"));
    }

    private Place place() {
        return curriculum.place(activity);
    }

    private List<String> moved() {
        List<String> order = new ArrayList<>(fields().getOrDefault("order", List.of()));
        String[] move = field("move").orElse("").split(":");
        int from = move.length == 2 ? order.indexOf(move[0]) : -1;
        int to = from + (move.length == 2 && move[1].equals("up") ? -1 : 1);
        if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
        }
        return order.stream().filter(id -> id.matches("[a-z0-9-]{1,60}")).toList();
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    private int number(String name) {
        return field(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Response json(int status, String body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
