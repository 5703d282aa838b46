package org.jumptojob.forms;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Paths;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/** What the last post wants this page to say: one message, or a form's problems and what was typed ({@link Answers}). */
@Named("said")
@RequestScoped
public class Flash {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Secrets secrets;

    @Inject
    private Site site;

    private JsonObject content = JsonObject.EMPTY_JSON_OBJECT;

    @PostConstruct
    void open() {
        Cookies.value(request, Cookies.FLASH)
                .flatMap(closed -> secrets.open("flash", closed, Paths.of(request)))
                .ifPresent(plain -> take(JSON.createReader(new StringReader(new String(plain, StandardCharsets.UTF_8)))
                        .readObject()));
    }

    private void take(JsonObject said) {
        if (said.containsKey("message")) {
            // Said once: on another visit it would tell of something that did not happen again.
            String deletion = Cookies.header(Cookies.FLASH, "", Paths.of(request), Duration.ZERO, site.secure());
            FacesContext.getCurrentInstance().getExternalContext().addResponseHeader("Set-Cookie", deletion);
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        // One path may show many forms, such as the questions of a quiz: a problem belongs to its own.
        if (said.containsKey("message") || said.getString("query", "").equals(query)) {
            content = said;
        }
    }

    /**
     * For an answer to a post that is the page itself: a form with long texts that could not be taken. They do not fit into
     * a cookie, and whoever typed them must not lose them.
     *
     * @param problems message key by field name
     * @param typed what was typed, by field name
     */
    public void again(Map<String, String> problems, Map<String, String> typed) {
        content = JSON.createObjectBuilder()
                .add("problems", JSON.createObjectBuilder(new LinkedHashMap<>(problems)))
                .add("typed", JSON.createObjectBuilder(new LinkedHashMap<>(typed)))
                .build();
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
