package org.jumptojob.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OptionalIdConverter;

/** One line of the append-only trail: who did what to whom, as ids, never names. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private UUID id;

    private Instant at;

    @Convert(converter = OptionalIdConverter.class)
    private UUID actor;

    @Column(length = 60)
    private String action;

    private String subject;

    protected AuditEntry() {}

    AuditEntry(Instant at, UUID actor, String action, String subject) {
        this.id = Ids.next();
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
    }

    public String getAction() {
        return action;
    }

    public Instant getAt() {
        return at;
    }

    public UUID getActor() {
        return actor;
    }

    public String getSubject() {
        return subject;
    }
}
