package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Attempts in the database, each with its responses. */
@ApplicationScoped
public class Attempts {

    @Inject
    EntityManager entities;

    private record Line(Attempt attempt, Attempt.Response response) {}

    /** The newest attempt at an activity with all its answers; one statement. */
    Optional<Attempt> find(UUID enrolment, String activityId) {
        List<Line> lines = Sql.in(entities)
                .query(
                        "SELECT a.id, a.enrolment_id, a.activity_id, a.number, a.content_version, a.completed,"
                                + " r.item_id, r.revision, r.answer, r.success FROM attempt a"
                                + " LEFT JOIN response r ON r.attempt_id = a.id"
                                + " WHERE a.enrolment_id = ? AND a.activity_id = ? AND a.number = (SELECT MAX(n.number)"
                                + " FROM attempt n WHERE n.enrolment_id = ? AND n.activity_id = ?)"
                                + " ORDER BY r.given, r.revision",
                        Attempts::line,
                        enrolment,
                        activityId,
                        enrolment,
                        activityId);
        return whole(lines);
    }

    /** The attempt of the first line, with its answers. */
    private static Optional<Attempt> whole(List<Line> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Attempt newest = lines.get(0).attempt();
        List<Attempt.Response> responses = new ArrayList<>();
        for (Line line : lines) {
            if (line.response() != null && line.attempt().id().equals(newest.id())) {
                responses.add(line.response());
            }
        }
        return Optional.of(new Attempt(
                newest.id(),
                newest.enrolment(),
                newest.activityId(),
                newest.number(),
                newest.contentVersion(),
                newest.completed(),
                responses));
    }

    /** The newest attempt of a person at an activity that she has finished, with all its answers; one statement. */
    Optional<Attempt> finished(UUID personId, String activityId) {
        return whole(Sql.in(entities)
                .query(
                        "SELECT a.id, a.enrolment_id, a.activity_id, a.number, a.content_version, a.completed,"
                                + " r.item_id, r.revision, r.answer, r.success FROM attempt a"
                                + " JOIN enrolment e ON e.id = a.enrolment_id"
                                + " LEFT JOIN response r ON r.attempt_id = a.id"
                                + " WHERE e.person_id = ? AND a.activity_id = ? AND a.completed IS NOT NULL"
                                + " ORDER BY a.completed DESC, a.id DESC, r.given, r.revision",
                        Attempts::line,
                        personId,
                        activityId));
    }

    /** The activities that a person has finished, in the order in which she did. */
    List<String> finished(UUID personId) {
        return Sql.in(entities)
                .query(
                        "SELECT a.activity_id, MIN(a.completed) AS first_time FROM attempt a"
                                + " JOIN enrolment e ON e.id = a.enrolment_id"
                                + " WHERE e.person_id = ? AND a.completed IS NOT NULL"
                                + " GROUP BY a.activity_id ORDER BY first_time, a.activity_id",
                        row -> row.text("activity_id"),
                        personId);
    }

    private static Line line(Sql.Row row) throws SQLException {
        Attempt attempt = new Attempt(
                row.uuid("id"),
                row.uuid("enrolment_id"),
                row.text("activity_id"),
                (int) row.number("number"),
                row.text("content_version"),
                row.instant("completed") != null,
                List.of());
        String item = row.text("item_id");
        return new Line(
                attempt,
                item == null
                        ? null
                        : new Attempt.Response(
                                item, (int) row.number("revision"), row.text("answer"), row.flagOrNothing("success")));
    }

    Attempt insert(UUID enrolment, String activityId, int number, String contentVersion, Instant now) {
        Attempt attempt = new Attempt(Ids.next(), enrolment, activityId, number, contentVersion, false, List.of());
        insert(attempt, now, null);
        return attempt;
    }

    /** A first attempt that begins and ends at once, such as a page that was read. */
    Attempt insertWhole(UUID enrolment, String activityId, String contentVersion, Instant now) {
        Attempt attempt = new Attempt(Ids.next(), enrolment, activityId, 1, contentVersion, true, List.of());
        insert(attempt, now, now);
        return attempt;
    }

    private void insert(Attempt attempt, Instant started, Instant completed) {
        Sql.in(entities)
                .update(
                        "INSERT INTO attempt (id, enrolment_id, activity_id, number, content_version, started, completed,"
                                + " version) VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                        attempt.id(),
                        attempt.enrolment(),
                        attempt.activityId(),
                        attempt.number(),
                        attempt.contentVersion(),
                        started,
                        completed);
    }

    void insert(Attempt attempt, Attempt.Response response, Instant now) {
        Sql.in(entities)
                .update(
                        "INSERT INTO response (id, attempt_id, item_id, revision, answer, success, given)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        Ids.next(),
                        attempt.id(),
                        response.itemId(),
                        response.revision(),
                        response.answer(),
                        response.judged().orElse(null),
                        now);
    }

    void complete(Attempt attempt, Instant now) {
        Sql.in(entities)
                .update("UPDATE attempt SET completed = ?, version = version + 1 WHERE id = ?", now, attempt.id());
    }
}
