package org.jumptojob.survey.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Secrets;

/** The cookie by which a browser finds its own sheet of a survey again, until it is closed. */
final class SheetCookie {

    private SheetCookie() {}

    /** The token of the sheet; empty where this browser has none. */
    static String of(HttpServletRequest request, String key) {
        return Cookies.value(request, name(key)).orElse("");
    }

    static String header(String key, String token, boolean secure) {
        return Cookies.header(name(key), token, "/", null, secure);
    }

    static String deletion(String key, boolean secure) {
        return Cookies.header(name(key), "", "/", Duration.ZERO, secure);
    }

    private static String name(String key) {
        return "jtj-sheet-" + Secrets.sha256(key).substring(0, 12);
    }
}
