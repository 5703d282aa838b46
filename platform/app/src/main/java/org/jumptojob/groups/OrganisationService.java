package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.identity.Organisation;
import org.jumptojob.identity.cards.Cards;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Sql;

/** What an administrator does with organisations. She sees their names and how many groups they have, and no group. */
@ApplicationScoped
public class OrganisationService {

    /** How many organisations stand on one page. */
    public static final int PAGE = 25;

    private static final int LONGEST_NAME = 200;

    /** @param groups how many are open */
    public record Line(UUID id, String name, long groups, long version) {
        // Expression Language 5 reads records by bean names only.
        public UUID getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public long getGroups() {
            return groups;
        }

        public long getVersion() {
            return version;
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Groups groups;

    @Inject
    Members members;

    @Inject
    Departures departures;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<CircleShrunk> shrunk;

    @Inject
    Cards cards;

    @Inject
    Notices notices;

    Clock clock = Clock.systemUTC();

    /** Open organisations whose name has the part in it: up to {@link #PAGE}, and one more where more follow. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Line> find(String part, int page) {
        String pattern = "%"
                + (part == null ? "" : part.strip()).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return Sql.in(entities)
                .query(
                        "SELECT o.id, o.name, o.version, (SELECT COUNT(*) FROM person_group g"
                                + " WHERE g.organisation_id = o.id AND g.closed_at IS NULL) AS open_groups"
                                + " FROM organisation o WHERE o.closed_at IS NULL AND LOWER(o.name) LIKE ? ESCAPE '!'"
                                + " ORDER BY o.name, o.id LIMIT ? OFFSET ?",
                        row -> new Line(
                                row.uuid("id"), row.text("name"), row.number("open_groups"), row.number("version")),
                        pattern,
                        PAGE + 1,
                        Math.max(0, page) * PAGE);
    }

    /** Makes an organisation. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> make(String name) {
        Optional<String> problem = problem(name, null);
        if (problem.isEmpty()) {
            Organisation made = new Organisation(name.strip(), clock.instant());
            entities.persist(made);
            audit.record(visitor.personId(), "organisation-made", made.getId().toString());
        }
        return problem;
    }

    /** Gives an organisation another name. Returns the problem's message key, where there is one. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> rename(UUID organisation, long version, String name) {
        Optional<String> problem = problem(name, organisation);
        if (problem.isPresent()) {
            return problem;
        }
        int changed = Sql.in(entities)
                .update(
                        "UPDATE organisation SET name = ?, version = version + 1"
                                + " WHERE id = ? AND version = ? AND closed_at IS NULL",
                        name.strip(),
                        organisation,
                        version);
        if (changed == 0) {
            return Optional.of("groups.changed-meanwhile");
        }
        audit.record(visitor.personId(), "organisation-renamed", organisation.toString());
        return Optional.empty();
    }

    private Optional<String> problem(String name, UUID own) {
        String text = name == null ? "" : name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return Optional.of("groups.organisation-name-odd");
        }
        boolean taken =
                Sql.in(entities)
                        .query("SELECT id FROM organisation WHERE name = ?", row -> row.uuid("id"), text)
                        .stream()
                        .anyMatch(id -> !id.equals(own));
        return taken ? Optional.of("groups.organisation-name-taken") : Optional.empty();
    }

    /**
     * Closes an organisation: its roles and groups end. Nothing of what people did is deleted. Cards of its people still open
     * their accounts; they are told whom to ask, and an administrator names keepers elsewhere. Returns the problem's message
     * key, where there is one: the first organisation is the one of the site.
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Optional<String> close(UUID organisation) {
        Sql sql = Sql.in(entities);
        UUID first = sql.query("SELECT id FROM organisation ORDER BY created, id LIMIT 1", row -> row.uuid("id"))
                .get(0);
        if (first.equals(organisation)) {
            return Optional.of("groups.organisation-first");
        }
        Instant now = clock.instant();
        int closed = sql.update(
                "UPDATE organisation SET closed_at = ?, version = version + 1 WHERE id = ? AND closed_at IS NULL",
                now,
                organisation);
        if (closed == 0) {
            throw new NotFound();
        }
        sql.update(
                "UPDATE membership SET valid_until = ?, version = version + 1"
                        + " WHERE organisation_id = ? AND (valid_until IS NULL OR valid_until > ?)",
                now,
                organisation,
                now);
        List<UUID> open = groups.in(organisation);
        List<UUID> people = members.ofOrganisation(organisation);
        groups.closeAll(organisation, now);
        open.forEach(group -> shrunk.fire(CircleShrunk.ended(group)));
        departures.tell(people);
        Notice keeperless =
                new Notice("card", "groups.notice-card-closed", List.of(), "groups.notice-card-why", "/account");
        cards.in(organisation).forEach(person -> notices.tell(person, keeperless));
        audit.record(visitor.personId(), "organisation-closed", organisation.toString());
        return Optional.empty();
    }
}
