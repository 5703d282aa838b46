package org.jumptojob.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the last post wants this page to say: one message, or a form's problems and what was typed ({@link Answers}). */
@Named("said")
@RequestScoped
public class Flash {

    static final String COOKIE = "jtj-flash";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Secrets secrets;

    private JsonObject content = JsonObject.EMPTY_JSON_OBJECT;

    @PostConstruct
    void open() {
        Cookies.value(request, COOKIE)
                .flatMap(sealed -> secrets.open("flash", sealed, Paths.of(request)))
                .ifPresent(plain -> content = Json.createReader(
                                new StringReader(new String(plain, StandardCharsets.UTF_8)))
                        .readObject());
    }

    /** The key of a message, or an empty text. */
    public String getMessage() {
        return content.getString("message", "");
    }

    /** Message key by field name; empty where nothing went wrong. */
    public Map<String, String> getProblems() {
        return map("problems");
    }

    /** What was typed, by field name. */
    public Map<String, String> getTyped() {
        return map("typed");
    }

    private Map<String, String> map(String name) {
        Map<String, String> values = new LinkedHashMap<>();
        if (content.containsKey(name)) {
            content.getJsonObject(name).forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        }
        return values;
    }
}
