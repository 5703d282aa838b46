package org.jumptojob.operations.personal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/**
 * What somebody asked for on paper.
 *
 * @param person {@code null} once the account is gone
 * @param paper what the paper is about
 * @param due from when on it may be carried out
 * @param ended {@code null} while it is open
 * @param endedBy {@code null} while it is open
 * @param taken whether its copy was taken to be handed over
 */
record PaperRequest(
        UUID id,
        UUID person,
        Paper paper,
        Instant entered,
        UUID enteredBy,
        Instant due,
        State state,
        Instant ended,
        UUID endedBy,
        boolean taken) {

    static final String COLUMNS =
            "id, kind, person_id, received, checked_by, entered, entered_by, due, state, ended, ended_by, taken";

    enum Kind {
        COPY,
        ERASURE
    }

    /** How it was made sure that the person herself asks. No document is kept. */
    enum Check {
        KNOWN,
        SHOWN,
        CALLED;

        /** The word in forms and message keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        /** Entered; nothing happens before its day. */
        WAITING,
        /** Second step done: the copy is being made or lies ready. */
        MAKING,
        DONE,
        /** The person or an administrator said no, or the account is gone. */
        STOPPED
    }

    /** @param received the day on the paper */
    record Paper(Kind kind, Instant received, Check check) {}

    static PaperRequest of(Sql.Row row) throws SQLException {
        return new PaperRequest(
                row.uuid("id"),
                row.uuid("person_id"),
                new Paper(
                        Kind.valueOf(row.text("kind")), row.instant("received"), Check.valueOf(row.text("checked_by"))),
                row.instant("entered"),
                row.uuid("entered_by"),
                row.instant("due"),
                State.valueOf(row.text("state")),
                row.instant("ended"),
                row.uuid("ended_by"),
                row.flag("taken"));
    }

    boolean isOpen() {
        return state == State.WAITING || state == State.MAKING;
    }
}
