package org.jumptojob.content;

import java.util.List;

/**
 * A competence that tracks and activities lead to.
 *
 * @param id such as {@code CP-2.2-02}
 * @param title what a person is able to do
 * @param sources rows of the source index
 */
public record Competence(String id, Titles title, List<String> sources) {

    public Competence {
        sources = List.copyOf(sources);
    }
}
