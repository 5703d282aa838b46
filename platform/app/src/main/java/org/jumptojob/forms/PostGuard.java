package org.jumptojob.forms;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotAllowed;
import org.jumptojob.access.NotSignedIn;
import org.jumptojob.access.Visitor;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;

/**
 * The one guard of every post from a browser: it must come from a page of ours ({@code Sec-Fetch-Site}, else
 * {@code Origin}) and carry the form token of the person or of the visit (OWASP, Cross-Site Request Forgery
 * Prevention). A post whose sign-in has ended is not lost: it is held for its owner ({@link HeldPosts}).
 */
public class PostGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient FormTokens tokens;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient HeldPosts heldPosts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (SAFE.contains(request.getMethod()) || Paths.isMachine(path)) {
            chain.doFilter(request, response);
            return;
        }
        if (!fromOurPages(request)) {
            throw new NotAllowed();
        }
        String token = Optional.ofNullable(request.getParameter("token")).orElse("");
        Optional<UUID> owner = tokens.owner(token);
        if (isHers(owner) || ofThisVisit(request, token)) {
            chain.doFilter(request, response);
        } else if (owner.isPresent()) {
            hold(owner.get(), request, response);
        } else {
            throw new NotAllowed();
        }
    }

    private boolean isHers(Optional<UUID> owner) {
        return visitor.isSignedIn() && owner.equals(Optional.of(visitor.personId()));
    }

    private boolean ofThisVisit(HttpServletRequest request, String token) {
        // A stranger's preferences change nothing but a cookie of her own browser, and the pages that offer them come
        // from a cache, without a token.
        return !visitor.isSignedIn() && Paths.of(request).startsWith("/do/preferences")
                || Cookies.value(request, Cookies.VISIT)
                        .filter(visit -> tokens.isOfVisit(token, visit))
                        .isPresent();
    }

    private void hold(UUID owner, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Faces-Request") != null) {
            // A piece of an administrator's page: nothing was typed that could be lost.
            throw new NotSignedIn();
        }
        if ("fetch".equals(request.getHeader("X-Requested-With"))) {
            // The page's script keeps the text in its tab and says so.
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        heldPosts.hold(owner, Paths.of(request), request.getParameterMap());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in?held=1");
    }

    private static boolean fromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equals(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
