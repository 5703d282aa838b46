package org.jumptojob.content;

import java.util.List;

/**
 * Where a text comes from and who has checked it.
 *
 * @param state {@code starter-draft}: nobody with own experience has checked it
 * @param draftedBy {@code software}
 * @param lived ids of sources of lived experience; empty is the honest "none yet"
 * @param professional ids of professional sources
 * @param scientific ids of scientific sources
 * @param changed the day of the last change, year-month-day
 * @param why why it was changed
 */
public record Provenance(
        String state,
        String draftedBy,
        List<String> lived,
        List<String> professional,
        List<String> scientific,
        String changed,
        String why) {

    public Provenance {
        lived = List.copyOf(lived);
        professional = List.copyOf(professional);
        scientific = List.copyOf(scientific);
    }
}
