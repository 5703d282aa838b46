package org.jumptojob.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A wish that something learned elsewhere counts, as it lies in the database. It goes from {@code WAITING} to {@code TAKEN} by one
 * person, who alone reads it, and back, or to {@code YES} or {@code NOT_YET}; and to {@code NOBODY} and back where nobody is there
 * who could take it.
 *
 * @param actor her account in statements; {@code null} before it is stored
 * @param modules ids of the modules that it is for
 * @param sealed what she did, where, and how one sees it
 * @param takenBy {@code null} while nobody has it
 * @param decision {@code null} while there is none
 */
record Request(
        UUID id,
        UUID person,
        UUID actor,
        String track,
        List<String> modules,
        State state,
        Decider to,
        String sealed,
        Instant asked,
        UUID takenBy,
        Decision decision) {

    enum State {
        WAITING,
        NOBODY,
        TAKEN,
        YES,
        NOT_YET;

        /** The word in rows and message keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean isOpen() {
            return this == WAITING || this == NOBODY || this == TAKEN;
        }
    }

    /**
     * What was decided.
     *
     * @param by who decided; {@code null} once she has closed her account
     * @param accepted ids of the modules that count now
     * @param sealed her words to the person
     * @param statements ids of the statements that say that the modules are recognised
     */
    record Decision(UUID by, Instant at, List<String> accepted, String sealed, List<UUID> statements) {}

    /** Where its words are bound to ({@code PersonalKeys}). */
    static String item(UUID id) {
        return "recognition/" + id;
    }

    static String answerItem(UUID id) {
        return "recognition/" + id + "/answer";
    }
}
