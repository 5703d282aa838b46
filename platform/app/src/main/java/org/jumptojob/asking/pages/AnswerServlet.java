package org.jumptojob.asking.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.asking.QueueService;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;

/**
 * The forms of who answers that carry her words. A question can be taken away while she writes: then her text comes back, and
 * with it where she takes the question once more. A long text does not fit into a cookie, so it comes with the page itself.
 */
@WebServlet({AnswerServlet.TAKE, AnswerServlet.ANSWER})
public class AnswerServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String TAKE = "/do/questions/take";
    static final String ANSWER = "/do/questions/answer";

    private static final String QUEUE = "/questions";

    @Inject
    private transient QueueService queue;

    public AnswerServlet() {
        super(QUEUE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        UUID question = Asked.id(request, "id");
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
            mend(question, problems, request, response);
        } else if (taken) {
            send(answers().to(QUEUE + "?q=" + question), response);
        } else {
            saying(QUEUE, "asking.taken-by-other", response);
        }
    }

    private void answer(UUID question, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> problems = queue.answer(question, text(request));
        if (problems.isEmpty()) {
            saying(QUEUE, "asking.answered-now", response);
        } else {
            mend(question, problems, request, response);
        }
    }

    private void mend(
            UUID question, Map<String, String> problems, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> typed = Map.of("answer", text(request), "wait", "");
        if (text(request).length() <= Answers.LONGEST) {
            send(answers().again(QUEUE + "?q=" + question, problems, typed), response);
        } else {
            again(problems, typed, QUEUE, request, response);
        }
    }

    private static String text(HttpServletRequest request) {
        return Asked.typed(request, "answer");
    }
}
