package org.jumptojob.survey.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jumptojob.content.Instrument;
import org.jumptojob.forms.Answers;
import org.jumptojob.survey.paper.Flow;
import org.jumptojob.survey.paper.Marks;
import org.jumptojob.survey.paper.NotTaken;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.ReplyReader;

/** A form with questions that was sent: what it answers, and where its person goes then. */
final class PaperPost {

    private final HttpServletRequest request;
    private final Answers answers;
    private final String path;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** @param path the address of the first page */
    PaperPost(HttpServletRequest request, Answers answers, String path) {
        this.request = request;
        this.answers = answers;
        this.path = path;
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    }

    /**
     * Stores what was answered and goes on.
     *
     * @param store takes the answers and the marks that the form had shown; gives all answers there are then, or nothing
     *     where they could not be taken any more
     */
    Response take(
            Instrument form, BiFunction<Map<String, Reply>, Map<String, String>, Optional<Map<String, Reply>>> store) {
        Map<String, Reply> replies;
        try {
            replies = ReplyReader.read(form, fields);
        } catch (NotTaken problem) {
            return refused(problem);
        }
        if (field("go").equals("out")) {
            replies.replaceAll((question, reply) -> Reply.LEFT_OUT);
        }
        boolean all = fields.containsKey("all");
        Optional<Map<String, Reply>> stored = store.apply(replies, Marks.read(field("version"), replies.keySet()));
        if (isFetched()) {
            return json(stored.map(now -> "{\"saved\":true,\"version\":\"" + marks(now, replies.keySet()) + "\"}")
                    .orElse("{\"saved\":false}"));
        }
        return stored.map(now -> onwards(form, now, all, replies)).orElseGet(() -> answers.to(path));
    }

    private Response onwards(Instrument form, Map<String, Reply> now, boolean all, Map<String, Reply> replies) {
        Flow flow = new Flow(form, now);
        if (all) {
            boolean more = flow.asked().stream().anyMatch(question -> !replies.containsKey(question.id()));
            boolean stay = field("go").equals("stay");
            return more || stay
                    ? answers.saying(Paper.allAt(path), more ? "survey.more-questions" : "survey.saved")
                    : answers.to(Paper.at(path, Paper.END));
        }
        String question = field(ReplyReader.ASKED);
        boolean back = field("go").equals("back");
        return answers.to(Paper.at(path, back ? Paper.previous(flow, question) : Paper.next(flow, question)));
    }

    private Response refused(NotTaken problem) {
        if (isFetched()) {
            return json("{\"saved\":false}");
        }
        String place = fields.containsKey("all") ? Paper.allAt(path) : Paper.at(path, field(ReplyReader.ASKED));
        return answers.again(
                place, Map.of(problem.field(), problem.messageKey()), Map.of(problem.field(), field(problem.field())));
    }

    private static String marks(Map<String, Reply> stored, Collection<String> questions) {
        Map<String, String> marks = new LinkedHashMap<>();
        questions.forEach(question -> marks.put(
                question, stored.getOrDefault(question, Reply.LEFT_OUT).mark()));
        return Marks.write(marks);
    }

    private boolean isFetched() {
        return "fetch".equals(request.getHeader("X-Requested-With"));
    }

    private String field(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static Response json(String body) {
        return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
}
