package org.jumptojob.operations.trail;

import java.util.ArrayList;
import java.util.List;

/** Reads the chain from its beginning and notes where it does not hold. */
final class ChainReading {

    /** More than these nobody needs to know that the trail was changed. */
    private static final int MOST_PROBLEMS = 20;

    /**
     * A seal with its entry.
     *
     * @param entry {@code null} where it is gone
     */
    record Line(long number, String hash, ChainLink entry) {}

    private final ChainMark last;
    private final List<String> problems = new ArrayList<>();
    private long number;
    private String hash;
    private long entries;

    ChainReading(ChainMark first, ChainMark last) {
        this.last = last;
        this.number = first.number();
        this.hash = first.hash();
    }

    void read(Line line) {
        if (line.number() != number + 1) {
            problem("After entry " + number + " comes entry " + line.number() + ": what stood between is gone.");
        } else if (line.entry() == null) {
            problem("Entry " + line.number() + " is gone.");
        } else if (!line.entry().hash(line.number(), hash).equals(line.hash())) {
            problem("Entry " + line.number() + " of " + line.entry().at() + " was changed.");
        }
        // From here on with what is stored, so that one change is told once.
        number = line.number();
        hash = line.hash();
        entries++;
    }

    ChainReport report(boolean firstIsOurs, boolean lastIsOurs, long unsealed) {
        if (!firstIsOurs) {
            problem("The beginning of the chain was moved by somebody without the secret file.");
        }
        if (!lastIsOurs) {
            problem("The end of the chain was moved by somebody without the secret file.");
        }
        if (number != last.number() || !hash.equals(last.hash())) {
            problem("The chain ends at entry " + number + ", but it was sealed up to entry " + last.number() + ".");
        }
        if (unsealed > 0) {
            problem(unsealed + " entries stand outside of the chain: they were slipped in later.");
        }
        return new ChainReport(entries, last.number(), last.hash(), problems);
    }

    private void problem(String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(what);
        }
    }
}
