package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of a request that brings statements. It refuses what is no JSON by RFC 8259 (so {@code NaN}, comments
 * and trailing commas too), any key that stands twice in one object, nesting deeper than {@value JsonText#MAX_DEPTH}
 * levels and numbers longer than {@value JsonText#MAX_NUMBER} characters. Whether a statement is *right* is for the
 * {@link StatementValidator} to say.
 */
public final class StatementReader {

    private StatementReader() {}

    /**
     * Reads the body of a POST: one statement, or an array of them.
     *
     * @param utf8 the body
     * @return the statements in the order in which they came; empty for an empty array
     * @throws UnreadableJson if the body is not UTF-8, no JSON, or holds something else than objects
     */
    public static List<ReceivedStatement> read(byte[] utf8) {
        return read(decode(utf8));
    }

    /**
     * Reads the body of a POST: one statement, or an array of them.
     *
     * @param body the body
     * @return the statements in the order in which they came; empty for an empty array
     * @throws UnreadableJson if the body is no JSON or holds something else than objects
     */
    public static List<ReceivedStatement> read(String body) {
        List<ReceivedStatement> statements = new ArrayList<>();
        for (JsonText.Part part : new JsonText(body).partsOfDocument()) {
            statements.add(statement(body, part));
        }
        return List.copyOf(statements);
    }

    /**
     * Reads the body of a PUT: exactly one statement, not in an array.
     *
     * @param body the body
     * @throws UnreadableJson if the body is no JSON or no object
     */
    public static ReceivedStatement readOne(String body) {
        return statement(body, new JsonText(body).wholeDocument());
    }

    /**
     * Turns a body into text. A byte sequence that is no UTF-8 is refused, never replaced: a replaced character would be
     * a changed statement.
     *
     * @param utf8 the body as received
     * @throws UnreadableJson if it is not UTF-8
     */
    public static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableJson("$", "The text is not valid UTF-8. Send JSON in UTF-8.");
        }
    }

    private static ReceivedStatement statement(String body, JsonText.Part part) {
        if (part.value() instanceof JsonObject object) {
            return new ReceivedStatement(body.substring(part.start(), part.end()), object);
        }
        throw new UnreadableJson(
                part.path(), "At " + part.path() + ": a statement is a JSON object, but this is " + kind(part) + ".");
    }

    private static String kind(JsonText.Part part) {
        return Node.kindInWords(part.value());
    }
}
