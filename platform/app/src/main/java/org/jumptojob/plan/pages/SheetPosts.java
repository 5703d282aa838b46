package org.jumptojob.plan.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jumptojob.forms.Answers;
import org.jumptojob.plan.Sheets;
import org.jumptojob.plan.TooLong;

/** What the posts of all sheets have in common: the fields, and the answers to the page's script and to a plain form. */
final class SheetPosts {

    private final HttpServletRequest request;
    private final Answers answers;

    SheetPosts(HttpServletRequest request, Answers answers) {
        this.request = request;
        this.answers = answers;
    }

    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        return fields;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** The version of the sheet that the form was made from. */
    long base() {
        return field("version")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /**
     * Answers a text that was sent to be kept.
     *
     * @param path the page of the sheet
     * @param save keeps it
     * @param then the answer to a plain form whose text is kept
     */
    Response saved(String path, Supplier<Sheets.Saved> save, Supplier<Response> then) {
        boolean fetched = "fetch".equals(request.getHeader("X-Requested-With"));
        Sheets.Saved saved;
        try {
            saved = save.get();
        } catch (TooLong e) {
            return fetched
                    ? json(413, "{\"saved\":false}")
                    : answers.again(path, Map.of("sheet", "plan.too-long"), Map.of());
        }
        if (fetched) {
            return saved.conflict()
                    ? json(409, "{\"conflict\":true}")
                    : json(200, "{\"saved\":true,\"version\":" + saved.version() + "}");
        }
        return saved.conflict() ? answers.to(path + "#versions") : then.get();
    }

    private static Response json(int status, String body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body)
                .build();
    }
}
