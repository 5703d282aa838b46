package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jumptojob.persistence.Ids;

/**
 * A person is signed in on one browser. The row holds only the hash of the token in the cookie, so a copy of the
 * database opens no door. Any node can serve it, and deleting it signs her out at once.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

    /** A day's use; the cookie goes with the browser. */
    public static final Duration SHORT = Duration.ofHours(12);

    /** With "Keep me signed in". */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "token_hash", length = 64)
    private String tokenHash;

    private Instant created;
    private Instant expires;
    private boolean remembered;

    @Version
    private long version;

    protected SignIn() {}

    public SignIn(UUID personId, String tokenHash, boolean remembered, Instant created) {
        this.id = Ids.next();
        this.personId = Objects.requireNonNull(personId, "A sign-in belongs to a person");
        this.tokenHash = tokenHash;
        this.remembered = remembered;
        this.created = created;
        this.expires = created.plus(remembered ? REMEMBERED : SHORT);
    }

    public UUID getId() {
        return id;
    }

    public UUID getPersonId() {
        return personId;
    }

    public Instant getCreated() {
        return created;
    }

    public Instant getExpires() {
        return expires;
    }

    public boolean isRemembered() {
        return remembered;
    }
}
