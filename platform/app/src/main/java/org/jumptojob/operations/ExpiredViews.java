package org.jumptojob.operations;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jumptojob.web.Paths;

/**
 * Shows the list of people afresh where the server has forgotten the view that a page still holds, after an hour's
 * pause or a new start. Nothing is lost: that list is only looked at; whatever is typed there goes by plain forms.
 */
@WebFilter("/admin")
public class ExpiredViews extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean post = request.getMethod().equals("POST");
        if (post && request.getSession(false) == null) {
            again(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | ViewExpiredException e) {
            if (!post || !isExpired(e) || response.isCommitted()) {
                throw e;
            }
            again(request, response);
        }
    }

    static boolean isExpired(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }

    private static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        String page = Paths.local(Paths.of(request), "/admin");
        if (request.getHeader("Faces-Request") == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", page);
        } else {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write(partialRedirect(page));
        }
    }

    /** What the script of Faces understands as "go there" (Jakarta Faces 4.0, partial response). */
    static String partialRedirect(String page) {
        String address = page.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response><redirect url=\"" + address
                + "\"></redirect></partial-response>";
    }
}
