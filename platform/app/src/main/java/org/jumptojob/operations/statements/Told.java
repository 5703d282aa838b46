package org.jumptojob.operations.statements;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.jumptojob.xapi.StatementFacts;

/** What a statement says of itself, cut to what fits into a sentence or a cell. */
final class Told {

    private static final int LONGEST = 120;

    private Told() {}

    /** The word of the verb: as its sender displays it, else the end of its IRI. */
    static String verb(JsonObject statement) {
        JsonObject verb = statement.getJsonObject("verb");
        return cut(oneOf(verb.get("display")).orElseGet(() -> lastPart(verb.getString("id"))));
    }

    /** The end of an IRI, where it is a plain word. */
    static Optional<String> plainWord(String verb) {
        return Optional.of(lastPart(verb)).filter(word -> word.matches("[A-Za-z][A-Za-z-]{0,30}"));
    }

    /** What the statement is about, by the name that its sender gives it, else its id. */
    static String object(JsonObject statement, StatementFacts facts) {
        JsonObject object = statement.getJsonObject("object");
        Optional<String> name = object.get("definition") instanceof JsonObject definition
                ? oneOf(definition.get("name"))
                : Optional.empty();
        return cut(name.orElseGet(
                () -> facts.object().id() == null ? "" : facts.object().id()));
    }

    /** A value of the result, such as {@code success}; a part of it by a path of two names; empty where there is none. */
    static String result(JsonObject statement, String... path) {
        JsonValue value = statement.get("result");
        for (String name : path) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        if (value == null || value instanceof JsonObject) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** In English where there is English; else in any language. */
    private static Optional<String> oneOf(JsonValue languages) {
        if (!(languages instanceof JsonObject map)) {
            return Optional.empty();
        }
        return map.keySet().stream()
                .sorted((one, other) -> Boolean.compare(other.startsWith("en"), one.startsWith("en")))
                .map(map::get)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String lastPart(String iri) {
        String[] parts = iri.split("[/#:]");
        return parts.length == 0 ? iri : parts[parts.length - 1];
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
