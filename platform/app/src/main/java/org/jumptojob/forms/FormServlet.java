package org.jumptojob.forms;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes posts whose forms hold long texts, or that make a code which is shown once: they answer with the page itself where
 * there is something to mend or to show, and redirect otherwise. The page finds what it is about by the field of the form.
 */
public abstract class FormServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final String start;

    @Inject
    private transient Answers answers;

    @Inject
    private transient Flash said;

    /** @param start the page for a browser that was sent to the address of a post */
    protected FormServlet(String start) {
        this.start = start;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", start);
    }

    /** What was typed, by field name: the first value of each. */
    protected static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        typed.put("wait", "");
        return typed;
    }

    /** The page again, with everything that was typed. */
    protected void again(
            Map<String, String> problems, String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        again(problems, typed(request), page, request, response);
    }

    /** @param typed what the page shows as typed; {@code wait} is what a problem's text is filled with */
    protected void again(
            Map<String, String> problems,
            Map<String, String> typed,
            String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        said.again(problems, typed);
        show(page, request, response);
    }

    /** The page, in the answer to a post. */
    protected void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** To a page that says something first. */
    protected void saying(String page, String messageKey, HttpServletResponse response) {
        send(answers().saying(page, messageKey), response);
    }

    /** For {@link #send}: answers that are redirects. */
    protected Answers answers() {
        return answers;
    }

    protected void send(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
