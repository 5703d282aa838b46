package org.jumptojob.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.NotShownYet;
import org.jumptojob.access.NotSignedIn;

/**
 * The outermost filter: gives the request its id, writes the headers that guard the browser, and turns what went
 * wrong below into an answer in plain words, never a stack trace. The log gets the id and the path without its
 * query, so no personal data.
 */
public class ProblemFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemFilter.class.getName());

    private static final String TRAINEE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    // PrimeFaces writes scripts and styles into its pages; only /admin has it.
    private static final String ADMIN_POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient RequestCount count;

    @Inject
    private transient Site site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String id = UUID.randomUUID().toString();
        String path = Paths.of(request);
        count.add();
        writeHeaders(path, id, response);
        try {
            if (!Paths.isPlain(request.getRequestURI())) {
                throw new NotFound();
            }
            chain.doFilter(request, response);
        } catch (Exception e) {
            answer(e, request, response, id);
        }
    }

    private void writeHeaders(String path, String id, HttpServletResponse response) {
        response.setHeader("X-Request-Id", id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                path.equals("/admin") || path.equals("/admin.xhtml") ? ADMIN_POLICY : TRAINEE_POLICY);
        // Not "no-referrer": browsers would then send "Origin: null" with our own forms.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (site.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Paths.isOfPeople(path)) {
            // What was taken back is not there by the Back button either.
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private void answer(Exception problem, HttpServletRequest request, HttpServletResponse response, String id)
            throws IOException {
        if (response.isCommitted()) {
            LOG.log(
                    Level.SEVERE,
                    LoggedProblem.of(problem),
                    () -> "Request " + id + " broke while it was answered: " + Paths.of(request));
            return;
        }
        response.resetBuffer();
        // The page about the problem is a plain one of ours, and what broke may have wiped the headers.
        writeHeaders("/problem", id, response);
        if (has(problem, NotSignedIn.class)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", PageGuard.signIn(request));
        } else if (has(problem, NotAllowed.class)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (has(problem, NotFound.class)) {
            request.setAttribute(ProblemView.WAITS, has(problem, NotShownYet.class));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            LOG.log(
                    Level.SEVERE,
                    LoggedProblem.of(problem),
                    () -> "Request " + id + " failed: " + request.getMethod() + " " + Paths.of(request));
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static boolean has(Throwable problem, Class<? extends Throwable> kind) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
