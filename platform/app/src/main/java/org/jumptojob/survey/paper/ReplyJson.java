package org.jumptojob.survey.paper;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Answers as one text: question to {@code {"choices": ["4"], "words": "…"}}. */
public final class ReplyJson {

    private ReplyJson() {}

    public static String write(Map<String, Reply> replies) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(replies).forEach((question, reply) -> {
            JsonArrayBuilder choices = JSON.createArrayBuilder();
            reply.choices().forEach(choices::add);
            json.add(
                    question, JSON.createObjectBuilder().add("choices", choices).add("words", reply.words()));
        });
        return json.build().toString();
    }

    public static Map<String, Reply> read(String text) {
        Map<String, Reply> replies = new HashMap<>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            reader.readObject().forEach((question, value) -> {
                JsonObject reply = value.asJsonObject();
                replies.put(
                        question,
                        new Reply(
                                reply.getJsonArray("choices").getValuesAs(JsonString::getString),
                                reply.getString("words"),
                                false));
            });
        }
        return replies;
    }
}
