package org.jumptojob.paper;

import java.util.List;
import org.jumptojob.learning.paper.PaperText;

/**
 * A text for paper.
 *
 * @param description what it is, in one sentence, for those who find the file alone
 * @param author who stands behind it
 * @param changed the day of its newest change, such as {@code 2026-11-22}
 * @param body well-formed XHTML with one heading of the first level
 * @param headings in order; the first is the title
 */
public record PaperDocument(
        String title,
        String description,
        String author,
        String changed,
        String body,
        List<PaperText.Heading> headings) {

    public PaperDocument {
        headings = List.copyOf(headings);
    }
}
