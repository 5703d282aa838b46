package org.jumptojob.xapi;

import jakarta.json.JsonObject;
import java.util.Objects;

/**
 * A statement as it came in: its text, character for character, and the same thing parsed.
 *
 * <p>The text is what a store keeps and gives back. Writing the parsed form out again would change numbers ({@code 1e2}
 * becomes {@code 1E+2}) and escapes, which the standard forbids (Data 2.2: no different serialization).
 *
 * @param text the statement's own slice of the request body, without the white space around it
 * @param json the same statement, for looking into
 */
public record ReceivedStatement(String text, JsonObject json) {

    /** Both parts belong together and neither may be missing. */
    public ReceivedStatement {
        Objects.requireNonNull(text, "A received statement needs its text.");
        Objects.requireNonNull(json, "A received statement needs its parsed form.");
    }
}
