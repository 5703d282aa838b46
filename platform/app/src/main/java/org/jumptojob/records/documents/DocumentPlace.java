package org.jumptojob.records.documents;

import java.util.Optional;
import java.util.UUID;
import org.jumptojob.records.door.Hashes;

/**
 * What a document belongs to; inside of it, documents have names of their own.
 *
 * @param activity an IRI; empty for profiles of agents
 * @param agent the agent's key; empty for profiles of activities
 * @param registration only states can have one
 */
record DocumentPlace(
        DocumentKind kind, Optional<String> activity, Optional<String> agent, Optional<UUID> registration) {

    /** Under which the database files the documents of this place. */
    UUID hash() {
        return Hashes.of(
                kind.name(),
                activity.orElse(null),
                agent.orElse(null),
                registration.map(UUID::toString).orElse(null));
    }
}
