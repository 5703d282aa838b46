package org.jumptojob.xapi;

import java.util.Objects;

/**
 * One thing that is wrong in a statement, told so that its author can mend it.
 *
 * @param path where, as a JSON path from the statement's root, for example {@code $.actor.account.homePage}
 * @param message what is wrong and what is right, in plain words
 */
public record Problem(String path, String message) {

    /** Both parts are needed: a place without a reason helps nobody. */
    public Problem {
        Objects.requireNonNull(path, "A problem needs the path at which it stands.");
        Objects.requireNonNull(message, "A problem needs a sentence that says what is wrong.");
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
