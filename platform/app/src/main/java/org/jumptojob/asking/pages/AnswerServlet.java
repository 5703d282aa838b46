package org.jumptojob.asking.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.asking.QueueService;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Flash;

/**
 * The forms of who answers that carry her words. A question can be taken away while she writes: then her text comes back, and
 * with it where she takes the question once more. A long text does not fit into a cookie, so it comes with the page itself.
 */
@WebServlet({AnswerServlet.TAKE, AnswerServlet.ANSWER})
public class AnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String TAKE = "/do/questions/take";
    static final String ANSWER = "/do/questions/answer";

    private static final String QUEUE = "/questions";

    @Inject
    private transient QueueService queue;

    @Inject
    private transient Answers answers;

    @Inject
    private transient Flash said;

    /** Somebody sent the browser to the address of a post. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", QUEUE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        UUID question = Words.id(request.getParameter("id")).orElseThrow(NotFound::new);
        if (request.getServletPath().equals(TAKE)) {
            take(question, request, response);
        } else {
            answer(question, request, response);
        }
    }

    private void take(UUID question, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean taken = queue.take(question);
        if (!text(request).isEmpty()) {
            Map<String, String> problems = taken ? Map.of() : Map.of("question", "asking.taken-by-other");
            again(question, problems, request, response);
        } else if (taken) {
            send(answers.to(QUEUE + "?q=" + question), response);
        } else {
            send(answers.saying(QUEUE, "asking.taken-by-other"), response);
        }
    }

    private void answer(UUID question, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> problems = queue.answer(question, text(request));
        if (problems.isEmpty()) {
            send(answers.saying(QUEUE, "asking.answered-now"), response);
        } else {
            again(question, problems, request, response);
        }
    }

    private void again(
            UUID question, Map<String, String> problems, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> typed = Map.of("answer", text(request), "wait", "");
        if (text(request).length() <= Answers.LONGEST) {
            send(answers.again(QUEUE + "?q=" + question, problems, typed), response);
        } else {
            said.again(problems, typed);
            response.setHeader("Cache-Control", "no-store");
            request.getRequestDispatcher(QUEUE).forward(request, response);
        }
    }

    private static void send(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static String text(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("answer")).orElse("");
    }
}
