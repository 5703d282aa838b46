package org.jumptojob.launch;

import java.util.Objects;

/**
 * Why the server is not started.
 *
 * @param status what the process ends with
 * @param line one line for the person who starts it: what happened and what to do
 */
public record Refusal(ExitStatus status, String line) {

    public Refusal {
        Objects.requireNonNull(status, "A refusal has a status");
        line = Objects.requireNonNull(line, "A refusal has a line")
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
    }
}
