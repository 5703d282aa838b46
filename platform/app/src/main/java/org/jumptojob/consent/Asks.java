package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Who has asked for what. A receiver asks once for each thing. */
@ApplicationScoped
public class Asks {

    private static final String ROWS =
            "SELECT a.id, a.asker_id, p.display_name, a.owner_id, a.kind, a.thing_id, a.asked"
                    + " FROM sharing_ask a JOIN person p ON p.id = a.asker_id ";

    /** Somebody asks. */
    public record Ask(UUID id, UUID asker, String askerName, UUID owner, Thing thing, Instant asked) {}

    /** A thing with whose it is. */
    record Owned(UUID owner, Thing thing) {}

    @Inject
    EntityManager entities;

    private static Ask row(Sql.Row row) throws SQLException {
        return new Ask(
                row.uuid("id"),
                row.uuid("asker_id"),
                row.text("display_name"),
                row.uuid("owner_id"),
                new Thing(row.text("kind"), row.text("thing_id")),
                row.instant("asked"));
    }

    UUID insert(UUID asker, UUID owner, Thing thing, Instant now) {
        UUID id = Ids.next();
        Sql.in(entities)
                .update(
                        "INSERT INTO sharing_ask (id, asker_id, owner_id, kind, thing_id, asked, put_away)"
                                + " VALUES (?, ?, ?, ?, ?, ?, FALSE)",
                        id,
                        asker,
                        owner,
                        thing.kind(),
                        thing.id(),
                        now);
        return id;
    }

    /** What a person has asked for, answered or not. */
    Set<Owned> by(UUID asker) {
        return new HashSet<>(Sql.in(entities)
                .query(
                        "SELECT owner_id, kind, thing_id FROM sharing_ask WHERE asker_id = ?",
                        row -> new Owned(row.uuid("owner_id"), new Thing(row.text("kind"), row.text("thing_id"))),
                        asker));
    }

    /** What an owner was asked for and has neither given nor put away, the newest first. */
    List<Ask> waitingFor(UUID owner) {
        return Sql.in(entities)
                .query(
                        ROWS + "WHERE a.owner_id = ? AND a.put_away = FALSE AND NOT EXISTS (SELECT 1 FROM sharing s"
                                + " WHERE s.owner_id = a.owner_id AND s.receiver_id = a.asker_id AND s.kind = a.kind"
                                + " AND s.thing_id = a.thing_id AND s.given > a.asked) ORDER BY a.id DESC",
                        Asks::row,
                        owner);
    }

    Optional<Ask> find(UUID id, UUID owner) {
        return Sql.in(entities).query(ROWS + "WHERE a.id = ? AND a.owner_id = ?", Asks::row, id, owner).stream()
                .findFirst();
    }

    /** All that a person has asked for, the oldest first. */
    List<Ask> allBy(UUID asker) {
        return Sql.in(entities).query(ROWS + "WHERE a.asker_id = ? ORDER BY a.id", Asks::row, asker);
    }

    /** The owner wants to see it no more; the asker learns nothing. */
    void putAway(UUID id) {
        Sql.in(entities).update("UPDATE sharing_ask SET put_away = TRUE WHERE id = ?", id);
    }
}
