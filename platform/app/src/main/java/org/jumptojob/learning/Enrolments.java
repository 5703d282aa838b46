package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Enrolments in the database, each with its progress. */
@ApplicationScoped
public class Enrolments {

    @Inject
    EntityManager entities;

    private record Line(UUID id, String trackId, String objectId, String state) {}

    /** A person's enrolment in a track with its progress; one statement. */
    Optional<Enrolment> find(UUID personId, String trackId) {
        return collect(Sql.in(entities)
                        .query(
                                "SELECT e.id, e.track_id, p.object_id, p.state FROM enrolment e"
                                        + " LEFT JOIN progress p ON p.registration = e.id"
                                        + " WHERE e.person_id = ? AND e.track_id = ?",
                                Enrolments::line,
                                personId,
                                trackId))
                .stream()
                .findFirst();
    }

    List<Enrolment> find(UUID personId) {
        return collect(Sql.in(entities)
                .query(
                        "SELECT e.id, e.track_id, p.object_id, p.state FROM enrolment e"
                                + " LEFT JOIN progress p ON p.registration = e.id"
                                + " WHERE e.person_id = ? ORDER BY e.started",
                        Enrolments::line,
                        personId));
    }

    private static Line line(Sql.Row row) throws SQLException {
        return new Line(row.uuid("id"), row.text("track_id"), row.text("object_id"), row.text("state"));
    }

    private static List<Enrolment> collect(List<Line> lines) {
        Map<UUID, Enrolment> found = new LinkedHashMap<>();
        for (Line line : lines) {
            Enrolment enrolment =
                    found.computeIfAbsent(line.id(), id -> new Enrolment(id, line.trackId(), new HashMap<>()));
            if (line.objectId() != null) {
                enrolment.progress().put(line.objectId(), ProgressState.valueOf(line.state()));
            }
        }
        return List.copyOf(found.values());
    }

    /** Makes everything that a person does in a track come one after the other, from all her tabs and devices. */
    Optional<UUID> lock(UUID personId, String trackId) {
        return Sql.in(entities)
                .query(
                        "SELECT id FROM enrolment WHERE person_id = ? AND track_id = ? FOR UPDATE",
                        row -> row.uuid("id"),
                        personId,
                        trackId)
                .stream()
                .findFirst();
    }

    /** Whether an enrolment is that of the person with this account in statements. */
    boolean isOf(UUID id, UUID actor) {
        return !Sql.in(entities)
                .query(
                        "SELECT e.id FROM enrolment e JOIN person p ON p.id = e.person_id WHERE e.id = ? AND p.actor = ?",
                        row -> row.uuid("id"),
                        id,
                        actor)
                .isEmpty();
    }

    /** @return whether there is such an enrolment */
    boolean lock(UUID id) {
        return !Sql.in(entities)
                .query("SELECT id FROM enrolment WHERE id = ? FOR UPDATE", row -> row.uuid("id"), id)
                .isEmpty();
    }

    /** Two tabs that start a track at the same moment come one after the other. */
    void lockPerson(UUID personId) {
        Sql.in(entities).query("SELECT id FROM person WHERE id = ? FOR UPDATE", row -> row.uuid("id"), personId);
    }

    /** @return the new enrolment; nothing where she has taken up the track in the meantime */
    Optional<UUID> insertIfAbsent(UUID personId, String trackId, Instant now) {
        lockPerson(personId);
        UUID id = Ids.random();
        int made = Sql.in(entities)
                .update(
                        "INSERT INTO enrolment (id, person_id, track_id, started, version) SELECT CAST(? AS UUID), p.id,"
                                + " CAST(? AS VARCHAR(120)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), 0 FROM person p"
                                + " WHERE p.id = ? AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.id"
                                + " AND e.track_id = ?)",
                        id,
                        trackId,
                        now,
                        personId,
                        trackId);
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    UUID insert(UUID personId, String trackId, Instant now) {
        UUID id = Ids.random();
        Sql.in(entities)
                .update(
                        "INSERT INTO enrolment (id, person_id, track_id, started, version) VALUES (?, ?, ?, ?, 0)",
                        id,
                        personId,
                        trackId,
                        now);
        return id;
    }

    List<UUID> all() {
        return Sql.in(entities).query("SELECT id FROM enrolment ORDER BY id", row -> row.uuid("id"));
    }

    void delete(UUID personId) {
        Sql sql = Sql.in(entities);
        String hers = "(SELECT id FROM enrolment WHERE person_id = ?)";
        sql.update("DELETE FROM progress WHERE registration IN " + hers, personId);
        // What a rebuild has left beside the rows in force.
        sql.update("DELETE FROM progress_next WHERE registration IN " + hers, personId);
        sql.update(
                "DELETE FROM response WHERE attempt_id IN (SELECT id FROM attempt WHERE enrolment_id IN " + hers + ")",
                personId);
        sql.update("DELETE FROM attempt WHERE enrolment_id IN " + hers, personId);
        sql.update("DELETE FROM enrolment WHERE person_id = ?", personId);
    }
}
