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

    @Inject
    private HttpServletRequest request;

    /** Which words fit: {@code missing}, {@code refused} or {@code broken}. */
    public String getKind() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return switch (status instanceof Integer code ? code : 500) {
            case 404, 405, 410 -> "missing";
            case 401, 403 -> "refused";
            default -> "broken";
        };
    }
}
