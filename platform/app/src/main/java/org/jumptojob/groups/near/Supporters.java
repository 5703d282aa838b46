package org.jumptojob.groups.near;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Who helps beside whom, in the database. */
@ApplicationScoped
class Supporters {

    private static final String SELECT = "SELECT id, person_id, supporter_id, label, expires FROM supporter WHERE ";

    private final EntityManager entities;

    protected Supporters() {
        this.entities = null;
    }

    @Inject
    Supporters(EntityManager entities) {
        this.entities = entities;
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    private static Support support(Sql.Row row) throws SQLException {
        return new Support(
                row.uuid("id"),
                row.uuid("person_id"),
                row.uuid("supporter_id"),
                row.text("label"),
                row.instant("expires"));
    }

    /** All in which a person is one of the two, the oldest first. */
    List<Support> of(UUID person) {
        return sql().query(
                        SELECT + "person_id = ? OR supporter_id = ? ORDER BY created, id",
                        Supporters::support,
                        person,
                        person);
    }

    Optional<Support> open(List<String> hashes, Instant now) {
        String marks = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        List<Object> values = new ArrayList<>(hashes);
        values.add(now);
        return sql()
                .query(
                        SELECT + "supporter_id IS NULL AND token_hash IN (" + marks + ") AND expires > ?",
                        Supporters::support,
                        values.toArray())
                .stream()
                .findFirst();
    }

    void add(UUID person, String label, String hash, Instant now, Instant expires) {
        sql().update(
                        "INSERT INTO supporter (id, person_id, label, token_hash, created, expires) VALUES (?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        person,
                        label,
                        hash,
                        now,
                        expires);
    }

    /** @return whether this person got it: an invitation is taken once */
    boolean take(UUID id, UUID supporter, Instant now) {
        return sql().update(
                                "UPDATE supporter SET supporter_id = ?, accepted_at = ?, token_hash = NULL, expires = NULL"
                                        + " WHERE id = ? AND supporter_id IS NULL AND expires > ?",
                                supporter,
                                now,
                                id,
                                now)
                == 1;
    }

    void delete(UUID id) {
        sql().update("DELETE FROM supporter WHERE id = ?", id);
    }
}
