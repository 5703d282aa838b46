package org.jumptojob.recognition.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Flash;
import org.jumptojob.recognition.Answer;
import org.jumptojob.recognition.DecisionService;
import org.jumptojob.recognition.RecognitionService;
import org.jumptojob.recognition.RecognitionService.Wanted;
import org.jumptojob.recognition.Told;

/**
 * The two forms that carry words: what somebody asks for, and what is decided. Where something is to be mended they answer with the
 * page itself and everything that was typed, and redirect otherwise.
 */
@WebServlet({RecognitionServlet.ASK, RecognitionServlet.DECIDE})
public class RecognitionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String ASK = "/do/recognition-form/ask";
    static final String DECIDE = "/do/recognition-form/decide";

    @Inject
    private transient RecognitionService recognition;

    @Inject
    private transient DecisionService decisions;

    @Inject
    private transient Answers answers;

    @Inject
    private transient Flash said;

    /** Somebody sent the browser to the address of a post. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", RecognitionRoutes.MINE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getServletPath().equals(ASK)) {
            ask(request, response);
        } else {
            decide(request, response);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Wanted wanted = new Wanted(
                text(request, "track"),
                all(request, "module"),
                new Told(text(request, "did"), text(request, "where"), text(request, "proof")),
                text(request, "to"));
        Map<String, String> problems = recognition.ask(wanted);
        if (problems.isEmpty()) {
            send(answers.saying(RecognitionRoutes.MINE, "recognition.sent"), response);
        } else {
            again(problems, RecognitionRoutes.FORM, request, response);
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID id = Words.id(text(request, "r")).orElseThrow(NotFound::new);
        String outcome = text(request, "outcome");
        Answer answer = new Answer(
                outcome,
                outcome.equals("yes") ? all(request, "module") : List.of(),
                text(request, "reason"),
                text(request, "next"),
                !text(request, "talked").isEmpty());
        Map<String, String> problems = decisions.decide(id, answer);
        if (problems.containsKey("request")) {
            send(answers.saying(RecognitionRoutes.LIST, "recognition.not-in-hand"), response);
        } else if (problems.isEmpty()) {
            send(answers.saying(RecognitionRoutes.LIST, "recognition.decided-now"), response);
        } else {
            again(problems, RecognitionRoutes.LIST, request, response);
        }
    }

    private void again(
            Map<String, String> problems, String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        all(request, "module").forEach(module -> typed.put("module." + module, "yes"));
        typed.put("wait", "");
        said.again(problems, typed);
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(request, response);
    }

    private static void send(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static String text(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    private static List<String> all(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameterValues(field))
                .map(List::of)
                .orElse(List.of());
    }
}
