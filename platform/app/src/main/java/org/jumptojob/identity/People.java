package org.jumptojob.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Preferences;
import org.jumptojob.persistence.Sql;

/** Persons, their logins, preferences, organisations and memberships in the database. */
@ApplicationScoped
class People implements PersonNames {

    private EntityManager entities;

    protected People() {}

    @Inject
    People(EntityManager entities) {
        this.entities = entities;
    }

    void add(Person person) {
        entities.persist(person);
    }

    void add(Login login) {
        entities.persist(login);
    }

    void add(Organisation organisation) {
        entities.persist(organisation);
    }

    void add(Membership membership) {
        entities.persist(membership);
    }

    Optional<Person> person(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id));
    }

    /** The login of an e-mail address, however it is written. */
    Optional<Login> login(String address) {
        return entities.createQuery(
                        "SELECT l FROM Login l WHERE l.kind = :kind AND l.issuer = :issuer AND l.subject = :subject",
                        Login.class)
                .setParameter("kind", Login.EMAIL)
                .setParameter("issuer", Login.HERE)
                .setParameter("subject", Login.normalised(address))
                .getResultStream()
                .findFirst();
    }

    /** The logins by an e-mail address. Who signs in by a card has none. */
    List<Login> loginsOf(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT l FROM Login l WHERE l.personId IN :persons AND l.kind = :kind", Login.class)
                        .setParameter("persons", persons)
                        .setParameter("kind", Login.EMAIL)
                        .getResultList();
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> persons) {
        Map<UUID, String> names = new HashMap<>();
        if (!persons.isEmpty()) {
            entities.createQuery("SELECT p.id, p.displayName FROM Person p WHERE p.id IN :persons", Object[].class)
                    .setParameter("persons", persons)
                    .getResultStream()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    boolean hasPreferences(UUID person) {
        return !Sql.in(entities)
                .query("SELECT text_size FROM preference WHERE person_id = ?", row -> row.number("text_size"), person)
                .isEmpty();
    }

    /**
     * Stores how a person wants her pages, so that it travels with her to another device. The last choice holds.
     *
     * @param zone her time zone, where she has none yet
     */
    void prefer(UUID person, Preferences wanted, String zone) {
        Sql sql = Sql.in(entities);
        Object[] values = {
            wanted.textSize(),
            wanted.spacing(),
            wanted.font(),
            wanted.theme(),
            wanted.motion(),
            wanted.words(),
            wanted.readAloud(),
            person
        };
        int changed = sql.update(
                "UPDATE preference SET text_size = ?, spacing = ?, font = ?, theme = ?, motion = ?, words = ?,"
                        + " read_aloud = ?, version = version + 1 WHERE person_id = ?",
                values);
        if (changed == 0) {
            Object[] withZone = Arrays.copyOf(values, values.length + 1);
            withZone[values.length] = zone;
            sql.update(
                    "INSERT INTO preference (text_size, spacing, font, theme, motion, words, read_aloud, person_id,"
                            + " time_zone, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    withZone);
        }
    }

    /** @return whether there was a row to change */
    boolean chooseZone(UUID person, String zone) {
        return Sql.in(entities)
                        .update(
                                "UPDATE preference SET time_zone = ?, version = version + 1 WHERE person_id = ?",
                                zone,
                                person)
                > 0;
    }

    /** The organisations that are open. */
    List<Organisation> organisations() {
        return entities.createQuery(
                        "SELECT o FROM Organisation o WHERE o.closedAt IS NULL ORDER BY o.name", Organisation.class)
                .getResultList();
    }

    /** The oldest organisation is the one of the site. */
    Optional<Organisation> firstOrganisation() {
        return entities.createQuery("SELECT o FROM Organisation o ORDER BY o.created, o.id", Organisation.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Organisation> organisation(UUID id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    Optional<Membership> membership(UUID id) {
        return Optional.ofNullable(entities.find(Membership.class, id));
    }

    /** The memberships that hold at a moment. */
    List<Membership> membershipsOf(Collection<UUID> persons, Instant now) {
        return persons.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT m FROM Membership m WHERE m.personId IN :persons AND m.validFrom <= :now"
                                        + " AND (m.validUntil IS NULL OR m.validUntil > :now) ORDER BY m.role",
                                Membership.class)
                        .setParameter("persons", persons)
                        .setParameter("now", now)
                        .getResultList();
    }

    /** Who holds a role at a moment: in an organisation, or the site's where there is none. */
    List<UUID> holders(Membership.Role role, UUID organisation, Instant now) {
        List<Object> values = new ArrayList<>(List.of(role.word(), now, now));
        if (organisation != null) {
            values.add(organisation);
        }
        return Sql.in(entities)
                .query(
                        "SELECT DISTINCT person_id FROM membership WHERE role = ? AND valid_from <= ?"
                                + " AND (valid_until IS NULL OR valid_until > ?)"
                                + (organisation == null ? "" : " AND organisation_id = ?"),
                        row -> row.uuid("person_id"),
                        values.toArray());
    }

    /** Lets nobody else change administrators until the transaction ends, so that two cannot take each other's role. */
    void lockAdministrators() {
        Sql.in(entities)
                .query(
                        "SELECT id FROM membership WHERE role = ? ORDER BY id FOR UPDATE",
                        row -> row.uuid("id"),
                        Membership.Role.ADMINISTRATOR.word());
    }

    /** How many administrators could sign in at a moment. */
    long administrators(Instant now) {
        return entities.createQuery(
                        "SELECT COUNT(DISTINCT p) FROM Membership m, Person p WHERE p.id = m.personId"
                                + " AND p.lockedAt IS NULL AND m.role = :role AND m.validFrom <= :now"
                                + " AND (m.validUntil IS NULL OR m.validUntil > :now)",
                        Long.class)
                .setParameter("role", Membership.Role.ADMINISTRATOR.word())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Persons whose name or address has the part in it, in the order of their names. */
    List<Person> having(String part, int first, int most) {
        String pattern = "%" + Login.normalised(part).replaceAll("([!%_])", "!$1") + "%";
        return entities.createQuery(
                        "SELECT p FROM Person p WHERE LOWER(p.displayName) LIKE :part ESCAPE '!' OR EXISTS"
                                + " (SELECT l.id FROM Login l WHERE l.personId = p.id AND l.kind = :kind AND l.subject LIKE :part"
                                + " ESCAPE '!')"
                                + " ORDER BY p.displayName, p.id",
                        Person.class)
                .setParameter("part", pattern)
                .setParameter("kind", Login.EMAIL)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Deletes a person and the rows that are hers alone, at once. */
    void delete(UUID person) {
        entities.flush();
        Sql sql = Sql.in(entities);
        // Mails that were sent to her still name her address.
        for (String table : List.of("preference", "membership", "login", "one_time_link")) {
            sql.update("DELETE FROM " + table + " WHERE person_id = ?", person);
        }
        sql.update("DELETE FROM person WHERE id = ?", person);
        entities.clear();
    }

    /**
     * What stays of a closed account: her id in statements, so that a restored backup can be cleaned of her. Who is erased
     * again keeps the moment of the first time.
     */
    void addTombstone(UUID actor, Instant closed) {
        Sql sql = Sql.in(entities);
        if (sql.query("SELECT actor FROM tombstone WHERE actor = ?", row -> row.uuid("actor"), actor)
                .isEmpty()) {
            sql.update("INSERT INTO tombstone (actor, closed) VALUES (?, ?)", actor, closed);
        }
    }

    /** Who is here although her account was closed. */
    List<UUID> cameBack() {
        return Sql.in(entities)
                .query(
                        "SELECT p.id FROM tombstone t JOIN person p ON p.actor = t.actor ORDER BY p.id",
                        row -> row.uuid("id"));
    }

    void flush() {
        entities.flush();
    }
}
