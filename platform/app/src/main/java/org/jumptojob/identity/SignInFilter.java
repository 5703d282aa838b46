package org.jumptojob.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.forms.FormTokens;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/**
 * Finds out who is in front of each request. A signed-in person costs one SQL statement, a stranger none. A cookie
 * whose sign-in has ended makes a stranger and is deleted.
 */
public class SignInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** What a stranger's preferences say after she waved the offer away. */
    static final String LATER = "later";

    /** The field by which a kept form that is sent again tells which one it is. */
    static final String KEPT = "kept";

    @Inject
    private transient SignIns signIns;

    @Inject
    private transient KeptPosts keptPosts;

    @Inject
    private transient Visitor visitor;

    @Inject
    private transient FormTokens tokens;

    @Inject
    private transient Secrets secrets;

    @Inject
    private transient Site site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (!isForPeople(path) && !isPersonAtStore(request, path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> token = Cookies.value(request, Cookies.SIGN_IN);
        Optional<SignIns.Entry> entry = token.flatMap(
                value -> signIns.enter(value, Instant.now(), site.settings().text(Setting.TIME_ZONE)));
        if (entry.isPresent()) {
            visitor.enter(entry.get().person(), entry.get().preferences());
            visitor.setNews(entry.get().news());
            visitor.setFormToken(tokens.of(entry.get().person().id()));
        } else {
            if (token.isPresent()) {
                response.addHeader(
                        "Set-Cookie", Cookies.header(Cookies.SIGN_IN, "", "/", Duration.ZERO, site.secure()));
            }
            welcomeStranger(request, response, path);
        }
        chain.doFilter(request, response);
        if (visitor.isSignedIn() && request.getMethod().equals("POST") && path.startsWith("/do/")) {
            letGoOfKept(request, response);
        }
    }

    private static boolean isForPeople(String path) {
        return Paths.isPage(path) && !path.equals("/health") || path.startsWith("/do/") || path.startsWith("/api/");
    }

    /** At the learning record store a person may speak by her sign-in; a client has a credential. */
    private static boolean isPersonAtStore(HttpServletRequest request, String path) {
        return path.startsWith("/xapi/")
                && request.getHeader("Authorization") == null
                && Cookies.value(request, Cookies.SIGN_IN).isPresent();
    }

    private void welcomeStranger(HttpServletRequest request, HttpServletResponse response, String path) {
        Optional<String> chosen = Cookies.value(request, Cookies.PREFERENCES);
        Preferences preferences = chosen.filter(value -> !value.equals(LATER))
                .map(Preferences::ofCookie)
                .orElse(Preferences.STANDARD);
        visitor.stranger(preferences, chosen.isEmpty());
        Optional<String> visit = Cookies.value(request, Cookies.VISIT);
        if (visit.isEmpty() && Paths.isPage(path)) {
            visit = Optional.of(secrets.token());
            response.addHeader("Set-Cookie", Cookies.header(Cookies.VISIT, visit.get(), "/", null, site.secure()));
        }
        visit.ifPresent(value -> visitor.setFormToken(tokens.ofVisit(value)));
    }

    /** A kept form was sent again and taken: only now may the kept one go. */
    private void letGoOfKept(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            KeptPosts.id(request.getParameter(KEPT)).ifPresent(keptPosts::drop);
        }
    }
}
