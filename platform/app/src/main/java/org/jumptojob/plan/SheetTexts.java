package org.jumptojob.plan;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of a sheet: values by field, written as JSON before it is sealed. */
final class SheetTexts {

    private SheetTexts() {}

    static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The lines of a field that have something in them, in order. */
    static List<String> lines(Map<String, List<String>> fields, String name) {
        return first(fields, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static boolean isBlank(Map<String, List<String>> fields) {
        return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    static Map<String, List<String>> joined(Map<String, List<String>> first, Map<String, List<String>> second) {
        Map<String, List<String>> both = new TreeMap<>(first);
        second.forEach((name, values) ->
                both.merge(name, values, (mine, other) -> List.of(joined(mine.get(0), other.get(0), "\n\n"))));
        return both;
    }

    static String joined(String one, String other, String between) {
        if (one.strip().equals(other.strip()) || other.isBlank()) {
            return one;
        }
        return one.isBlank() ? other : one.strip() + between + other.strip();
    }

    /**
     * Whether a text is an earlier one that was worked on, as when a tab saves while its person types: most of the
     * earlier one is still there, at its beginning.
     */
    static boolean goesOn(Map<String, List<String>> before, Map<String, List<String>> now) {
        return before.entrySet().stream().allMatch(field -> {
            String earlier = String.join("\n", field.getValue());
            String later = String.join("\n", now.getOrDefault(field.getKey(), List.of()));
            int same = 0;
            while (same < Math.min(earlier.length(), later.length()) && earlier.charAt(same) == later.charAt(same)) {
                same++;
            }
            return same * 10 >= earlier.length() * 8;
        });
    }

    static String toJson(Map<String, List<String>> fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(fields).forEach((field, values) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(array::add);
            json.add(field, array);
        });
        return json.build().toString();
    }

    static Map<String, List<String>> ofJson(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            var json = reader.readObject();
            json.keySet()
                    .forEach(field -> fields.put(
                            field,
                            json.getJsonArray(field).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        return fields;
    }

    /** Browsers send line ends in their own way; fields without any value are left out. */
    static Map<String, List<String>> plain(Map<String, List<String>> sent) {
        Map<String, List<String>> plain = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!values.isEmpty()) {
                plain.put(
                        name,
                        values.stream()
                                .map(value -> value.replace("\r\n", "\n").replace('\r', '\n'))
                                .toList());
            }
        });
        return plain;
    }
}
