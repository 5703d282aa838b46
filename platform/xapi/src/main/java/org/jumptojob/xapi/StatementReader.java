package org.jumptojob.xapi;

import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the body of a request that brings statements. It refuses what is no JSON by RFC 8259 (so {@code NaN}, comments
 * and trailing commas too), any key that stands twice in one object, nesting deeper than {@value JsonText#MAX_DEPTH}
 * levels, numbers longer than {@value JsonText#MAX_NUMBER} characters and statements longer than
 * {@value #MOST_BYTES} bytes. Whether a statement is *right* is for the
 * {@link StatementValidator} to say.
 */
public final class StatementReader {

    /**
     * Longest statement that is taken, in bytes of UTF-8: 1 MiB, without what a store sets ({@code id}, {@code timestamp},
     * {@code stored}, {@code authority}, {@code version}). So a statement that one store has taken and completed is not too
     * long for the next one.
     */
    public static final int MOST_BYTES = 1024 * 1024;

    /** Of the properties that a store sets, so many bytes at most are not counted. */
    private static final int NOT_COUNTED = 2_000;

    private static final int MOST_BYTES_A_CHARACTER = 3;

    private StatementReader() {}

    /** A statement is longer than {@link #MOST_BYTES}. Over HTTP this is a 413. */
    public static final class TooLong extends UnreadableJson {
        private static final long serialVersionUID = 1L;

        private TooLong(String path, String message) {
            super(path, message);
        }
    }

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
        each(body).forEachRemaining(statements::add);
        return List.copyOf(statements);
    }

    /**
     * Reads the body of a POST statement by statement: a long batch is never in memory as one tree. What is wrong in a
     * later statement shows when that one is asked for.
     *
     * @param body the body: one statement, or an array of them
     * @return the statements in the order in which they came; its {@code next} and this call throw
     *     {@link UnreadableJson} if the body is no JSON or holds something else than objects
     */
    public static Iterator<ReceivedStatement> each(String body) {
        return new JsonText(body).statements();
    }

    /**
     * Reads the body of a PUT: exactly one statement, not in an array.
     *
     * @param body the body
     * @throws UnreadableJson if the body is no JSON or no object
     */
    public static ReceivedStatement readOne(String body) {
        return new JsonText(body).onlyStatement();
    }

    /**
     * Reads a statement that a store has kept. It may be longer than {@link #MOST_BYTES}, by what the store has set, and
     * a level deeper.
     *
     * @param text the stored text
     * @throws UnreadableJson if it is no JSON or no object: it is not what was stored
     */
    public static ReceivedStatement readStored(String text) {
        return JsonText.ofStored(text).onlyStatement();
    }

    /**
     * Reads any JSON by the same strict rules, for example an agent in a query parameter.
     *
     * @param text the text
     * @throws UnreadableJson if it is no JSON, or a key stands twice in one object
     */
    public static JsonValue readValue(String text) {
        return new JsonText(text).wholeDocument();
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

    /**
     * @param statement as it stands in what was sent
     * @param most the limit in bytes of UTF-8
     * @param path where it stands there
     * @throws TooLong if it is longer
     */
    static void checkLength(ReceivedStatement statement, int most, String path) {
        String text = statement.text();
        if (text.length() > most / MOST_BYTES_A_CHARACTER && utf8Length(text) > most && counted(statement) > most) {
            throw new TooLong(
                    path,
                    "At " + path + ": the statement is longer than " + most
                            + " bytes, the most that is taken. Send large content as an attachment.");
        }
    }

    /** Its length without what a store may set or write in another way. */
    private static long counted(ReceivedStatement statement) {
        long own = 0;
        long set = 0;
        for (ReceivedStatement.Mark mark : statement.marks()) {
            switch (mark.kind()) {
                // Two quotes, a colon and a comma.
                case PROPERTY ->
                    set += mark.key().length() + 4 + utf8Length(statement.text().substring(mark.start(), mark.end()));
                case INNER_TIMESTAMP -> set += mark.end() - mark.start();
                // It gets two brackets.
                case SINGLE_ACTIVITY -> own += 2;
            }
        }
        return utf8Length(statement.text()) + own - Math.min(set, NOT_COUNTED);
    }

    /** Length in UTF-8 without making the bytes. */
    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A surrogate is half of a character of four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
