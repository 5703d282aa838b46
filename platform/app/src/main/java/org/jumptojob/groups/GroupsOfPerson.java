package org.jumptojob.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.PersonalData;

/** What this room holds about a person, for her own copy. Her reports stand with those who answer them. */
@ApplicationScoped
public class GroupsOfPerson implements PersonalData {

    @Inject
    EntityManager entities;

    @Inject
    Distances distances;

    @Inject
    PersonNames names;

    @Inject
    PersonalKeys keys;

    @Override
    @Transactional
    public List<Chapter> about(UUID person) {
        return List.of(
                new Chapter("groups", "groups.data-groups", groups(person)),
                new Chapter("invitations", "groups.data-invitations", invitations(person)),
                new Chapter("duos", "groups.data-duos", duos(person)),
                new Chapter("supporters", "groups.data-supporters", supporters(person)),
                new Chapter("kept-away", "groups.data-kept-away", keptAway(person)),
                new Chapter("card", "groups.data-card", card(person)));
    }

    private List<Map<String, String>> groups(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT g.name, m.role, m.valid_from, m.valid_until, m.agreed_version FROM group_member m"
                                + " JOIN person_group g ON g.id = m.group_id WHERE m.person_id = ? ORDER BY m.valid_from",
                        row -> row(
                                "groups.data-group", row.text("name"),
                                "groups.data-role", row.text("role"),
                                "groups.data-role-from", text(row.instant("valid_from")),
                                "groups.data-until", text(row.instant("valid_until")),
                                "groups.data-agreed-version", String.valueOf(row.number("agreed_version"))),
                        person);
    }

    /** Those that she sent, and those to her own address. */
    private List<Map<String, String>> invitations(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT g.name, i.address, i.role, i.created, i.expires FROM group_invitation i"
                                + " JOIN person_group g ON g.id = i.group_id WHERE i.invited_by = ? OR i.address IN"
                                + " (SELECT l.subject FROM login l WHERE l.person_id = ? AND l.kind = ?)"
                                + " ORDER BY i.created, i.id",
                        row -> row(
                                "groups.data-group", row.text("name"),
                                "groups.data-address", row.text("address"),
                                "groups.data-role", row.text("role"),
                                "groups.data-from", text(row.instant("created")),
                                "groups.data-until", text(row.instant("expires"))),
                        person,
                        person,
                        Login.EMAIL);
    }

    private List<Map<String, String>> duos(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT g.name, d.first_id, d.first_kind, d.first_agreed, d.second_kind, d.second_agreed, d.aim,"
                                + " d.leads, d.pay, d.stand_in FROM duo d JOIN person_group g ON g.id = d.group_id"
                                + " WHERE d.first_id = ? OR d.second_id = ?",
                        row -> duo(row, row.uuid("first_id").equals(person) ? "first" : "second"),
                        person,
                        person);
    }

    private static Map<String, String> duo(Sql.Row row, String half) throws SQLException {
        return row(
                "groups.data-group", row.text("name"),
                "groups.data-kind", row.text(half + "_kind"),
                "groups.data-agreed", text(row.instant(half + "_agreed")),
                "groups.data-aim", row.text("aim"),
                "groups.data-leads", row.text("leads"),
                "groups.data-pay", row.text("pay"),
                "groups.data-stand-in", row.text("stand_in"));
    }

    private List<Map<String, String>> supporters(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT person_id, supporter_id, label, created, accepted_at FROM supporter"
                                + " WHERE person_id = ? OR supporter_id = ? ORDER BY created",
                        row -> {
                            boolean mine = row.uuid("person_id").equals(person);
                            // What the other one calls her is the other's own word.
                            return row(
                                    "groups.data-direction",
                                    mine ? "supports-me" : "supported-by-me",
                                    "groups.data-label",
                                    mine ? row.text("label") : "",
                                    "groups.data-from",
                                    text(row.instant("created")),
                                    "groups.data-agreed",
                                    text(row.instant("accepted_at")));
                        },
                        person,
                        person);
    }

    /** As in her list: a name that she typed, and never whom it found. */
    private List<Map<String, String>> keptAway(UUID person) {
        List<Distances.Distance> all = distances.chosenBy(person);
        Map<UUID, String> known =
                names.namesOf(all.stream().map(Distances.Distance::other).toList());
        List<Map<String, String>> rows = new ArrayList<>();
        all.forEach(one ->
                rows.add(row("groups.data-name", known.getOrDefault(one.other(), ""), "groups.data-kind", one.kind())));
        distances
                .namedBy(person)
                .forEach(one -> rows.add(row(
                        "groups.data-name",
                        keys.open(person, Distances.Named.item(one.id()), one.sealed())
                                .orElse(""),
                        "groups.data-kind",
                        one.kind())));
        return rows;
    }

    private List<Map<String, String>> card(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT o.name, c.made_at FROM person_card c JOIN organisation o ON o.id = c.organisation_id"
                                + " WHERE c.person_id = ?",
                        row -> row(
                                "groups.data-organisation", row.text("name"),
                                "groups.data-from", text(row.instant("made_at"))),
                        person);
    }

    private static Map<String, String> row(String... pairs) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static String text(Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
