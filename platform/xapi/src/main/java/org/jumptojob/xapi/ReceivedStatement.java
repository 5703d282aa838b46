package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;

/**
 * A statement as it came in: its text, character for character, and the same thing parsed.
 *
 * <p>The text is what a store keeps and gives back. Writing the parsed form out again would change numbers ({@code 1e2}
 * becomes {@code 1E+2}) and escapes, which the standard forbids (Data 2.2: no different serialization).
 */
public final class ReceivedStatement {
    private final String text;
    private final JsonObject json;
    private final List<Mark> marks;

    /** What stands at a place in the text that a store may have to change. */
    enum Kind {
        /** The value of a property of the statement itself. */
        PROPERTY,
        /** The value of {@code timestamp} in what may be a SubStatement. */
        INNER_TIMESTAMP,
        /** A single context activity that must become an array. */
        SINGLE_ACTIVITY
    }

    /**
     * A place in the text.
     *
     * @param kind what stands there
     * @param key its key
     * @param start index of its first character
     * @param end index after its last character
     */
    record Mark(Kind kind, String key, int start, int end) {}

    /**
     * @param marks the places that a store may have to change, in the order of the text and apart from each other
     */
    ReceivedStatement(String text, JsonObject json, List<Mark> marks) {
        this.text = Objects.requireNonNull(text, "A received statement needs its text.");
        this.json = Objects.requireNonNull(json, "A received statement needs its parsed form.");
        this.marks = marks;
    }

    /** The statement's own slice of the request body, without the white space around it. */
    public String text() {
        return text;
    }

    /** The same statement, for looking into. */
    public JsonObject json() {
        return json;
    }

    List<Mark> marks() {
        return marks;
    }
}
