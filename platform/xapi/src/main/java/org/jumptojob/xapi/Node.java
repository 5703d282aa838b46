package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jumptojob.xapi.json.JsonScanner;

/**
 * An object inside a statement that is being checked: knows its path, hands out its properties by type, and notes a
 * problem for each one that is missing, unknown or of the wrong kind. A property that was refused is handed out as
 * null, so that one mistake is told once.
 */
final class Node {
    /** Where no index is needed. */
    private static final int NO_INDEX = -1;

    private final Node owner;
    private final String key;
    private final int index;
    private final JsonObject json;
    private final List<Problem> problems;

    private Node(Node owner, String key, int index, JsonObject json) {
        this.owner = owner;
        this.key = key;
        this.index = index;
        this.json = json;
        this.problems = owner.problems;
    }

    /** The statement itself. */
    Node(JsonObject statement, List<Problem> problems) {
        this.owner = null;
        this.key = null;
        this.index = NO_INDEX;
        this.json = statement;
        this.problems = problems;
    }

    /** Made only when something is wrong: nearly all statements are right. */
    private String path() {
        return owner == null ? "$" : owner.path(key, index);
    }

    private String path(String child, int place) {
        return path() + JsonScanner.step(child) + (place == NO_INDEX ? "" : "[" + place + "]");
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
        if (isWorthTelling()) {
            problems.add(new Problem(path(), message));
        }
    }

    void problem(String key, String message) {
        problem(key, NO_INDEX, message);
    }

    private void problem(String child, int place, String message) {
        if (isWorthTelling()) {
            problems.add(new Problem(path(child, place), message));
        }
    }

    /** A statement can be made to have a hundred thousand problems; nobody reads so many. */
    private boolean isWorthTelling() {
        return problems.size() < StatementValidator.MOST_PROBLEMS;
    }

    /** Notes every key that the standard does not know here; says so when only upper and lower case differ. */
    void allow(Set<String> known) {
        for (String key : json.keySet()) {
            if (!known.contains(key) && isWorthTelling()) {
                unknown(key, known);
            }
        }
    }

    private void unknown(String key, Set<String> known) {
        String meant = known.stream().filter(key::equalsIgnoreCase).findFirst().orElse(null);
        problem(
                key,
                meant == null
                        ? "is not known here. Known are: " + inOrder(known) + "."
                        : "is written in the wrong case. Write \"" + meant + "\".");
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
            return new Node(this, key, NO_INDEX, object);
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
            return List.of(new Node(this, key, NO_INDEX, object));
        }
        if (value instanceof JsonArray array) {
            return objects(key, array);
        }
        refuse(key, value, "an array of objects");
        return List.of();
    }

    /** Checks an array of strings of a format, of which there is at least one. */
    void oneOrMoreStrings(String key, Predicate<String> format, String what) {
        JsonArray array = array(key);
        if (array == null) {
            return;
        }
        if (array.isEmpty()) {
            problem(key, "is empty. Leave it out, or name at least one.");
        }
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonString text) || !format.test(text.getString())) {
                problem(key, i, "must be " + what + ".");
            }
        }
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
        List<Node> nodes = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            JsonValue value = array.get(i);
            if (value instanceof JsonObject object) {
                nodes.add(new Node(this, key, i, object));
            } else {
                problem(key, i, "must be an object, but is " + kindInWords(value) + ".");
            }
        }
        return nodes;
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
