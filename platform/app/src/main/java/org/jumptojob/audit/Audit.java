package org.jumptojob.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Writes the trail of refusals and of changes of rights, in the transaction of the change. Nothing ever edits it. */
@ApplicationScoped
public class Audit {

    @Inject
    private EntityManager entities;

    /**
     * @param actor who did it; {@code null} for a stranger or the platform
     * @param action a short fixed word such as {@code role-given}
     * @param subject an id, never a name or an address
     */
    public void record(UUID actor, String action, String subject) {
        entities.persist(new AuditEntry(Instant.now(), actor, action, subject));
    }
}
