package org.jumptojob.xapi.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of statements.
 *
 * @param statements each statement's text, character for character as the store sent it
 * @param more the address of the next page as the store gave it, or empty if this is the last
 * @param consistentThrough up to which time of storing the store's answer is complete, if it said so
 */
public record StatementPage(List<String> statements, Optional<String> more, Optional<Instant> consistentThrough) {

    /** Keeps its own copy of the list. */
    public StatementPage {
        statements = List.copyOf(statements);
    }
}
