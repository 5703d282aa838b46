package org.jumptojob.xapi.profile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of JSONPath that the rules of this project's profile use: {@code $}, {@code .name}, {@code ['name']},
 * {@code [*]}, {@code .*}, {@code [0]}, and several paths joined by {@code |}. Anything else is refused when the profile
 * is loaded. Source: xAPI Profiles 1.0, section 8.1.
 */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile(
            "\\.(?<name>[A-Za-z_][A-Za-z0-9_]*)|\\['(?<quoted>[^']+)'\\]|(?<all>\\[\\*\\]|\\.\\*)|\\[(?<index>[0-9]{1,6})\\]");
    /** A pipe between two paths; pipes cannot stand in IRIs, so not inside a step either. */
    private static final Pattern OR = Pattern.compile("\\s*\\|\\s*");

    private final String text;
    private final List<List<Step>> paths;

    private JsonPath(String text, List<List<Step>> paths) {
        this.text = text;
        this.paths = paths;
    }

    /** One step down: from a value to some of its children. */
    private interface Step {
        Stream<JsonValue> children(JsonValue value);
    }

    /**
     * @throws IllegalArgumentException if the text uses more than is known here
     */
    static JsonPath of(String text) {
        List<List<Step>> paths = new ArrayList<>();
        for (String path : OR.split(text)) {
            paths.add(steps(path));
        }
        return new JsonPath(text, List.copyOf(paths));
    }

    /** All values at this path; none if nothing is there. */
    List<JsonValue> valuesIn(JsonValue root) {
        List<JsonValue> found = new ArrayList<>();
        for (List<Step> steps : paths) {
            Stream<JsonValue> values = Stream.of(root);
            for (Step step : steps) {
                values = values.flatMap(step::children);
            }
            values.forEach(found::add);
        }
        return found;
    }

    /** Whether the path names this key in brackets. */
    boolean names(String key) {
        return text.contains("['" + key + "']");
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<Step> steps(String path) {
        if (!path.startsWith("$")) {
            throw new IllegalArgumentException("A path in a profile begins with $: " + path);
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int at = 1;
        while (at < path.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("Not understood in the path " + path + ": " + path.substring(at));
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        return List.copyOf(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("all") != null) {
            return JsonPath::all;
        }
        if (matcher.group("index") != null) {
            int index = Integer.parseInt(matcher.group("index"));
            return value -> value instanceof JsonArray array && index < array.size()
                    ? Stream.of(array.get(index))
                    : Stream.empty();
        }
        String name = matcher.group("name") != null ? matcher.group("name") : matcher.group("quoted");
        return value -> value instanceof JsonObject object ? Stream.ofNullable(object.get(name)) : Stream.empty();
    }

    private static Stream<JsonValue> all(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream();
        }
        return value instanceof JsonObject object ? object.values().stream() : Stream.empty();
    }
}
