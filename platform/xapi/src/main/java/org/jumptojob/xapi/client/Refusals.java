package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a store says when it refuses. The standard leaves the form open: some send text, some JSON. */
final class Refusals {

    /** As much of an answer as a log line bears; a whole HTML page helps nobody. */
    private static final int MOST = 1000;

    private Refusals() {}

    /**
     * The sentence in a refusal's body.
     *
     * @param body the body, whatever it is
     * @return its text, or the text of the usual members of a JSON object; shortened
     */
    static String sentence(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{")) {
            text = fromJson(text);
        }
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }

    private static String fromJson(String text) {
        try {
            JsonObject json = Answers.object(text);
            for (String member : List.of("error", "message", "detail", "errorMessage")) {
                if (json.get(member) instanceof JsonString sentence) {
                    return sentence.getString();
                }
            }
        } catch (JsonException notJson) {
            return text;
        }
        return text;
    }
}
