package org.jumptojob.notices;

import java.util.List;
import java.util.Objects;

/**
 * Something to tell one person, in easy words.
 *
 * @param kind a fixed word such as {@code sharing-ends}; a person can leave out kinds
 * @param text the message key of the sentence
 * @param arguments for the sentence: names of things, dates; never what somebody wrote in private
 * @param why the message key of "why do I get this"
 * @param path where the person can do something about it
 */
public record Notice(String kind, String text, List<String> arguments, String why, String path) {
    public Notice {
        Objects.requireNonNull(kind, "A notice is of some kind");
        arguments = List.copyOf(arguments);
    }
}
