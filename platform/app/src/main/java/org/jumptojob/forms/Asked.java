package org.jumptojob.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.web.Paths;

/** Reads what a request asks for. */
public final class Asked {

    private Asked() {}

    /** A field of a form or of the query, without blanks around it; an empty text where there is none. */
    public static String text(HttpServletRequest request, String field) {
        return typed(request, field).strip();
    }

    /** A field as it was typed, for a form that comes back; an empty text where there is none. */
    public static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    /** All values of a field, such as those of ticked boxes. */
    public static List<String> all(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameterValues(field))
                .map(List::of)
                .orElse(List.of());
    }

    /** @throws NotFound where the text is no id */
    public static UUID id(String text) {
        return optionalId(text).orElseThrow(NotFound::new);
    }

    /** @throws NotFound where the field is no id */
    public static UUID id(HttpServletRequest request, String field) {
        return id(text(request, field));
    }

    /** @param text {@code null} where nothing was sent */
    public static Optional<UUID> optionalId(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @throws NotFound where the text is no number of a version */
    public static long version(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(text);
    }

    /** @throws NotFound where the field is no number of a version */
    public static long version(HttpServletRequest request, String field) {
        return version(text(request, field));
    }

    /** The number of a page, from 0 on. */
    public static int page(HttpServletRequest request) {
        String page = text(request, "page");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
    }

    /** The last part of a page's path; in the answer to a form, its field of this name. */
    public static String lastPart(HttpServletRequest request, String field) {
        String sent = text(request, field);
        return sent.isEmpty() ? Paths.of(request).replaceFirst(".*/", "") : sent;
    }
}
