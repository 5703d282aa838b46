package org.jumptojob.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.NotSignedIn;
import org.jumptojob.access.Visitor;

/**
 * Lets through only the pages of the {@link RouteRegistry}, and only to whom each is open: a stranger is sent to the
 * sign-in page, somebody else gets 403, an unknown path 404.
 */
public class PageGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient RouteRegistry routes;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (!Paths.isPage(path)) {
            chain.doFilter(request, response);
            return;
        }
        Route route = routes.find(path).orElseThrow(NotFound::new);
        if (!visitor.passes(route.access())) {
            throw visitor.isSignedIn() ? new NotAllowed() : new NotSignedIn();
        }
        if (path.equals("/")) {
            // The home page is the view "index"; a welcome file would answer with a redirect.
            request.getRequestDispatcher("/index").forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The sign-in page that leads back to where somebody wanted to go. */
    static String signIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/sign-in";
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
