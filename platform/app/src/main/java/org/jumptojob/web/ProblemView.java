package org.jumptojob.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Backs the page that says in plain words what went wrong. */
@Named
@RequestScoped
public class ProblemView {

    /** Attribute of the request: true where the page is there and waits until people have signed it. */
    static final String WAITS = "org.jumptojob.waits";

    @Inject
    private HttpServletRequest request;

    /** Which words fit: {@code waiting}, {@code missing}, {@code refused} or {@code broken}. */
    public String getKind() {
        if (Boolean.TRUE.equals(request.getAttribute(WAITS))) {
            return "waiting";
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 500) {
            case 404, 405, 410 -> "missing";
            case 401, 403 -> "refused";
            default -> "broken";
        };
    }
}
