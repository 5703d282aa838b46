package org.jumptojob.groups.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/**
 * Keeps the code or the token with which somebody came until she has signed in or made an account, sealed, in her own
 * browser: it stands in no address and no row.
 */
@RequestScoped
public class JoinCookie {

    /** What the token of a link looks like; a code is shorter. */
    static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private static final String NAME = "jtj-join";
    private static final String PURPOSE = "join";
    private static final Duration LIFE = Duration.ofDays(7);

    @Inject
    private Secrets secrets;

    @Inject
    private Site site;

    /** The code or token, or an empty text. */
    String read(HttpServletRequest request) {
        return Cookies.value(request, NAME)
                .flatMap(kept -> secrets.open(PURPOSE, kept, NAME))
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The header that keeps it. */
    String keep(String secret) {
        String sealed = secrets.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8), NAME);
        return Cookies.header(NAME, sealed, "/", LIFE, site.secure());
    }

    /** The header that forgets it. */
    String forget() {
        return Cookies.header(NAME, "", "/", Duration.ZERO, site.secure());
    }

    /** The header that leads a stranger back here after she has signed in. */
    String comeBack() {
        return Cookies.header(Cookies.NEXT, GroupRoutes.JOIN, "/", LIFE, site.secure());
    }
}
