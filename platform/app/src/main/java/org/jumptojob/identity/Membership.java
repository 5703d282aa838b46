package org.jumptojob.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OptionalIdConverter;

/** A person's role in an organisation, from a moment on and perhaps until another. The administrator's has no organisation. */
@Entity
public class Membership {

    /** The roles, from the one with the fewest doors to the one of the whole site. */
    public enum Role {
        TRAINEE,
        PEER_WORKER,
        EXPERT,
        PROFESSIONAL,
        COACH,
        MANAGER,
        COORDINATOR,
        ADMINISTRATOR;

        /** The word in rows, forms and message keys, such as {@code peer-worker}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Role> of(String word) {
            return Arrays.stream(values())
                    .filter(role -> role.word().equals(word))
                    .findFirst();
        }

        /** Whether it is held for the site as a whole instead of in an organisation. */
        public boolean ofSite() {
            return this == ADMINISTRATOR;
        }
    }

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "organisation_id")
    @Convert(converter = OptionalIdConverter.class)
    private UUID organisationId;

    @Column(length = 30)
    private String role;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Version
    private long version;

    protected Membership() {}

    /**
     * @param organisationId where the role is held; {@code null} for the administrator, and only for her
     * @throws IllegalArgumentException where role and organisation do not fit
     */
    public Membership(UUID personId, Role role, UUID organisationId, Instant from) {
        if (role.ofSite() != (organisationId == null)) {
            throw new IllegalArgumentException("Every role but the administrator's is held in an organisation");
        }
        this.id = Ids.next();
        this.personId = Objects.requireNonNull(personId, "A membership belongs to a person");
        this.organisationId = organisationId;
        this.role = role.word();
        this.validFrom = from;
    }

    public void end(Instant at) {
        this.validUntil = at;
    }

    public UUID getId() {
        return id;
    }

    public UUID getPersonId() {
        return personId;
    }

    public UUID getOrganisationId() {
        return organisationId;
    }

    public Role getRole() {
        return Role.of(role).orElseThrow();
    }
}
