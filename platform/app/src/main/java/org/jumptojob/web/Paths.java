package org.jumptojob.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Which part of the site a request path belongs to. */
public final class Paths {

    private static final List<String> NOT_PAGES = List.of(
            "/do/", "/xapi/", "/api/", "/health/", "/internal/", "/assets/", "/files/", "/jakarta.faces.resource/");

    /** Path parameters, empty and dot segments, backslashes, and the same in percent signs. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[;\\\\]|//|/\\.{1,2}(?:/|$)|%(?:2e|2f|3b|5c|00)", Pattern.CASE_INSENSITIVE);

    private Paths() {}

    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        int parameters = path.indexOf(';');
        return parameters < 0 ? path : path.substring(0, parameters);
    }

    /**
     * Whether a request path, as sent, means one place only. The server folds {@code /xapi/..;/do/sign-in} into
     * {@code /do/sign-in} after our guards have taken it for a path under {@code /xapi}.
     */
    public static boolean isPlain(String uri) {
        return !AMBIGUOUS.matcher(uri).find();
    }

    /**
     * A changing part of a page's path: for {@code /learn/jump-to-job/a-safe-start/welcome} the part 0 is {@code jump-to-job}.
     *
     * @return an empty text where the path has no such part
     */
    public static String part(HttpServletRequest request, int index) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String[] parts = (forwarded == null ? of(request) : forwarded.toString()).split("/");
        // The first is empty, the second names the view.
        return parts.length > index + 2 ? parts[index + 2] : "";
    }

    /** Whether the path is one of a page that a person reads. */
    public static boolean isPage(String path) {
        return NOT_PAGES.stream().noneMatch(path::startsWith)
                && !path.equals("/metrics")
                && !path.equals("/favicon.ico");
    }

    /** Whether what the path answers can hold things of people: a page, a file of hers, the answer to a form. */
    public static boolean isOfPeople(String path) {
        return isPage(path) || path.startsWith("/api/") || path.startsWith("/do/");
    }

    /** Whether the path is one that machines call with credentials of their own. */
    public static boolean isMachine(String path) {
        return path.startsWith("/xapi/") || path.startsWith("/internal/");
    }

    /**
     * A path of this site to go back to, or {@code otherwise} where the text is anything else: never another site.
     */
    public static String local(String path, String otherwise) {
        boolean ours = path != null && path.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%#+*-]*");
        return ours ? path : otherwise;
    }
}
