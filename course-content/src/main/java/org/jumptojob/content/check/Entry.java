package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;

/**
 * A map in a YAML file with its place. It forgives wrong kinds (the schema reports them) and gives empty values for them.
 *
 * @param document the file
 * @param pointer the place in it
 * @param values its fields
 */
public record Entry(YamlDocument document, String pointer, Map<?, ?> values) {

    /** The maps of a list, in order. */
    public static List<Entry> list(YamlDocument document, String pointer, Map<?, ?> values, String key) {
        List<Entry> entries = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> map) {
                    String place = YamlDocument.child(YamlDocument.child(pointer, key), i);
                    entries.add(new Entry(document, place, map));
                }
            }
        }
        return entries;
    }

    public List<Entry> list(String key) {
        return list(document, pointer, values, key);
    }

    /** A map among the fields; empty if there is none. */
    public Entry map(String key) {
        Object value = values.get(key);
        return new Entry(document, at(key), value instanceof Map<?, ?> map ? map : Map.of());
    }

    public String text(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The texts of a list; values of other kinds are left out. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    public String at(String key) {
        return YamlDocument.child(pointer, key);
    }

    /** A problem with one of the fields. */
    public Problem problem(String key, String message) {
        return new Problem(document.file(), document.line(at(key)), message);
    }

    /** A problem with an element of a list. */
    public Problem problem(String key, int index, String message) {
        return new Problem(document.file(), document.line(YamlDocument.child(at(key), index)), message);
    }
}
