package org.jumptojob.records;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.records.door.StoredTexts;
import org.jumptojob.xapi.Formats;
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

    /** Takes what {@link #row} gives. */
    static final String INSERT =
            "INSERT INTO statement (id, seq, stored, stamped, verb, object_kind, object_id, agent, registration,"
                    + " authority, trusted, voided, voids, person, sensitive, body, body_rest)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, ?, ?, ?, ?, ?)";

    /** A text column of H2 holds a little more. */
    private static final int LONGEST_BODY = 1_000_000;

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

    /** Its columns, for {@link #INSERT}. */
    Object[] row() {
        StatementFacts.ObjectFacts object = facts.object();
        String kept = StoredTexts.encodable(text);
        int cut = cut(kept);
        return new Object[] {
            id,
            seq,
            stored,
            facts.timestamp() == null ? stored : facts.timestamp(),
            facts.verb(),
            object.kind().name(),
            orNone(object.id()),
            orNone(facts.actor()),
            facts.registration(),
            orNone(facts.authority()),
            trusted,
            facts.voids(),
            person(),
            facts.sensitive(),
            kept.substring(0, cut),
            cut < kept.length() ? kept.substring(cut) : null
        };
    }

    /** Where the first column ends: never inside of a pair of surrogates, which only together are a character. */
    private static int cut(String text) {
        if (text.length() <= LONGEST_BODY) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(LONGEST_BODY - 1)) ? LONGEST_BODY - 1 : LONGEST_BODY;
    }

    /** The platform names people by accounts with a random id, and itself by a word; nobody else is trusted. */
    UUID person() {
        if (!trusted) {
            return null;
        }
        String actor = facts.actor();
        String name = actor.substring(actor.lastIndexOf(' ') + 1);
        return Formats.isUuid(name) ? UUID.fromString(name) : null;
    }

    /** A group without a name and a statement inside a statement have no id (xAPI 1.0.3, part two, 2.4.2.2 and 2.4.4.3). */
    private static String orNone(String id) {
        return id == null ? "" : id;
    }
}
