package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jumptojob.persistence.Ids;

/**
 * Somebody who uses the platform. How she signs in ({@link Login}), what she may do ({@link Membership}) and how she
 * wants her pages (preferences) are rows of their own. Nothing here says why she is here.
 */
@Entity
public class Person {

    public static final int LONGEST_NAME = 80;

    @Id
    private UUID id;

    private UUID actor;

    @Column(name = "display_name", length = LONGEST_NAME)
    private String displayName;

    private Instant created;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Version
    private long version;

    protected Person() {}

    /** @param displayName how others see her; need not be her real name */
    public Person(String displayName, Instant created) {
        this.id = Ids.next();
        // Random, because this id leaves the house in statements.
        this.actor = Ids.random();
        this.created = created;
        rename(displayName);
    }

    /** @throws IllegalArgumentException for a name that is blank or longer than {@value #LONGEST_NAME} signs */
    public void rename(String newName) {
        if (!fits(newName)) {
            throw new IllegalArgumentException("A display name has 1 to " + LONGEST_NAME + " signs");
        }
        this.displayName = newName.strip();
    }

    /** Whether a text can be a display name. */
    public static boolean fits(String name) {
        String text = name == null ? "" : name.strip();
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    public void lock(Instant at) {
        this.lockedAt = at;
    }

    public void unlock() {
        this.lockedAt = null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public UUID getId() {
        return id;
    }

    /** Her id in xAPI statements. */
    public UUID getActor() {
        return actor;
    }

    public String getDisplayName() {
        return displayName;
    }
}
