package org.jumptojob.xapi.profile;

import java.util.Objects;
import org.jumptojob.xapi.Activity;

/**
 * An answer to one question of a quiz.
 *
 * @param quiz the quiz
 * @param item the question, with its interaction
 * @param response ids of the options taken, written as {@link org.jumptojob.xapi.Interaction} says; never typed text
 * @param right whether it was right
 */
public record Answer(Activity quiz, Activity item, String response, boolean right) {

    /** Refuses an answer with a part missing. */
    public Answer {
        Objects.requireNonNull(quiz, "An answer needs its quiz.");
        Objects.requireNonNull(item, "An answer needs its question.");
        Objects.requireNonNull(response, "An answer needs a response.");
        Objects.requireNonNull(item.interaction(), "A question needs an interaction: how it is answered.");
    }
}
