package org.jumptojob.groups.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.web.Paths;

/** Reads what a request asks for. */
final class Asked {

    private Asked() {}

    /** A field of a form or of the query, without blanks around it; an empty text where there is none. */
    static String text(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    /** @throws NotFound where the text is no id */
    static UUID id(String text) {
        return optionalId(text).orElseThrow(NotFound::new);
    }

    static Optional<UUID> optionalId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static UUID id(HttpServletRequest request, String field) {
        return id(text(request, field));
    }

    /** @throws NotFound where the text is no number of a version */
    static long version(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    /** The number of a page, from 0 on. */
    static int page(HttpServletRequest request) {
        String page = text(request, "page");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    /** The last part of a page's path; in the answer to a form, its field of this name. */
    static String lastPart(HttpServletRequest request, String field) {
        String sent = text(request, field);
        return sent.isEmpty() ? Paths.of(request).replaceFirst(".*/", "") : sent;
    }
}
