package org.jumptojob.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a reader should know before she reads on. One of a short list, so that the note itself tells nothing of the story. */
public enum ContentNote {
    /** Nobody has chosen one yet; nothing goes out so. */
    OPEN,
    /** There is nothing to know before, as its owner says. */
    NONE,
    SAD,
    ILLNESS,
    LOSS,
    UNFAIR,
    VIOLENCE;

    /** The word in rows and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of how its owner chooses it. */
    public String choiceKey() {
        return "stories.note-choice-" + word();
    }

    /** The message key of the sentence that stands above the story; empty where there is nothing to know. */
    public String sentenceKey() {
        return this == NONE || this == OPEN ? "" : "stories.note-" + word();
    }

    /** Those to choose from. None of them is chosen before. */
    public static List<ContentNote> choices() {
        return Arrays.stream(values()).filter(note -> note != OPEN).toList();
    }

    /** @param problems gets one more where nothing is chosen */
    void check(Map<String, String> problems) {
        if (this == OPEN) {
            problems.put("note", "stories.note-missing");
        }
    }

    public static Optional<ContentNote> of(String word) {
        return Arrays.stream(values()).filter(note -> note.word().equals(word)).findFirst();
    }
}
