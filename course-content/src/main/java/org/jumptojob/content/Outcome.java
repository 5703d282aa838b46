package org.jumptojob.content;

import java.util.List;

/**
 * Something that a person can do after a track or a module.
 *
 * @param id flat, never changes
 * @param sources rows of the source index
 * @param text in words to the person
 */
public record Outcome(String id, List<String> sources, Titles text) {

    public Outcome {
        sources = List.copyOf(sources);
    }
}
