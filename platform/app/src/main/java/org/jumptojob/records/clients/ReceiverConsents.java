package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.records.door.Caller;

/**
 * Who has agreed that a receiver gets the platform's statements about her. Without a row she has not. Nothing is kept
 * in memory, so a withdrawal counts from the next request on, on every node.
 */
@ApplicationScoped
public class ReceiverConsents {

    /** As many ids as one statement asks for. */
    private static final int AT_ONCE = 500;

    // The types are named because a database does not guess them here.
    private static final String AGREE = "MERGE INTO receiver_consent c USING (SELECT CAST(? AS UUID) AS actor,"
            + " CAST(? AS VARCHAR(110)) AS receiver, CAST(? AS TIMESTAMP(6) WITH TIME ZONE) AS given) n"
            + " ON (c.actor = n.actor AND c.receiver = n.receiver)"
            + " WHEN NOT MATCHED THEN INSERT (actor, receiver, given) VALUES (n.actor, n.receiver, n.given)";

    @Inject
    EntityManager entities;

    /** A second time changes nothing. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void agree(UUID actor, String receiver, Instant now) {
        Sql.in(entities).update(AGREE, actor, receiver, now.truncatedTo(ChronoUnit.MICROS));
    }

    @Transactional
    @Allowed(Access.PLATFORM)
    public void withdraw(UUID actor, String receiver) {
        Sql.in(entities).update("DELETE FROM receiver_consent WHERE actor = ? AND receiver = ?", actor, receiver);
    }

    /** The receivers that a person has agreed to, with the time. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Map<String, Instant> of(UUID actor) {
        Map<String, Instant> given = new LinkedHashMap<>();
        Sql.in(entities)
                .query(
                        "SELECT receiver, given FROM receiver_consent WHERE actor = ? ORDER BY receiver",
                        row -> given.put(row.text("receiver"), row.instant("given")),
                        actor);
        return given;
    }

    /** Those of the people whose record this caller may read: a person only her own. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> mayReceive(Caller caller, Collection<UUID> actors) {
        if (caller.processor()) {
            return new TreeSet<>(actors);
        }
        if (caller.client().isEmpty()) {
            Set<UUID> own = new TreeSet<>(actors);
            own.retainAll(caller.actor().map(Set::of).orElse(Set.of()));
            return own;
        }
        return agreed(Receiver.client(caller.client().get()), actors);
    }

    /**
     * Those of the people who have agreed to a receiver. A processor needs nobody's word; whoever asks has looked.
     *
     * @param receiver its key, see {@link Receiver#client} and {@link Receiver#target}
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> mayReceive(String receiver, Collection<UUID> actors) {
        return agreed(receiver, actors);
    }

    private Set<UUID> agreed(String receiver, Collection<UUID> actors) {
        Set<UUID> agreed = new TreeSet<>();
        List<UUID> asked = List.copyOf(new TreeSet<>(actors));
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<Object> parameters = new ArrayList<>(List.of(receiver));
            parameters.addAll(asked.subList(from, Math.min(asked.size(), from + AT_ONCE)));
            String marks = String.join(", ", Collections.nCopies(parameters.size() - 1, "?"));
            agreed.addAll(Sql.in(entities)
                    .query(
                            "SELECT actor FROM receiver_consent WHERE receiver = ? AND actor IN (" + marks + ")",
                            row -> row.uuid("actor"),
                            parameters.toArray()));
        }
        return agreed;
    }

    /** The receiver is gone for good: whoever comes under the same key later asks anew. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void forget(String receiver) {
        Sql.in(entities).update("DELETE FROM receiver_consent WHERE receiver = ?", receiver);
    }

    /** A closed account leaves no consent. */
    void closed(@Observes PersonClosed event) {
        Sql.in(entities).update("DELETE FROM receiver_consent WHERE actor = ?", event.actor());
    }
}
