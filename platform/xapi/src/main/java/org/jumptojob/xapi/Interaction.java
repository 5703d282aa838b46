package org.jumptojob.xapi;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a question is answered: its interactionType and the ids of its options (Data 2.4.4.1, "Interaction Activities").
 * Texts of options and right answers stay out: the first live in the course content, the second would give the answers
 * away to every reader of statements.
 *
 * @param type the interactionType
 * @param components ids by the list in which they stand ({@code choices}, {@code source}, {@code target})
 */
public record Interaction(String type, Map<String, List<String>> components) {
    private static final String NEXT = "[,]";
    private static final String PAIR = "[.]";

    /** Keeps the lists in the order in which they were given. */
    public Interaction {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        components.forEach((list, ids) ->
                copy.put(list, ids.stream().map(Interaction::plain).toList()));
        components = Collections.unmodifiableMap(copy);
    }

    /** A question that is answered by true or false; the response is {@code true} or {@code false}. */
    public static Interaction trueFalse() {
        return new Interaction("true-false", Map.of());
    }

    /**
     * A question with options, of which one or several can be taken; the response is {@link #list}.
     *
     * @param options ids of the options
     */
    public static Interaction choice(List<String> options) {
        return new Interaction("choice", Map.of("choices", options));
    }

    /**
     * A question that puts things in order; the response is {@link #list} in that order.
     *
     * @param options ids of the things
     */
    public static Interaction sequencing(List<String> options) {
        return new Interaction("sequencing", Map.of("choices", options));
    }

    /**
     * A question that matches things; the response is {@link #pairs}.
     *
     * @param source ids of the things to be matched
     * @param target ids of the things that they are matched to
     */
    public static Interaction matching(List<String> source, List<String> target) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("source", source);
        lists.put("target", target);
        return new Interaction("matching", lists);
    }

    /**
     * The response to a choice or sequencing question.
     *
     * @param ids ids of the options, in the order that counts
     */
    public static String list(List<String> ids) {
        return ids.stream().map(Interaction::plain).collect(Collectors.joining(NEXT));
    }

    /**
     * The response to a matching question.
     *
     * @param targets for each source id the id of its target, in the order to be written
     */
    public static String pairs(Map<String, String> targets) {
        return targets.entrySet().stream()
                .map(pair -> plain(pair.getKey()) + PAIR + plain(pair.getValue()))
                .collect(Collectors.joining(NEXT));
    }

    void addTo(JsonObjectBuilder definition) {
        definition.add("interactionType", type);
        components.forEach((list, ids) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            ids.forEach(id -> array.add(JSON.createObjectBuilder().add("id", id)));
            definition.add(list, array);
        });
    }

    /** An id with a delimiter inside would be read as two. */
    private static String plain(String id) {
        if (id.isBlank() || id.contains(NEXT) || id.contains(PAIR)) {
            throw new IllegalArgumentException(
                    "The id of an option must not be empty or hold [,] or [.], but is: " + id);
        }
        return id;
    }
}
