package org.jumptojob.recognition.pages;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.forms.Asked;
import org.jumptojob.forms.FormServlet;
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
public class RecognitionServlet extends FormServlet {
    private static final long serialVersionUID = 1L;

    static final String ASK = "/do/recognition-form/ask";
    static final String DECIDE = "/do/recognition-form/decide";

    @Inject
    private transient RecognitionService recognition;

    @Inject
    private transient DecisionService decisions;

    public RecognitionServlet() {
        super(RecognitionRoutes.MINE);
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
                Asked.text(request, "track"),
                Asked.all(request, "module"),
                new Told(Asked.text(request, "did"), Asked.text(request, "where"), Asked.text(request, "proof")),
                Asked.text(request, "to"));
        Map<String, String> problems = recognition.ask(wanted);
        if (problems.isEmpty()) {
            saying(RecognitionRoutes.MINE, "recognition.sent", response);
        } else {
            mend(problems, RecognitionRoutes.FORM, request, response);
        }
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UUID id = Asked.id(request, "r");
        String outcome = Asked.text(request, "outcome");
        Answer answer = new Answer(
                outcome,
                outcome.equals("yes") ? Asked.all(request, "module") : List.of(),
                Asked.text(request, "reason"),
                Asked.text(request, "next"),
                !Asked.text(request, "talked").isEmpty());
        Map<String, String> problems = decisions.decide(id, answer);
        if (problems.containsKey("request")) {
            saying(RecognitionRoutes.LIST, "recognition.not-in-hand", response);
        } else if (problems.isEmpty()) {
            saying(RecognitionRoutes.LIST, "recognition.decided-now", response);
        } else {
            mend(problems, RecognitionRoutes.LIST, request, response);
        }
    }

    /** Ticked modules come back each by itself: {@code module.<id>}. */
    private void mend(
            Map<String, String> problems, String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> typed = typed(request);
        Asked.all(request, "module").forEach(module -> typed.put("module." + module, "yes"));
        again(problems, typed, page, request, response);
    }
}
