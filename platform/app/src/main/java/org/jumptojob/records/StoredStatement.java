package org.jumptojob.records;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.xapi.PreparedStatement;
import org.jumptojob.xapi.StatementFacts;

/**
 * A statement as the store keeps it.
 *
 * @param seq its place in stored order, see {@link StoredClock}
 * @param trusted whether the platform itself is its authority: only then it may move progress
 * @param text what is given back, character for character
 * @param json the statement parsed; of one that has just come in, without what the store has set
 */
public record StoredStatement(
        long seq, UUID id, Instant stored, boolean trusted, StatementFacts facts, String text, JsonObject json) {

    /** The same at another place. */
    StoredStatement at(long place) {
        return new StoredStatement(place, id, stored, trusted, facts, text, json);
    }

    static StoredStatement of(long seq, boolean trusted, PreparedStatement prepared) {
        return new StoredStatement(
                seq,
                prepared.facts().id(),
                prepared.stored(),
                trusted,
                prepared.facts(),
                prepared.text(),
                prepared.json());
    }
}
