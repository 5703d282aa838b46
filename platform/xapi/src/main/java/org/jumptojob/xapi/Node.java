package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An object inside a statement that is being checked: knows its path, hands out its properties by type, and notes a
 * problem for each one that is missing, unknown or of the wrong kind. A property that was refused is handed out as
 * null, so that one mistake is told once.
 */
final class Node {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String path;
    private final JsonObject json;
    private final List<Problem> problems;

    Node(String path, JsonObject json, List<Problem> problems) {
        this.path = path;
        this.json = json;
        this.problems = problems;
    }

    /** One step of a JSON path: {@code .name}, or {@code ['…']} for keys that are no plain names. */
    static String step(String key) {
        return PLAIN_KEY.matcher(key).matches() ? "." + key : "['" + key + "']";
    }

    static String kindInWords(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "a boolean";
            case NULL -> "null";
        };
    }

    boolean has(String key) {
        return json.containsKey(key);
    }

    Set<String> keys() {
        return json.keySet();
    }

    void problem(String message) {
        problems.add(new Problem(path, message));
    }

    void problem(String key, String message) {
        problems.add(new Problem(path + step(key), message));
    }

    /** Notes every key that the standard does not know here; says so when only upper and lower case differ. */
    void allow(Set<String> known) {
        for (String key : json.keySet()) {
            if (!known.contains(key)) {
                String meant =
                        known.stream().filter(key::equalsIgnoreCase).findFirst().orElse(null);
                problem(
                        key,
                        meant == null
                                ? "is not known here. Known are: " + inOrder(known) + "."
                                : "is written in the wrong case. Write \"" + meant + "\".");
            }
        }
    }

    /** Notes a missing property. */
    void require(String key) {
        if (!has(key)) {
            problem(key, "is missing, but it is required.");
        }
    }

    String string(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return refuse(key, value, "a string");
    }

    /** The string if it has the format; {@code what} completes the sentence "must be …". */
    String string(String key, Predicate<String> format, String what) {
        String value = string(key);
        if (value != null && !format.test(value)) {
            problem(key, "must be " + what + ".");
            return null;
        }
        return value;
    }

    void bool(String key) {
        JsonValue value = json.get(key);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            refuse(key, value, "true or false, without quotes");
        }
    }

    BigDecimal number(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        return refuse(key, value, "a number, without quotes");
    }

    Node object(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonObject object) {
            return new Node(path + step(key), object, problems);
        }
        return refuse(key, value, "an object");
    }

    JsonArray array(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonArray array) {
            return array;
        }
        return refuse(key, value, "an array");
    }

    /** The elements of an array of objects; elements of another kind are noted and left out. */
    List<Node> objects(String key) {
        JsonArray array = array(key);
        return array == null ? List.of() : objects(key, array);
    }

    /** As {@link #objects(String)}, but a single object counts as an array of one (allowed in contextActivities). */
    List<Node> oneOrMoreObjects(String key) {
        JsonValue value = json.get(key);
        if (value instanceof JsonObject object) {
            return List.of(new Node(path + step(key), object, problems));
        }
        if (value instanceof JsonArray array) {
            return objects(key, array);
        }
        refuse(key, value, "an array of objects");
        return List.of();
    }

    /** Checks a map from language tag to text (Data 4.2). */
    void languageMap(String key) {
        Node map = has(key) ? object(key) : null;
        if (map != null) {
            for (String tag : map.keys()) {
                if (!Formats.isLanguageTag(tag)) {
                    map.problem(tag, "is no language tag by RFC 5646. Right are, for example, en, nl-BE or zh-Hant.");
                }
                map.string(tag);
            }
        }
    }

    /** Checks the keys of extensions; their values are nobody's business, null included (Data 4.1). */
    void extensions() {
        Node map = has("extensions") ? object("extensions") : null;
        if (map != null) {
            for (String key : map.keys()) {
                if (!Formats.isIri(key)) {
                    map.problem(key, "is the key of an extension, so it must be " + Formats.AN_IRI + ".");
                }
            }
        }
    }

    private List<Node> objects(String key, JsonArray array) {
        return IntStream.range(0, array.size())
                .mapToObj(i -> element(path + step(key) + "[" + i + "]", array.get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private Node element(String place, JsonValue value) {
        if (value instanceof JsonObject object) {
            return new Node(place, object, problems);
        }
        problems.add(new Problem(place, "must be an object, but is " + kindInWords(value) + "."));
        return null;
    }

    private <T> T refuse(String key, JsonValue value, String expected) {
        if (value == null) {
            require(key);
        } else if (value == JsonValue.NULL) {
            problem(key, "is null. Leave the property out; null is allowed inside extensions only.");
        } else {
            problem(key, "must be " + expected + ", but is " + kindInWords(value) + ".");
        }
        return null;
    }

    private static String inOrder(Set<String> known) {
        return String.join(", ", known.stream().sorted().toList());
    }
}
