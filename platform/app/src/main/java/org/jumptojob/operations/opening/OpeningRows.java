package org.jumptojob.operations.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.persistence.Sql;

/** The openings in the database. Every method needs a transaction. */
@ApplicationScoped
class OpeningRows {

    private static final int MOST = 100;
    private static final String SELECT = "SELECT " + Opening.COLUMNS + " FROM record_opening o ";
    private static final String NEWEST_FIRST = " ORDER BY o.opened DESC, o.id DESC FETCH FIRST " + MOST + " ROWS ONLY";
    private static final String HOLDS =
            " AND %1$s.valid_from <= ? AND (%1$s.valid_until IS NULL OR %1$s.valid_until > ?)";

    // People of the organisations in which somebody is a coordinator now.
    private static final String OF_HER_ORGANISATIONS = "o.person_id IN (SELECT m.person_id FROM membership m"
            + " JOIN membership c ON c.organisation_id = m.organisation_id WHERE c.person_id = ? AND c.role = 'coordinator'"
            + HOLDS.formatted("c") + HOLDS.formatted("m") + ")";

    @Inject
    EntityManager entities;

    void add(Opening opening) {
        Sql.in(entities)
                .update(
                        "INSERT INTO record_opening (id, person_id, opened_by, reason, opened, ends, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 0)",
                        opening.id(),
                        opening.person(),
                        opening.by(),
                        opening.reason(),
                        opening.opened(),
                        opening.ends());
    }

    boolean isThere(UUID person) {
        return !Sql.in(entities)
                .query("SELECT id FROM person WHERE id = ? FOR UPDATE", row -> row.uuid("id"), person)
                .isEmpty();
    }

    /** The opening of a record by somebody that still holds. */
    Optional<Opening> open(UUID person, UUID by, Instant now) {
        return Sql.in(entities)
                .query(
                        SELECT + "WHERE o.person_id = ? AND o.opened_by = ? AND o.ends > ?" + NEWEST_FIRST,
                        Opening::of,
                        person,
                        by,
                        now)
                .stream()
                .findFirst();
    }

    List<Opening> of(UUID person) {
        return Sql.in(entities).query(SELECT + "WHERE o.person_id = ?" + NEWEST_FIRST, Opening::of, person);
    }

    List<Opening> all() {
        return Sql.in(entities).query(SELECT + NEWEST_FIRST, Opening::of);
    }

    /** Those about people of the organisations that a coordinator acts in. */
    List<Opening> seenBy(UUID coordinator, Instant now) {
        return Sql.in(entities)
                .query(
                        SELECT + "WHERE " + OF_HER_ORGANISATIONS + NEWEST_FIRST,
                        Opening::of,
                        coordinator,
                        now,
                        now,
                        now,
                        now);
    }

    void end(UUID id, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE record_opening SET ends = ?, version = version + 1 WHERE id = ? AND ends > ?",
                        now,
                        id,
                        now);
    }

    void deleteAll(UUID person) {
        Sql.in(entities).update("DELETE FROM record_opening WHERE person_id = ?", person);
    }

    /** Those before a moment. */
    OldRows old() {
        return new OldRows(entities, "record_opening WHERE opened < ?");
    }
}
