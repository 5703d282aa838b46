package org.jumptojob.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jumptojob.access.Preferences;

/** Reads cookies, and writes the header of our own: {@code HttpOnly}, {@code SameSite=Lax}, {@code Secure} on https. */
public final class Cookies {

    /** The sign-in token of a person. */
    public static final String SIGN_IN = "jtj-sign-in";

    /** A random value of a stranger's browser, that her forms' tokens are bound to. */
    public static final String VISIT = "jtj-visit";

    /** A stranger's preferences ({@link Preferences#toCookie()}), or {@code later} where she waved the offer away. */
    public static final String PREFERENCES = "jtj-preferences";

    /** The path of this site that a stranger goes on to after she has signed in or made an account in this browser. */
    public static final String NEXT = "jtj-next";

    /** What the last post wants the next page to say, sealed. */
    public static final String FLASH = "jtj-flash";

    private Cookies() {}

    public static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The value of a {@code Set-Cookie} header.
     *
     * @param age how long the browser keeps it; zero deletes it; {@code null} until the browser is closed
     */
    public static String header(String name, String value, String path, Duration age, boolean secure) {
        return name + "=" + value + "; Path=" + path + (age == null ? "" : "; Max-Age=" + age.toSeconds())
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
