package org.jumptojob.xapi.client;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Reads what stores answer. */
final class Answers {

    private Answers() {}

    /** @throws JsonException if the text is no JSON object */
    static JsonObject object(String text) {
        if (read(text) instanceof JsonObject object) {
            return object;
        }
        throw new JsonException("Expected a JSON object.");
    }

    /** @throws JsonException if the text is no JSON array of strings */
    static List<String> strings(String text) {
        if (!(read(text) instanceof JsonArray array)) {
            throw new JsonException("Expected a JSON array.");
        }
        List<String> strings = new ArrayList<>();
        array.forEach(value -> {
            if (!(value instanceof JsonString string)) {
                throw new JsonException("Expected strings in the JSON array.");
            }
            strings.add(string.getString());
        });
        return List.copyOf(strings);
    }

    private static JsonStructure read(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.read();
        }
    }
}
