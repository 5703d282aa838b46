package org.jumptojob.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader should know before she reads on. One of a short list, so that the note itself tells nothing of the story. */
public enum ContentNote {
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
        return this == NONE ? "" : "stories.note-" + word();
    }

    public static Optional<ContentNote> of(String word) {
        return Arrays.stream(values()).filter(note -> note.word().equals(word)).findFirst();
    }
}
