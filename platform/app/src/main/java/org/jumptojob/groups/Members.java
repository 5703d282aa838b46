package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Who is in which group, in the database. */
@ApplicationScoped
class Members {

    /** Somebody in a group. */
    record Member(UUID group, UUID person, GroupRole role) {}

    private static final String SELECT = "SELECT group_id, person_id, role FROM group_member WHERE valid_until IS NULL";

    private static final String CARDS =
            "SELECT p.display_name, c.person_id FROM person_card c JOIN person p ON p.id = c.person_id WHERE ";

    /** Whether the keeper of a card has a task in a group of its person. */
    private static final String BESIDE =
            "EXISTS (SELECT 1 FROM group_member o JOIN group_member m ON m.group_id = o.group_id"
                    + " WHERE o.person_id = c.person_id AND o.valid_until IS NULL AND m.person_id = c.keeper_id"
                    + " AND m.role <> ? AND m.valid_until IS NULL)";

    private static final String COORDINATED = "SELECT h.organisation_id FROM membership h WHERE h.person_id = ?"
            + " AND h.role = 'coordinator' AND h.valid_from <= ? AND (h.valid_until IS NULL OR h.valid_until > ?)";

    private final EntityManager entities;

    protected Members() {
        this.entities = null;
    }

    @Inject
    Members(EntityManager entities) {
        this.entities = entities;
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    /**
     * A role that somebody holds now.
     *
     * @param duo whether she is one of the two of a duo in force there, too
     */
    record Held(UUID group, GroupRole role, Instant since, boolean duo) {}

    /** The roles that a person holds in open groups; one statement. */
    List<Held> held(UUID person) {
        return sql().query(
                        "SELECT m.group_id, m.role, m.valid_from, d.id AS duo_id FROM group_member m"
                                + " JOIN person_group g ON g.id = m.group_id AND g.closed_at IS NULL"
                                + " LEFT JOIN duo d ON d.group_id = m.group_id AND d.first_agreed IS NOT NULL"
                                + " AND d.second_agreed IS NOT NULL AND m.person_id IN (d.first_id, d.second_id)"
                                + " WHERE m.person_id = ? AND m.valid_until IS NULL ORDER BY m.id",
                        row -> new Held(
                                row.uuid("group_id"),
                                GroupRole.of(row.text("role")).orElseThrow(),
                                row.instant("valid_from"),
                                row.uuid("duo_id") != null),
                        person);
    }

    /** Those who are in a group now, the first to come first. */
    List<Member> of(UUID group) {
        return sql().query(SELECT + " AND group_id = ? ORDER BY valid_from, id", Members::member, group);
    }

    /** Those who are in any open group of an organisation now, each once; one statement. */
    List<UUID> ofOrganisation(UUID organisation) {
        return sql().query(
                        "SELECT DISTINCT m.person_id FROM group_member m JOIN person_group g ON g.id = m.group_id"
                                + " WHERE g.organisation_id = ? AND g.closed_at IS NULL AND m.valid_until IS NULL"
                                + " ORDER BY m.person_id",
                        row -> row.uuid("person_id"),
                        organisation);
    }

    private static Member member(Sql.Row row) throws SQLException {
        return new Member(
                row.uuid("group_id"),
                row.uuid("person_id"),
                GroupRole.of(row.text("role")).orElseThrow());
    }

    /** Whether anybody holds a role in a group. */
    boolean anybody(UUID group, GroupRole role) {
        return !sql().query(
                        SELECT + " AND group_id = ? AND role = ? ORDER BY id LIMIT 1",
                        Members::member,
                        group,
                        role.word())
                .isEmpty();
    }

    /** Whether somebody has a task in a group that another person is in, too. */
    boolean hasTaskBeside(UUID person, UUID other) {
        return !sql().query(
                        "SELECT m.id FROM group_member m JOIN group_member o ON o.group_id = m.group_id"
                                + " WHERE m.person_id = ? AND m.role <> ? AND m.valid_until IS NULL"
                                + " AND o.person_id = ? AND o.valid_until IS NULL ORDER BY m.id LIMIT 1",
                        row -> row.uuid("id"),
                        person,
                        GroupRole.PARTICIPANT.word(),
                        other)
                .isEmpty();
    }

    /**
     * Those whose cards somebody makes: she keeps them and has a task beside them; or she coordinates the organisation, and no
     * keeper can any more, such as after the group was closed.
     */
    List<CardService.Kept> keptBy(UUID maker, Instant now) {
        String none = GroupRole.PARTICIPANT.word();
        return sql().query(
                        CARDS + "c.keeper_id = ? AND " + BESIDE + " UNION " + CARDS + "c.organisation_id IN ("
                                + COORDINATED + ") AND NOT " + BESIDE + " ORDER BY display_name, person_id",
                        row -> new CardService.Kept(row.uuid("person_id"), row.text("display_name")),
                        maker,
                        none,
                        maker,
                        now,
                        now,
                        none);
    }

    Optional<GroupRole> role(UUID group, UUID person) {
        return sql()
                .query(
                        "SELECT role FROM group_member WHERE group_id = ? AND person_id = ? AND valid_until IS NULL",
                        row -> GroupRole.of(row.text("role")).orElseThrow(),
                        group,
                        person)
                .stream()
                .findFirst();
    }

    /**
     * Takes a place in a group. The row of the group is changed first, so that two people take their places one after the
     * other, on both databases.
     *
     * @return whether there was a place
     */
    boolean join(UUID group, UUID person, GroupRole role, int agreedVersion, Instant now) {
        int places = sql().update(
                        "UPDATE person_group SET members = members + 1 WHERE id = ? AND closed_at IS NULL"
                                + " AND (places IS NULL OR members < places)",
                        group);
        if (places == 0) {
            return false;
        }
        int back = sql().update(
                        "UPDATE group_member SET role = ?, valid_from = ?, valid_until = NULL, agreed_version = ?,"
                                + " version = version + 1 WHERE group_id = ? AND person_id = ? AND valid_until IS NOT NULL",
                        role.word(),
                        now,
                        agreedVersion,
                        group,
                        person);
        if (back == 0) {
            sql().update(
                            "INSERT INTO group_member (id, group_id, person_id, role, valid_from, agreed_version, version)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                            Ids.next(),
                            group,
                            person,
                            role.word(),
                            now,
                            agreedVersion);
        }
        return true;
    }

    /** @return whether she was in it */
    boolean leave(UUID group, UUID person, Instant now) {
        int left = sql().update(
                        "UPDATE group_member SET valid_until = ?, version = version + 1"
                                + " WHERE group_id = ? AND person_id = ? AND valid_until IS NULL",
                        now,
                        group,
                        person);
        if (left == 1) {
            sql().update("UPDATE person_group SET members = members - 1 WHERE id = ?", group);
        }
        return left == 1;
    }

    /** Gives another role. The row says from when on she has it. */
    boolean give(UUID group, UUID person, GroupRole role, Instant now) {
        return sql().update(
                                "UPDATE group_member SET role = ?, valid_from = ?, version = version + 1"
                                        + " WHERE group_id = ? AND person_id = ? AND valid_until IS NULL",
                                role.word(),
                                now,
                                group,
                                person)
                == 1;
    }

    void agree(UUID group, UUID person, int version) {
        sql().update(
                        "UPDATE group_member SET agreed_version = ? WHERE group_id = ? AND person_id = ?"
                                + " AND valid_until IS NULL",
                        version,
                        group,
                        person);
    }
}
