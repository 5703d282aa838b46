package org.jumptojob.content;

import java.util.List;

/**
 * What came out of reading the content: as much of it as could be read, and every problem that was met.
 *
 * @param content what could be read; complete only if there are no problems
 * @param problems in the order of files and lines
 */
public record Reading(Content content, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
