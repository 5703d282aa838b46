package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jumptojob.forms.Answers;
import org.jumptojob.forms.Flash;

/**
 * Answers of posts whose forms hold long texts, or that make a code which is shown once: they answer with the page itself
 * where there is something to mend or to show, and redirect otherwise. The page finds its group by the field of the form.
 */
@RequestScoped
public class PageAnswers {

    @Inject
    private Answers answers;

    @Inject
    private Flash said;

    /** The page again, with everything that was typed. */
    void again(Map<String, String> problems, String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        again(problems, "", page, request, response);
    }

    /** @param detail what a problem's text is filled with */
    void again(
            Map<String, String> problems,
            String detail,
            String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        typed.put("wait", detail);
        said.again(problems, typed);
        show(page, request, response);
    }

    /** The page, in the answer to a post. */
    void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** To a page that says something first. */
    void saying(String page, String messageKey, HttpServletResponse response) {
        send(answers.saying(page, messageKey), response);
    }

    void send(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
