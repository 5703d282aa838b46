package org.jumptojob.records.documents;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import org.jumptojob.records.door.StoredTexts;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.UnreadableJson;

/** A POST on a document changes the properties that it names and leaves the others (xAPI 1.0.3, part three, 2.2). */
final class JsonMerge {

    private JsonMerge() {}

    /**
     * The posted content as an object.
     *
     * @throws XapiProblem 400 where it is another type of content, or no object in JSON
     */
    static JsonObject posted(Content content) {
        if (!content.isJson()) {
            throw new XapiProblem(
                    400,
                    "There is such a document already, and only application/json can be merged with it. Replace the"
                            + " document by PUT.");
        }
        try {
            return object(content);
        } catch (UnreadableJson problem) {
            boolean meant = content.bytes().length > 0 && content.bytes()[0] == '{';
            throw new XapiProblem(
                    400, "The document must be an object in JSON." + (meant ? " " + problem.getMessage() : ""));
        }
    }

    /**
     * The stored document with each property of the posted one.
     *
     * @throws XapiProblem 400 where the stored one is no object in JSON
     */
    static Content merged(Content stored, JsonObject posted) {
        JsonObjectBuilder merged = JSON.createObjectBuilder();
        stored(stored).forEach(merged::add);
        posted.forEach(merged::add);
        String text = StoredTexts.encodable(merged.build().toString());
        return new Content(stored.type(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject stored(Content content) {
        if (content.isJson()) {
            try {
                return object(content);
            } catch (UnreadableJson noObject) {
                throw refusal();
            }
        }
        throw refusal();
    }

    private static XapiProblem refusal() {
        return new XapiProblem(
                400,
                "The document that is there is no object in JSON, so nothing can be merged with it. Replace it by PUT.");
    }

    private static JsonObject object(Content content) {
        return StatementReader.readOne(StatementReader.decode(content.bytes())).json();
    }
}
