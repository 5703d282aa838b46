package org.jumptojob.notices;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to tell one person, in easy words.
 *
 * @param kind a fixed word such as {@code sharing-ends}; a person can leave out kinds
 * @param text the message key of the sentence
 * @param arguments for the sentence: names of things, dates, people by {@link #person}; never a name of a person, and never
 *     what somebody wrote in private
 * @param why the message key of "why do I get this"
 * @param path where the person can do something about it
 */
public record Notice(String kind, String text, List<String> arguments, String why, String path) {

    /** The kind that a person is told whatever she left out: somebody opened her things without her. */
    public static final String BREAK_GLASS = "break-glass";

    static final String PERSON = "person:";

    public Notice {
        Objects.requireNonNull(kind, "A notice is of some kind");
        arguments = List.copyOf(arguments);
    }

    /** A person as an argument: who reads the notice sees the name that she has then, and none after she has left. */
    public static String person(UUID id) {
        return PERSON + id;
    }
}
