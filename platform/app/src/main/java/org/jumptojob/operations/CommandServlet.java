package org.jumptojob.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jumptojob.access.NotFound;
import org.jumptojob.learning.ProgressProjection;
import org.jumptojob.learning.ProgressRebuild;

/**
 * Takes commands that {@code scripts/} give to the running server: from this machine alone, and with the token of the
 * data folder. For everybody else there is no such address.
 */
@WebServlet("/internal/rebuild-progress")
public class CommandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CommandToken token;

    @Inject
    private transient ProgressRebuild rebuild;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ours = request.getMethod().equals("POST")
                && LocalCall.is(request)
                && token.opens(request.getHeader("Authorization"));
        if (!ours) {
            throw new NotFound();
        }
        ProgressProjection.Rebuilt rebuilt = rebuild.run();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(told(rebuilt));
    }

    static String told(ProgressProjection.Rebuilt rebuilt) {
        return "Rebuilt " + rebuilt.registrations() + " registrations, " + rebuilt.differing() + " differed.\n";
    }
}
