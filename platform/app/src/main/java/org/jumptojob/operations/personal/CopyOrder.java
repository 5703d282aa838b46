package org.jumptojob.operations.personal;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/**
 * A copy that somebody asked for, as it lies in the database.
 *
 * @param zone in which the copy tells times
 * @param finished {@code null} while it is not
 */
record CopyOrder(
        UUID id,
        UUID person,
        Purpose purpose,
        ZoneId zone,
        State state,
        Instant asked,
        Instant finished,
        Progress progress,
        File file) {

    static final String COLUMNS =
            "id, person_id, purpose, time_zone, state, asked, finished, done_parts, all_parts, tries,"
                    + " file_size, file_hash, pieces";

    enum Purpose {
        /** She asked for it herself, on the page. */
        OWN,
        /** She asked for it on paper. */
        PAPER
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Tried three times. */
        FAILED
    }

    /** How many of the rooms have told what they hold. */
    record Progress(int done, int all, int tries) {}

    /** @param hash SHA-256 of the whole file; {@code null} while there is none */
    record File(long size, String hash, int pieces) {}

    static CopyOrder of(Sql.Row row) throws SQLException {
        return new CopyOrder(
                row.uuid("id"),
                row.uuid("person_id"),
                Purpose.valueOf(row.text("purpose")),
                ZoneId.of(row.text("time_zone")),
                State.valueOf(row.text("state")),
                row.instant("asked"),
                row.instant("finished"),
                new Progress((int) row.number("done_parts"), (int) row.number("all_parts"), (int) row.number("tries")),
                new File(row.number("file_size"), row.text("file_hash"), (int) row.number("pieces")));
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    boolean isDone() {
        return state == State.DONE;
    }
}
