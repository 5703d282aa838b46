package org.jumptojob.survey.paper;

import java.util.List;
import org.jumptojob.web.Secrets;

/**
 * What was answered to one question.
 *
 * @param choices ids of what was picked, or the one number; empty where it was left out
 * @param words own words: the answer, or what stands beside a step; may be empty
 * @param mayBeRead whether others may read the words
 */
public record Reply(List<String> choices, String words, boolean mayBeRead) {

    /** The question was left out on purpose. */
    public static final Reply LEFT_OUT = new Reply(List.of(), "", false);

    public Reply {
        choices = List.copyOf(choices);
        words = words == null ? "" : words;
    }

    /** Whether there is an answer. */
    public boolean isGiven() {
        return !choices.isEmpty() || !words.isEmpty();
    }

    /** A short sign of what it holds: another answer has another sign. */
    public String mark() {
        return Secrets.sha256(choices + "|" + words + "|" + mayBeRead).substring(0, 12);
    }

    /**
     * What stays where two tabs gave something to the same question: the newer choice, and both texts. What the newer tab sends
     * as it had shown it takes nothing away.
     *
     * @param base the {@link #mark} of what the newer tab had shown; empty where it showed none
     */
    public Reply after(Reply older, String base) {
        if (base.equals(mark()) || base.isEmpty() && !isGiven()) {
            return older;
        }
        boolean known = base.equals(older.mark()) || older.words().isEmpty() || words.contains(older.words());
        return known || !isGiven() ? this : new Reply(choices, (older.words() + "\n\n" + words).strip(), mayBeRead);
    }
}
