package org.jumptojob.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A map of a YAML file, read field by field. What is missing or of a wrong kind becomes a problem and a harmless value, so that one
 * mistake does not hide the next.
 */
final class Fields {

    private final YamlDocument document;
    private final String pointer;
    private final Map<?, ?> values;
    private final Consumer<Problem> problems;

    private Fields(YamlDocument document, String pointer, Map<?, ?> values, Consumer<Problem> problems) {
        this.document = document;
        this.pointer = pointer;
        this.values = values;
        this.problems = problems;
    }

    static Fields of(YamlDocument document, Consumer<Problem> problems) {
        return new Fields(document, "", document.root(), problems);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A text that has to be there; empty if it is not. */
    String text(String key) {
        return required(key, String.class, "a text").orElse("");
    }

    String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A whole number that has to be there; 0 if it is not. */
    int number(String key) {
        return required(key, Integer.class, "a whole number").orElse(0);
    }

    int numberOr(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    /** true or false, which has to be there. */
    boolean flag(String key) {
        return required(key, Boolean.class, "true or false").orElse(false);
    }

    /** A list of texts; empty if there is none. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<?> list = list(key);
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof String text) {
                texts.add(text);
            } else {
                problem(YamlDocument.child(at(key), i), "'" + key + "' holds texts only. Put this value in quotes.");
            }
        }
        return texts;
    }

    /** A list of maps; empty if there is none. */
    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        List<?> list = list(key);
        for (int i = 0; i < list.size(); i++) {
            String place = YamlDocument.child(at(key), i);
            if (list.get(i) instanceof Map<?, ?> map) {
                objects.add(new Fields(document, place, map, problems));
            } else {
                problem(place, "Each entry of '" + key + "' is a map of 'key: value' lines.");
            }
        }
        return objects;
    }

    /** The maps of a map of maps by their keys. */
    Map<String, Fields> objectsByKey(String key) {
        Map<String, Fields> objects = new LinkedHashMap<>();
        map(key).forEach((name, value) -> {
            String place = YamlDocument.child(at(key), name);
            if (value instanceof Map<?, ?> map) {
                objects.put(name, new Fields(document, place, map, problems));
            } else {
                problem(place, "'" + name + "' has to be a map of 'key: value' lines.");
            }
        });
        return objects;
    }

    /** A map that has to be there; an empty one if it is not. */
    Fields object(String key) {
        return new Fields(document, at(key), map(key), problems);
    }

    /** The values of a map that has to be there. */
    @SuppressWarnings("unchecked") // YamlDocument gives maps with texts as keys only
    Map<String, Object> map(String key) {
        return (Map<String, Object>)
                required(key, Map.class, "a map of 'key: value' lines").orElse(Map.of());
    }

    /** A text in each language; English has to be there. */
    Titles titles(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(key).forEach((language, text) -> {
            if (text instanceof String words) {
                texts.put(language, words);
            } else {
                problem(YamlDocument.child(at(key), language), "The text of '" + language + "' has to be a text.");
            }
        });
        if (has(key) && !texts.containsKey(Titles.BASE)) {
            problem(at(key), "'" + key + "' has no English text. Add 'en'.");
        }
        return new Titles(texts);
    }

    /** This map itself as one text in several languages. */
    Titles allTitles() {
        return new Titles(allTexts());
    }

    /** All fields of this map whose value is a text, by their keys. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof String text) {
                texts.put(key.toString(), text);
            }
        });
        return texts;
    }

    /** The line on which this map, or one of its fields, stands. */
    int line(String key) {
        return document.line(at(key));
    }

    String file() {
        return document.file();
    }

    /** A problem with one of the fields of this map. */
    void problemAt(String key, String message) {
        problem(at(key), message);
    }

    void problem(String place, String message) {
        problems.accept(new Problem(document.file(), document.line(place), message));
    }

    private String at(String key) {
        return YamlDocument.child(pointer, key);
    }

    private List<?> list(String key) {
        return has(key) ? required(key, List.class, "a list").orElse(List.of()) : List.of();
    }

    private <T> Optional<T> required(String key, Class<T> kind, String words) {
        Object value = values.get(key);
        if (kind.isInstance(value)) {
            return Optional.of(kind.cast(value));
        }
        problem(
                at(key),
                value == null ? "'" + key + "' is missing. Add it." : "'" + key + "' has to be " + words + ".");
        return Optional.empty();
    }
}
