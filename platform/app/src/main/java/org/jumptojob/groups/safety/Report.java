package org.jumptojob.groups.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody in a group has reported. Words and answer are sealed with the reporter's key.
 *
 * @param groupName for lists
 * @param about whom it is about; {@code null} where it is about something else
 * @param state {@link #NEW}, {@link #TAKEN} or {@link #ANSWERED}
 * @param due until when an answer is promised
 * @param sealedAnswer {@code null} as long as there is none
 */
record Report(
        UUID id,
        UUID group,
        String groupName,
        UUID reporter,
        UUID about,
        String sealedWords,
        String state,
        Instant due,
        String sealedAnswer,
        long version) {

    static final String NEW = "new";
    static final String TAKEN = "taken";
    static final String ANSWERED = "answered";

    /** Where the words belong, so that they open only there. */
    String wordsItem() {
        return "group-report/" + id;
    }

    String answerItem() {
        return "group-report-answer/" + id;
    }
}
