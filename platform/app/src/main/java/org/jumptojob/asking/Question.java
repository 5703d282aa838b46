package org.jumptojob.asking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A question as it lies in the database. It goes from {@code WAITING} to {@code TAKEN} by one person, who alone can read
 * it, and back or to {@code ANSWERED}. A {@code DRAFT} has no receiver yet; a {@code LOST} one had one who is gone.
 *
 * @param about the path of the page that it is about, or an empty text
 * @param handOn whether it may go to others of the same group who answer
 * @param due until when an answer is promised
 * @param takenBy {@code null} while nobody has it
 * @param answer sealed as the text; {@code null} while there is none
 */
record Question(
        UUID id,
        UUID asker,
        State state,
        Receiver to,
        boolean handOn,
        String about,
        String sealed,
        Times times,
        UUID takenBy,
        UUID answeredBy,
        String answer) {

    enum State {
        DRAFT,
        WAITING,
        TAKEN,
        ANSWERED,
        LOST;

        /** The word in rows and message keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    record Times(Instant asked, Instant due, Instant answered) {}

    /** Where its text is bound to ({@code PersonalKeys}). */
    static String item(UUID id) {
        return "question/" + id;
    }

    static String answerItem(UUID id) {
        return "question/" + id + "/answer";
    }

    boolean isLate(Instant now) {
        return (state == State.WAITING || state == State.TAKEN) && times.due().isBefore(now);
    }
}
