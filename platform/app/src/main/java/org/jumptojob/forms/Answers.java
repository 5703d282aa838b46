package org.jumptojob.forms;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jumptojob.web.Cookies;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;

/**
 * The answers of posts: always a redirect, so that a reload repeats nothing. What the next page should say travels in
 * a sealed cookie of that page's path ({@link Flash}), so that a form comes back with what was typed. A message is
 * said once; a form's problems stay through reloads, at that very address.
 */
@RequestScoped
public class Answers {

    /** So many signs of a field come back; a longer text needs a place of its own. */
    public static final int LONGEST = 500;

    /** The name of what a message is about. */
    private static final String ABOUT = "about";

    private static final Duration FORM_LIFE = Duration.ofMinutes(10);

    /** A message is for the page that comes next, not for a later visit. */
    private static final Duration MESSAGE_LIFE = Duration.ofSeconds(20);

    @Inject
    private Secrets secrets;

    @Inject
    private Site site;

    public Response to(String path) {
        return Response.seeOther(URI.create(path))
                .header("Set-Cookie", forget(path))
                .build();
    }

    /** To a page that says {@code messageKey} first. */
    public Response saying(String path, String messageKey) {
        return withFlash(path, JSON.createObjectBuilder().add("message", messageKey), MESSAGE_LIFE);
    }

    /**
     * To a page that says {@code messageKey} first, about somebody or something.
     *
     * @param about for the place of the sentence; the page finds it as typed under {@code about}
     */
    public Response saying(String path, String messageKey, String about) {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("message", messageKey);
        return withFlash(path, json.add("typed", object(Map.of(ABOUT, about))), MESSAGE_LIFE);
    }

    /**
     * Back to a form that could not be taken.
     *
     * @param problems message key by field name
     * @param typed what was typed, by field name; never a passphrase
     */
    public Response again(String path, Map<String, String> problems, Map<String, String> typed) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        json.add("problems", object(problems));
        json.add("typed", object(typed));
        return withFlash(path, json, FORM_LIFE);
    }

    /** The header that forgets what {@link #again} left for the path. */
    public String forget(String path) {
        return Cookies.header(Cookies.FLASH, "", withoutQuery(path), Duration.ZERO, site.secure());
    }

    private Response withFlash(String path, JsonObjectBuilder json, Duration life) {
        String plainPath = withoutQuery(path);
        json.add("query", query(path));
        String sealed = secrets.seal("flash", json.build().toString().getBytes(StandardCharsets.UTF_8), plainPath);
        return Response.seeOther(URI.create(path))
                .header("Set-Cookie", Cookies.header(Cookies.FLASH, sealed, plainPath, life, site.secure()))
                .build();
    }

    private static String withoutQuery(String path) {
        return path.replaceFirst("[?#].*", "");
    }

    private static String query(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark + 1).replaceFirst("#.*", "");
    }

    private static JsonObjectBuilder object(Map<String, String> values) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
        return json;
    }
}
