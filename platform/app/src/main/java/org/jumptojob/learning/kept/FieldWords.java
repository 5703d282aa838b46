package org.jumptojob.learning.kept;

import java.util.Map;
import java.util.Optional;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Titles;

/** What the boxes of a private text were called on the page, so that its owner knows them again in her copy. */
final class FieldWords {

    private final Map<String, Object> texts;

    /** @param activity as it is now; nothing where the courses have it no more */
    FieldWords(Optional<Activity> activity) {
        this.texts = activity.map(found -> found.text(Titles.BASE).fields()).orElse(Map.of());
    }

    /** The question above a box, or its name where the text has none. */
    String label(String field) {
        for (String group : new String[] {"fields", "prompts"}) {
            if (inside(texts, group).get(field) instanceof Map<?, ?> box && box.get("label") instanceof String label) {
                return label;
            }
        }
        return field;
    }

    /** What was chosen, in words; what was typed, as it is. */
    String value(String field, String value) {
        Object box = inside(texts, "fields").get(field);
        return box instanceof Map<?, ?> map && inside(map, "options").get(value) instanceof String words
                ? words
                : value;
    }

    private static Map<?, ?> inside(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }
}
