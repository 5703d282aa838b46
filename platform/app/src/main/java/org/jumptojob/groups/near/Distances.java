package org.jumptojob.groups.near;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;

/** Who keeps away from whom. The other one is told nothing of it. */
@ApplicationScoped
public class Distances {

    /** She does not see the other's things. */
    public static final String HIDE = "hide";

    /** Neither sees the other's things. */
    public static final String BLOCK = "block";

    /** @param kind {@link #HIDE} or {@link #BLOCK} */
    public record Distance(UUID other, String kind) {}

    /**
     * A name that somebody typed to keep away from whoever has it.
     *
     * @param sealed the name, for {@link #item} of her key
     */
    public record Named(UUID id, String sealed, String kind) {
        /** Where the name belongs, so that it opens only there. */
        public static String item(UUID id) {
            return "distance-by-name/" + id;
        }
    }

    private EntityManager entities;

    protected Distances() {}

    @Inject
    public Distances(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose things a person does not see: those whom she hides or blocks, and those who block her. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> unseen(UUID person) {
        return new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT other_id AS far FROM person_distance WHERE person_id = ?"
                                + " UNION SELECT person_id AS far FROM person_distance WHERE other_id = ? AND kind = ?",
                        row -> row.uuid("far"),
                        person,
                        person,
                        BLOCK));
    }

    /** Those of several people from whom a person keeps away, or who keep away from her, by kind; one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Map<UUID, String> apart(UUID person, Collection<UUID> others) {
        Map<UUID, String> apart = new HashMap<>();
        Sql.in(entities)
                .query(
                        "SELECT other_id AS far, kind FROM person_distance WHERE person_id = ?"
                                + " UNION SELECT person_id AS far, kind FROM person_distance WHERE other_id = ? AND kind = ?",
                        row -> apart.merge(
                                row.uuid("far"),
                                row.text("kind"),
                                (one, other) -> one.equals(BLOCK) || other.equals(BLOCK) ? BLOCK : HIDE),
                        person,
                        person,
                        BLOCK);
        apart.keySet().retainAll(others);
        return apart;
    }

    /**
     * A condition of SQL: nobody of two people keeps away from the other. For lists and counts of rooms above, in their own
     * statement; the same as {@link #parted}.
     *
     * @param one a column or a mark, which stands here twice
     * @param other as {@code one}
     */
    public static String notParted(String one, String other) {
        String keeps = "NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.person_id = %s AND f.other_id = %s)";
        return keeps.formatted(one, other) + " AND " + keeps.formatted(other, one);
    }

    /**
     * A condition of SQL: neither of two people has blocked the other. For rooms above, in their own statement; the same as
     * {@link #blocked}.
     *
     * @param one a column or a mark, which stands here twice
     * @param other as {@code one}
     */
    public static String notBlocked(String one, String other) {
        String blocks = "NOT EXISTS (SELECT 1 FROM person_distance f WHERE f.kind = '" + BLOCK
                + "' AND f.person_id = %s AND f.other_id = %s)";
        return blocks.formatted(one, other) + " AND " + blocks.formatted(other, one);
    }

    /** Those of several people who keep away from a person, or from whom she does, in whatever way; one statement. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> parted(UUID person, Collection<UUID> others) {
        Set<UUID> parted = new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT other_id AS far FROM person_distance WHERE person_id = ?"
                                + " UNION SELECT person_id AS far FROM person_distance WHERE other_id = ?",
                        row -> row.uuid("far"),
                        person,
                        person));
        parted.retainAll(others);
        return parted;
    }

    /** Whether one of the two has blocked the other. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean blocked(UUID one, UUID other) {
        return !Sql.in(entities)
                .query(
                        "SELECT kind FROM person_distance WHERE kind = ?"
                                + " AND (person_id = ? AND other_id = ? OR person_id = ? AND other_id = ?)",
                        row -> row.text("kind"),
                        BLOCK,
                        one,
                        other,
                        other,
                        one)
                .isEmpty();
    }

    /** Those of several people with whom a person has nothing to do, because one of the two wants it so. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Set<UUID> blocked(UUID one, Collection<UUID> others) {
        Set<UUID> blocked = new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT other_id AS far FROM person_distance WHERE person_id = ? AND kind = ?"
                                + " UNION SELECT person_id AS far FROM person_distance WHERE other_id = ? AND kind = ?",
                        row -> row.uuid("far"),
                        one,
                        BLOCK,
                        one,
                        BLOCK));
        blocked.retainAll(others);
        return blocked;
    }

    /** Those from whom a person keeps away by her own choice, chosen from a list. Whom a typed name found is not among them. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Distance> chosenBy(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT other_id, kind FROM person_distance WHERE person_id = ? AND by_name IS NULL"
                                + " ORDER BY since, other_id",
                        row -> new Distance(row.uuid("other_id"), row.text("kind")),
                        person);
    }

    /** The names that a person typed, whether anybody has them or not. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<Named> namedBy(UUID person) {
        return Sql.in(entities)
                .query(
                        "SELECT id, name, kind FROM distance_by_name WHERE person_id = ? ORDER BY since, id",
                        row -> new Named(row.uuid("id"), row.text("name"), row.text("kind")),
                        person);
    }

    /**
     * A person keeps away from whoever has a name, from now on.
     *
     * @param found those who have it; from them she keeps away by this name alone
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void keep(UUID person, Named named, Collection<UUID> found, Instant now) {
        Sql sql = Sql.in(entities);
        sql.update(
                "INSERT INTO distance_by_name (id, person_id, name, kind, since) VALUES (?, ?, ?, ?, ?)",
                named.id(),
                person,
                named.sealed(),
                named.kind(),
                now);
        for (UUID other : found) {
            end(person, other);
            sql.update(
                    "INSERT INTO person_distance (person_id, other_id, kind, since, by_name) VALUES (?, ?, ?, ?, ?)",
                    person,
                    other,
                    named.kind(),
                    now,
                    named.id());
        }
    }

    /** A typed name holds no longer. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void endNamed(UUID person, UUID named) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM person_distance WHERE person_id = ? AND by_name = ?", person, named);
        sql.update("DELETE FROM distance_by_name WHERE person_id = ? AND id = ?", person, named);
    }

    /** A person keeps away from another from now on; the last choice holds. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void keep(UUID person, UUID other, String kind, Instant now) {
        end(person, other);
        Sql.in(entities)
                .update(
                        "INSERT INTO person_distance (person_id, other_id, kind, since) VALUES (?, ?, ?, ?)",
                        person,
                        other,
                        kind,
                        now);
    }

    @Transactional
    @Allowed(Access.PLATFORM)
    public void end(UUID person, UUID other) {
        Sql.in(entities).update("DELETE FROM person_distance WHERE person_id = ? AND other_id = ?", person, other);
    }
}
