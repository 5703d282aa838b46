package org.jumptojob.library.search;

import java.util.List;
import java.util.Set;

/**
 * What was found, best first.
 *
 * @param total how many entries fit
 * @param hits those of the page that was asked for
 * @param insteads words of the question that our texts replace and say why, in the order of the question
 * @param slips words that stand nowhere, with the words that were taken for them
 * @param leads the words of our texts that the question was led to
 */
public record Found(int total, List<Hit> hits, List<Instead> insteads, List<Slip> slips, Set<String> leads) {

    public Found {
        hits = List.copyOf(hits);
        insteads = List.copyOf(insteads);
        slips = List.copyOf(slips);
        leads = Set.copyOf(leads);
    }

    /**
     * An entry that fits.
     *
     * @param sentence one sentence of it in the reader's words, with what was looked for marked
     */
    public record Hit(Entry entry, List<Piece> sentence) {}

    /** A word that stands nowhere, and what was taken for it. */
    public record Slip(String typed, List<String> taken) {}
}
