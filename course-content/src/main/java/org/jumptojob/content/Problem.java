package org.jumptojob.content;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something in a content file that breaks a rule.
 *
 * @param file path of the file below the content's root
 * @param line line in the file, from 1
 * @param message what is wrong and what to do, in plain words
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(file, "a problem names its file");
        Objects.requireNonNull(message, "a problem says what is wrong");
        if (line < 1) {
            throw new IllegalArgumentException(
                    "Lines count from 1, but the problem in " + file + " names " + line + ".");
        }
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@code file:line: message}, the form that editors turn into a link. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
