package org.jumptojob.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which part of the site a request path belongs to. */
public final class Paths {

    private static final List<String> NOT_PAGES =
            List.of("/do/", "/xapi/", "/api/", "/health/", "/internal/", "/assets/", "/jakarta.faces.resource/");

    private Paths() {}

    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI();
        int parameters = path.indexOf(';');
        return parameters < 0 ? path : path.substring(0, parameters);
    }

    /** Whether the path is one of a page that a person reads. */
    public static boolean isPage(String path) {
        return NOT_PAGES.stream().noneMatch(path::startsWith) && !path.equals("/metrics") && !path.equals("/favicon.ico");
    }

    /** Whether the path is one that machines call with credentials of their own. */
    public static boolean isMachine(String path) {
        return path.startsWith("/xapi/") || path.startsWith("/internal/");
    }

    /**
     * A path of this site to go back to, or {@code otherwise} where the text is anything else: never another site.
     */
    public static String local(String path, String otherwise) {
        boolean ours = path != null && path.matches("/(?![/\\\\])[A-Za-z0-9/_.~?=&%#-]*");
        return ours ? path : otherwise;
    }
}
