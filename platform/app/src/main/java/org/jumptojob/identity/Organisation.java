package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.persistence.Ids;

/** An organisation that works with the platform. Roles are held in it and end at its door. */
@Entity
public class Organisation {

    @Id
    private UUID id;

    private String name;
    private Instant created;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected Organisation() {}

    public Organisation(String name, Instant created) {
        this.id = Ids.next();
        this.name = Objects.requireNonNull(name, "An organisation has a name");
        this.created = created;
    }

    /** Nobody acts in a closed one; what was done in it stays. */
    public boolean isOpen() {
        return closedAt == null;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
