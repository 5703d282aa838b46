package org.jumptojob.identity.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.Sql;

/** Who answers for an organisation as a whole: its coordinators. */
@ApplicationScoped
public class Desks {

    /** An organisation where somebody answers. */
    public record Desk(UUID organisation, String name) {}

    private record Found(Desk desk, boolean hers) {}

    private static final String HOLDS = " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)";

    /** The organisations for which a person answers: her id, the word of the role, and twice the moment. */
    public static final String HELD =
            "SELECT m.organisation_id FROM membership m WHERE m.person_id = ? AND m.role = ?" + HOLDS;

    private static final String COORDINATED = "EXISTS (SELECT 1 FROM membership m JOIN person p ON p.id = m.person_id"
            + " WHERE m.organisation_id = o.id AND m.role = ? AND m.person_id <> ? AND p.locked_at IS NULL" + HOLDS
            + ")";

    private static final String HERS = belongs("?", "o.id");

    /** The organisation of the site: whoever came first. */
    public static final String OF_THE_SITE =
            "SELECT f.id FROM organisation f ORDER BY f.created, f.id FETCH FIRST 1 ROWS ONLY";

    private static final String AROUND = "SELECT o.id, o.name, CASE WHEN " + HERS + " THEN 1 ELSE 0 END AS hers"
            + " FROM organisation o WHERE " + COORDINATED + " AND (" + HERS
            + " OR o.id = (" + OF_THE_SITE + ")) ORDER BY o.created, o.id";

    private EntityManager entities;

    Clock clock = Clock.systemUTC();

    protected Desks() {}

    @Inject
    public Desks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A condition of SQL: a person belongs to an organisation. Its marks are twice the moment, after those of its parts. For rooms
     * above, in their own statement.
     *
     * @param person a column or a mark; so is {@code organisation}
     */
    public static String belongs(String person, String organisation) {
        return "EXISTS (SELECT 1 FROM membership m WHERE m.person_id = " + person + " AND m.organisation_id = "
                + organisation + HOLDS + ")";
    }

    /** As {@link #belongs}: a person answers for an organisation. */
    public static String answers(String person, String organisation) {
        return "EXISTS (SELECT 1 FROM membership m WHERE m.person_id = " + person + " AND m.organisation_id = "
                + organisation + " AND m.role = '" + Role.COORDINATOR.word() + "'" + HOLDS + ")";
    }

    /**
     * Where a person can turn to: her own organisations; without one, or where nobody answers in hers, the organisation
     * of the site. Only those that somebody else than herself coordinates.
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Desk> around(UUID person) {
        Instant now = clock.instant();
        String role = Role.COORDINATOR.word();
        Object[] parameters = {person, now, now, role, person, now, now, person, now, now};
        List<Found> found = Sql.in(entities)
                .query(
                        AROUND,
                        row -> new Found(new Desk(row.uuid("id"), row.text("name")), row.number("hers") == 1),
                        parameters);
        List<Desk> hers = found.stream().filter(Found::hers).map(Found::desk).toList();
        return hers.isEmpty() ? found.stream().map(Found::desk).toList() : hers;
    }

    /** A person's own organisations, where somebody else than herself answers. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Desk> own(UUID person) {
        Instant now = clock.instant();
        return Sql.in(entities)
                .query(
                        "SELECT o.id, o.name FROM organisation o WHERE " + COORDINATED + " AND " + HERS
                                + " ORDER BY o.created, o.id",
                        row -> new Desk(row.uuid("id"), row.text("name")),
                        Role.COORDINATOR.word(),
                        person,
                        now,
                        now,
                        person,
                        now,
                        now);
    }

    /** The organisations for which a person answers now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> heldBy(UUID person) {
        Instant now = clock.instant();
        return new HashSet<>(Sql.in(entities)
                .query(HELD, row -> row.uuid("organisation_id"), person, Role.COORDINATOR.word(), now, now));
    }

    /** Who answers for an organisation now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> coordinators(UUID organisation) {
        Instant now = clock.instant();
        return new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT m.person_id FROM membership m JOIN person p ON p.id = m.person_id"
                                + " WHERE m.organisation_id = ? AND m.role = ? AND p.locked_at IS NULL" + HOLDS,
                        row -> row.uuid("person_id"),
                        organisation,
                        Role.COORDINATOR.word(),
                        now,
                        now));
    }
}
