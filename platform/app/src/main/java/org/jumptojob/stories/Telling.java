package org.jumptojob.stories;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody chooses for one step outwards: the words themselves, who will hear them, what she wants to reach, a fact
 * that belongs to them and a wish.
 *
 * @param text the passage that leaves the room; empty for a step of a whole we-story, whose text are its sentences
 */
public record Telling(String text, String listener, String goal, String fact, String wish) {

    /** The longest passage, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The longest of the other lines, in characters. */
    public static final int LONGEST_LINE = 300;

    public static final Telling EMPTY = new Telling("", "", "", "", "");

    public Telling {
        text = StoryText.plain(text);
        listener = StoryText.plain(listener);
        goal = StoryText.plain(goal);
        fact = StoryText.plain(fact);
        wish = StoryText.plain(wish);
    }

    /**
     * What is still missing for a yes.
     *
     * @param withText whether the step has a passage of its own
     * @return message key by field; empty where nothing is missing
     */
    Map<String, String> problems(boolean withText) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (withText && text.isEmpty()) {
            problems.put("text", "stories.text-missing");
        }
        if (text.length() > LONGEST_TEXT) {
            problems.put("text", "stories.text-long");
        }
        check(problems, "listener", listener);
        check(problems, "goal", goal);
        check(problems, "fact", fact);
        check(problems, "wish", wish);
        return problems;
    }

    private static void check(Map<String, String> problems, String field, String value) {
        if (value.isEmpty()) {
            problems.put(field, "stories." + field + "-missing");
        } else if (value.length() > LONGEST_LINE) {
            problems.put(field, "stories.line-long");
        }
    }

    String toJson() {
        return JSON.createObjectBuilder()
                .add("text", text)
                .add("listener", listener)
                .add("goal", goal)
                .add("fact", fact)
                .add("wish", wish)
                .build()
                .toString();
    }

    static Telling ofJson(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Telling(
                    json.getString("text"),
                    json.getString("listener"),
                    json.getString("goal"),
                    json.getString("fact"),
                    json.getString("wish"));
        }
    }
}
