package org.jumptojob.operations.trail;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * One entry of the audit trail as the chain covers it.
 *
 * @param actor {@code null} for a stranger or the platform
 * @param subject {@code null} where there is none
 */
record ChainLink(UUID id, Instant at, UUID actor, String action, String subject) {

    /** The hash that stands before the first entry of all. */
    static final String BEGINNING = "0".repeat(64);

    static ChainLink of(Sql.Row row) throws SQLException {
        return new ChainLink(
                row.uuid("id"), row.instant("at"), row.uuid("actor"), row.text("action"), row.text("subject"));
    }

    /**
     * The hash of this entry at its place: SHA-256 of the hash before it, its number and all its fields. A text is told by
     * its length too, so that no two entries have the same words.
     */
    String hash(long number, String before) {
        String text = String.join(
                        "\n",
                        before,
                        String.valueOf(number),
                        id.toString(),
                        at.toString(),
                        counted(actor),
                        counted(action))
                + "\n" + counted(subject);
        return Secrets.sha256(text);
    }

    private static String counted(Object value) {
        return value == null ? "-" : value.toString().length() + ":" + value;
    }
}
