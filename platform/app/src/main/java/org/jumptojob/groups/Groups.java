package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Groups and duos in the database. Who may ask is looked at by the services. */
@ApplicationScoped
class Groups {

    private static final String GROUP =
            "g.id, g.organisation_id, o.name AS organisation_name, g.name, g.purpose, g.agreement, g.agreement_version,"
                    + " g.privacy, g.ways, g.next_words, g.next_at, g.places, g.members, g.code_hash, g.version";
    private static final String DUO = "d.id AS duo_id, d.first_id, d.first_kind, d.first_agreed, d.second_id,"
            + " d.second_kind, d.second_agreed, d.aim, d.leads, d.pay, d.stand_in, d.version AS duo_version";
    private static final String PLACE =
            "SELECT " + GROUP + ", " + DUO + ", m.role, m.agreed_version, c.id AS coordinates"
                    + " FROM person_group g JOIN organisation o ON o.id = g.organisation_id"
                    + " LEFT JOIN group_member m ON m.group_id = g.id AND m.person_id = ? AND m.valid_until IS NULL"
                    + " LEFT JOIN membership c ON c.person_id = ? AND c.organisation_id = g.organisation_id"
                    + " AND c.role = 'coordinator' AND c.valid_from <= ? AND (c.valid_until IS NULL OR c.valid_until > ?)"
                    + " LEFT JOIN duo d ON d.group_id = g.id WHERE g.closed_at IS NULL";
    private static final String COORDINATED = "SELECT c.organisation_id FROM membership c WHERE c.person_id = ?"
            + " AND c.role = 'coordinator' AND c.valid_from <= ? AND (c.valid_until IS NULL OR c.valid_until > ?)";

    private final EntityManager entities;

    protected Groups() {
        this.entities = null;
    }

    @Inject
    Groups(EntityManager entities) {
        this.entities = entities;
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    /** An open group as a person stands to it; one statement. */
    Optional<Place> find(UUID person, UUID group, Instant now) {
        return sql().query(PLACE + " AND g.id = ?", row -> place(row, person), person, person, now, now, group).stream()
                .findFirst();
    }

    /** The open group that a code leads to. */
    Optional<Place> findByCode(UUID person, List<String> hashes, Instant now) {
        String marks = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        List<Object> values = new ArrayList<>(List.of(person, person, now, now));
        values.addAll(hashes);
        return sql()
                .query(PLACE + " AND g.code_hash IN (" + marks + ")", row -> place(row, person), values.toArray())
                .stream()
                .findFirst();
    }

    /** The groups that a person is in, by their names. */
    List<Place> of(UUID person, Instant now) {
        return sql().query(
                        PLACE.replace("LEFT JOIN group_member m", "JOIN group_member m") + " ORDER BY g.name, g.id",
                        row -> place(row, person),
                        person,
                        person,
                        now,
                        now);
    }

    /** The groups of the organisations that a person coordinates, whose name has the part in it. */
    List<Place> coordinatedBy(UUID person, String part, int first, int most, Instant now) {
        String pattern = "%" + part.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return sql().query(
                        PLACE.replace("LEFT JOIN membership c", "JOIN membership c")
                                + " AND LOWER(g.name) LIKE ? ESCAPE '!' ORDER BY g.name, g.id LIMIT ? OFFSET ?",
                        row -> place(row, person),
                        person,
                        person,
                        now,
                        now,
                        pattern,
                        most,
                        first);
    }

    /** The organisations that a person coordinates. */
    List<UUID> organisationsCoordinatedBy(UUID person, Instant now) {
        return sql().query(COORDINATED, row -> row.uuid("organisation_id"), person, now, now);
    }

    List<GroupService.Choice> organisationsNamed(UUID person, Instant now) {
        return sql().query(
                        "SELECT id, name FROM organisation WHERE id IN (" + COORDINATED + ") ORDER BY name",
                        row -> new GroupService.Choice(row.uuid("id"), row.text("name")),
                        person,
                        now,
                        now);
    }

    private static Place place(Sql.Row row, UUID person) throws SQLException {
        return new Place(
                person,
                group(row),
                Optional.ofNullable(row.text("role")).flatMap(GroupRole::of),
                (int) row.number("agreed_version"),
                row.uuid("coordinates") != null,
                duo(row));
    }

    private static Group group(Sql.Row row) throws SQLException {
        long places = row.number("places");
        GroupWords words = new GroupWords(
                row.text("name"),
                row.text("purpose"),
                row.text("agreement"),
                row.text("privacy"),
                row.text("ways"),
                row.text("next_words"),
                row.instant("next_at"),
                places == 0 ? null : Integer.valueOf((int) places));
        return new Group(
                row.uuid("id"),
                row.uuid("organisation_id"),
                row.text("organisation_name"),
                words,
                (int) row.number("agreement_version"),
                (int) row.number("members"),
                row.text("code_hash") != null,
                row.number("version"));
    }

    private static Optional<Duo> duo(Sql.Row row) throws SQLException {
        UUID id = row.uuid("duo_id");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new Duo(
                id,
                row.uuid("id"),
                new Duo.Half(row.uuid("first_id"), row.text("first_kind"), row.instant("first_agreed")),
                new Duo.Half(row.uuid("second_id"), row.text("second_kind"), row.instant("second_agreed")),
                new Duo.Agreement(row.text("aim"), row.text("leads"), row.text("pay"), row.text("stand_in")),
                row.number("duo_version")));
    }

    UUID add(UUID organisation, GroupWords words, Instant now) {
        UUID id = Ids.next();
        sql().update(
                        "INSERT INTO person_group (name, purpose, agreement, privacy, ways, next_words, next_at, places,"
                                + " id, organisation_id, agreement_version, members, created, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, ?, 0)",
                        with(values(words), id, organisation, now));
        return id;
    }

    /** @return whether it was this version that was changed */
    boolean change(UUID group, long version, GroupWords words) {
        return sql().update(
                                        "UPDATE person_group SET agreement_version = agreement_version"
                                                + " + CASE WHEN agreement = ? THEN 0 ELSE 1 END WHERE id = ? AND version = ?",
                                        words.agreement(),
                                        group,
                                        version)
                        == 1
                && sql().update(
                                        "UPDATE person_group SET name = ?, purpose = ?, agreement = ?, privacy = ?, ways = ?,"
                                                + " next_words = ?, next_at = ?, places = ?, version = version + 1"
                                                + " WHERE id = ? AND version = ?",
                                        with(values(words), group, version))
                        == 1;
    }

    private static Object[] values(GroupWords words) {
        return new Object[] {
            words.name(),
            words.purpose(),
            words.agreement(),
            words.privacy(),
            words.ways(),
            words.nextWords(),
            words.nextAt(),
            words.places()
        };
    }

    private static Object[] with(Object[] values, Object... more) {
        Object[] all = Arrays.copyOf(values, values.length + more.length);
        System.arraycopy(more, 0, all, values.length, more.length);
        return all;
    }

    boolean setCode(UUID group, long version, String hash) {
        return sql().update(
                                "UPDATE person_group SET code_hash = ?, version = version + 1 WHERE id = ? AND version = ?",
                                hash,
                                group,
                                version)
                == 1;
    }

    /** @return whether it was open */
    boolean close(UUID group, Instant now) {
        sql().update("DELETE FROM duo WHERE group_id = ?", group);
        sql().update("DELETE FROM group_invitation WHERE group_id = ?", group);
        sql().update(
                        "UPDATE group_member SET valid_until = ?, version = version + 1"
                                + " WHERE group_id = ? AND valid_until IS NULL",
                        now,
                        group);
        return sql().update(
                                "UPDATE person_group SET closed_at = ?, code_hash = NULL, members = 0,"
                                        + " version = version + 1 WHERE id = ? AND closed_at IS NULL",
                                now,
                                group)
                == 1;
    }

    /** Closes all groups of an organisation. */
    void closeAll(UUID organisation, Instant now) {
        String open = " (SELECT id FROM person_group WHERE organisation_id = ? AND closed_at IS NULL)";
        sql().update("DELETE FROM duo WHERE group_id IN" + open, organisation);
        sql().update("DELETE FROM group_invitation WHERE group_id IN" + open, organisation);
        sql().update(
                        "UPDATE group_member SET valid_until = ?, version = version + 1"
                                + " WHERE valid_until IS NULL AND group_id IN" + open,
                        now,
                        organisation);
        sql().update(
                        "UPDATE person_group SET closed_at = ?, code_hash = NULL, members = 0,"
                                + " version = version + 1 WHERE organisation_id = ? AND closed_at IS NULL",
                        now,
                        organisation);
    }

    /** The open groups of an organisation. */
    List<UUID> in(UUID organisation) {
        return sql().query(
                        "SELECT id FROM person_group WHERE organisation_id = ? AND closed_at IS NULL ORDER BY name, id",
                        row -> row.uuid("id"),
                        organisation);
    }

    /** The open groups of organisations, by their names. */
    List<Seats.Named> named(Collection<UUID> organisations) {
        String marks = String.join(", ", Collections.nCopies(organisations.size(), "?"));
        return sql().query(
                        "SELECT id, organisation_id, name FROM person_group WHERE organisation_id IN (" + marks
                                + ") AND closed_at IS NULL ORDER BY name, id",
                        row -> new Seats.Named(row.uuid("id"), row.uuid("organisation_id"), row.text("name")),
                        organisations.toArray());
    }

    void putDuo(Duo duo) {
        sql().update("DELETE FROM duo WHERE group_id = ?", duo.group());
        sql().update(
                        "INSERT INTO duo (id, group_id, first_id, first_kind, first_agreed, second_id, second_kind,"
                                + " second_agreed, aim, leads, pay, stand_in, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        duo.id(),
                        duo.group(),
                        duo.first().person(),
                        duo.first().kind(),
                        duo.first().agreed(),
                        duo.second().person(),
                        duo.second().kind(),
                        duo.second().agreed(),
                        duo.agreement().aim(),
                        duo.agreement().leads(),
                        duo.agreement().pay(),
                        duo.agreement().standIn(),
                        duo.version());
    }

    /** @return whether it was this version of the duo, with her in it */
    boolean agreeDuo(UUID group, UUID person, long version, Instant now) {
        int changed = 0;
        for (String half : List.of("first", "second")) {
            changed += sql().update(
                            "UPDATE duo SET " + half + "_agreed = ? WHERE group_id = ? AND " + half
                                    + "_id = ? AND version = ?",
                            now,
                            group,
                            person,
                            version);
        }
        return changed == 1;
    }

    /** A duo is two people: without her there is none. Answers whether she was in it. */
    boolean endDuo(UUID group, UUID person) {
        return sql().update(
                                "DELETE FROM duo WHERE group_id = ? AND (first_id = ? OR second_id = ?)",
                                group,
                                person,
                                person)
                == 1;
    }
}
