package org.jumptojob.identity.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;

/** Who sees to it that administrators do right, and the few facts of an account that a reason may open. */
@ApplicationScoped
public class Watchers {

    private static final String HOLDS =
            " AND %1$s.valid_from <= ? AND (%1$s.valid_until IS NULL OR %1$s.valid_until > ?)";

    /**
     * The facts of an account.
     *
     * @param locked {@code null} where it is open
     * @param address {@code null} where there is none; {@code confirmed} {@code null} where it is not confirmed
     * @param lastSignIn {@code null} where no sign-in is known any more
     */
    public record Account(
            String name, Instant since, Instant locked, String address, Instant confirmed, Instant lastSignIn) {}

    @Inject
    EntityManager entities;

    /**
     * A condition of SQL: a person is an administrator. Its marks are twice the moment. For rooms above, in their own statement.
     *
     * @param person a column
     */
    public static String isAdministrator(String person) {
        return "EXISTS (SELECT 1 FROM membership m WHERE m.person_id = " + person + " AND m.role = 'administrator'"
                + HOLDS.formatted("m") + ")";
    }

    /** The administrators at a moment who can sign in. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> administrators(Instant now) {
        return Sql.in(entities)
                .query(
                        "SELECT DISTINCT m.person_id FROM membership m JOIN person p ON p.id = m.person_id"
                                + " WHERE m.role = 'administrator' AND p.locked_at IS NULL" + HOLDS.formatted("m"),
                        row -> row.uuid("person_id"),
                        now,
                        now);
    }

    /** The coordinators at a moment of the organisations that a person belongs to. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<UUID> coordinatorsOf(UUID person, Instant now) {
        return Sql.in(entities)
                .query(
                        "SELECT DISTINCT c.person_id FROM membership c JOIN membership m"
                                + " ON m.organisation_id = c.organisation_id WHERE m.person_id = ? AND c.role = 'coordinator'"
                                + HOLDS.formatted("c") + HOLDS.formatted("m"),
                        row -> row.uuid("person_id"),
                        person,
                        now,
                        now,
                        now,
                        now);
    }

    @Transactional
    @Allowed(Access.PLATFORM)
    public Optional<Account> account(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT p.display_name, p.created, p.locked_at, l.subject, l.confirmed_at,"
                                + " (SELECT MAX(s.created) FROM sign_in s WHERE s.person_id = p.id) AS last_sign_in"
                                + " FROM person p LEFT JOIN login l ON l.person_id = p.id WHERE p.id = ? ORDER BY l.created",
                        row -> new Account(
                                row.text("display_name"),
                                row.instant("created"),
                                row.instant("locked_at"),
                                row.text("subject"),
                                row.instant("confirmed_at"),
                                row.instant("last_sign_in")),
                        person)
                .stream()
                .findFirst();
    }
}
