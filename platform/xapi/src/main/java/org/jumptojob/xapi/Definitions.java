package org.jumptojob.xapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jumptojob.xapi.json.JsonTree;

/** How a store learns what an activity is called, from the definitions in the statements about it (Data 2.4.4.1). */
public final class Definitions {
    private static final Set<String> LANGUAGE_MAPS = Set.of("name", "description");

    /** What belongs to one interactionType and makes no sense with another. */
    private static final Set<String> INTERACTION =
            Set.of("interactionType", "correctResponsesPattern", "choices", "scale", "source", "target", "steps");

    private Definitions() {}

    /**
     * Joins a definition that has come in with the one that is known. Names and descriptions are joined language by
     * language; an interaction is replaced as a whole if the new definition has one; every other property that the new
     * one has replaces the old one. Values stay character for character.
     *
     * @param known JSON text of the definition so far; null if there is none
     * @param fresh JSON text of the definition that has come in, from a valid statement
     * @return JSON text of the definition from now on; the very same object as {@code known} if nothing changes
     */
    public static String merge(String known, String fresh) {
        if (known == null || known.equals(fresh)) {
            return known == null ? fresh : known;
        }
        Map<String, JsonTree> before = JsonTree.of(known, UnreadableJson::new).members();
        Map<String, JsonTree> after = JsonTree.of(fresh, UnreadableJson::new).members();
        Map<String, String> merged = new LinkedHashMap<>();
        boolean otherInteraction = after.containsKey("interactionType");
        before.forEach((key, value) -> {
            if (!otherInteraction || !INTERACTION.contains(key) || after.containsKey(key)) {
                merged.put(key, value.raw());
            }
        });
        after.forEach((key, value) -> {
            boolean join = LANGUAGE_MAPS.contains(key) && before.containsKey(key);
            merged.put(key, join ? languageMap(before.get(key), value) : value.raw());
        });
        String all = object(merged);
        return all.equals(known) ? known : all;
    }

    private static String languageMap(JsonTree before, JsonTree after) {
        Map<String, String> merged = new LinkedHashMap<>();
        before.members().forEach((tag, text) -> merged.put(tag, text.raw()));
        after.members().forEach((tag, text) -> {
            String same = merged.keySet().stream()
                    .filter(tag::equalsIgnoreCase)
                    .findFirst()
                    .orElse(tag);
            merged.put(same, text.raw());
        });
        return object(merged);
    }

    private static String object(Map<String, String> members) {
        StringJoiner text = new StringJoiner(",", "{", "}");
        members.forEach((key, value) -> text.add("\"" + key + "\":" + value));
        return text.toString();
    }
}
