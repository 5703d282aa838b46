package org.jumptojob.operations.trail;

import java.util.List;

/**
 * What a look at the whole chain found.
 *
 * @param number of the newest sealed entry; with {@code hash} it can be written down elsewhere, against a database that is
 *     put back as a whole
 * @param problems sentences for administrators; empty where the chain holds
 */
public record ChainReport(long entries, long number, String hash, List<String> problems) {

    public ChainReport {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    /** The report as lines. */
    public String text() {
        String head = holds()
                ? "The audit trail holds: " + entries + " entries, the last has number " + number + " and hash " + hash
                        + ".\n"
                : "The audit trail was changed.\n";
        return head + problems.stream().map(line -> line + "\n").reduce("", String::concat);
    }
}
