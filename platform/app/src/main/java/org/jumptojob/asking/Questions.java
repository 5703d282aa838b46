package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.asking.Question.State;
import org.jumptojob.asking.Question.Times;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.groups.Waiting;
import org.jumptojob.groups.near.Distances;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.contact.Desks;
import org.jumptojob.persistence.Sql;

/**
 * The questions in the database. Each change names the state that it comes from, so of two people who act at once one
 * changes a row and the other none.
 */
@ApplicationScoped
class Questions {

    /** Who has had a question in her hands. */
    record Reader(UUID question, String name, Instant at) {}

    /** That somebody had a question of another person in her hands. */
    record Taken(Instant at, boolean now) {}

    private static final int MOST = 100;

    private static final String COLUMNS =
            "SELECT q.id, q.person_id, q.state, q.to_person, q.to_group, q.to_role, q.to_organisation, q.to_name,"
                    + " q.hand_on, q.about, q.sealed, q.asked, q.due, q.answered, q.taken_by, q.answered_by, q.answer"
                    + " FROM question q ";

    // Only the one who has it reads the text; a list of what waits does not even fetch it.
    static final String WITHOUT_TEXT = COLUMNS.replace("q.sealed", "'' AS sealed")
            .replace("q.answer FROM", "CAST(NULL AS VARCHAR(1)) AS answer FROM");

    /** Drafts and lost questions count from the day on which they were asked. */
    private static final String OLD =
            "(state = 'answered' AND answered < ? OR state IN ('draft', 'lost') AND asked < ?)";

    private static final String OPEN = "q.state IN ('waiting', 'taken')";

    private EntityManager entities;

    protected Questions() {}

    @Inject
    Questions(EntityManager entities) {
        this.entities = entities;
    }

    void insert(Question question) {
        Receiver to = question.to();
        sql().update(
                        "INSERT INTO question (id, person_id, state, to_person, to_group, to_role, to_organisation,"
                                + " to_name, hand_on, about, sealed, asked, due)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        question.id(),
                        question.asker(),
                        question.state().word(),
                        to.person(),
                        to.group(),
                        to.role(),
                        to.organisation(),
                        to.name(),
                        question.handOn(),
                        question.about(),
                        question.sealed(),
                        question.times().asked(),
                        question.times().due());
    }

    Optional<Question> find(UUID id) {
        return sql().query(COLUMNS + "WHERE q.id = ?", Questions::question, id).stream()
                .findFirst();
    }

    /** Of several texts that wait to be sent, the one that is sent next: the latest. */
    Optional<Question> draft(UUID asker) {
        return sql()
                .query(
                        COLUMNS + "WHERE q.person_id = ? AND q.state = 'draft' ORDER BY q.asked DESC, q.id DESC",
                        Questions::question,
                        asker)
                .stream()
                .findFirst();
    }

    /** What somebody asked, the latest first. */
    List<Question> of(UUID asker) {
        return sql().query(
                        COLUMNS + "WHERE q.person_id = ? ORDER BY q.asked DESC, q.id DESC FETCH FIRST " + MOST
                                + " ROWS ONLY",
                        Questions::question,
                        asker);
    }

    /** As {@link #of}, however many there are. */
    List<Question> allOf(UUID asker) {
        return sql().query(
                        COLUMNS + "WHERE q.person_id = ? ORDER BY q.asked DESC, q.id DESC", Questions::question, asker);
    }

    /** When somebody took questions of others, and which of them she has now. */
    List<Taken> readBy(UUID answerer) {
        return sql().query(
                        "SELECT r.at, q.taken_by FROM question_reader r JOIN question q ON q.id = r.question_id"
                                + " WHERE r.person_id = ? ORDER BY r.at",
                        row -> new Taken(row.instant("at"), answerer.equals(row.uuid("taken_by"))),
                        answerer);
    }

    /** Who had somebody's questions in her hands. */
    List<Reader> readers(UUID asker) {
        return sql().query(
                        "SELECT r.question_id, p.display_name, r.at FROM question_reader r"
                                + " JOIN question q ON q.id = r.question_id JOIN person p ON p.id = r.person_id"
                                + " WHERE q.person_id = ? ORDER BY r.at",
                        row -> new Reader(row.uuid("question_id"), row.text("display_name"), row.instant("at")),
                        asker);
    }

    /** What waits for somebody and what she has taken, without texts; what is promised first stands first. */
    List<Question> forAnswerer(UUID answerer, Reach reach) {
        List<Object> parameters = new ArrayList<>(List.of(answerer, answerer, answerer));
        StringBuilder where = new StringBuilder("q.to_person = ?");
        reach.seats().forEach(seat -> {
            where.append(" OR q.to_group = ? AND q.to_role = ?");
            parameters.add(seat.group());
            parameters.add(seat.role());
        });
        reach.desks().forEach(desk -> {
            where.append(" OR q.to_organisation = ?");
            parameters.add(desk);
        });
        return sql().query(
                        WITHOUT_TEXT + "WHERE q.person_id <> ? AND (q.state = 'waiting' OR q.state = 'taken'"
                                + " AND q.taken_by = ?) AND (" + where + ") ORDER BY q.due, q.id FETCH FIRST " + MOST
                                + " ROWS ONLY",
                        Questions::question,
                        parameters.toArray());
    }

    /** How many questions wait for somebody, but those of people kept apart, and how many she has taken; her desks included. */
    static Waiting.Count waitingFor(UUID answerer, Set<Seat> seats, Instant now) {
        List<Object> values = new ArrayList<>(List.of(answerer, answerer, answerer, answerer, answerer));
        StringBuilder where = new StringBuilder("q.to_person = ?");
        seats.forEach(seat -> {
            where.append(" OR q.to_group = ? AND q.to_role = ?");
            values.addAll(List.of(seat.group(), seat.role()));
        });
        where.append(" OR q.to_organisation IN (").append(Desks.HELD).append(")");
        values.addAll(List.of(answerer, Role.COORDINATOR.word(), now, now));
        return new Waiting.Count(
                "SELECT COUNT(*) AS n FROM question q WHERE q.person_id <> ? AND "
                        + Distances.notParted("q.person_id", "?")
                        + " AND (q.state = 'waiting' OR q.state = 'taken' AND q.taken_by = ?) AND (" + where + ")",
                values,
                "asking.waiting-one",
                "asking.waiting-some",
                QueueEntry.QUEUE);
    }

    /** @return whether it was free */
    boolean take(UUID id, UUID answerer, Instant now) {
        boolean taken = sql().update(
                                "UPDATE question SET state = 'taken', taken_by = ? WHERE id = ? AND state = 'waiting'",
                                answerer,
                                id)
                == 1;
        if (taken
                && sql().update(
                                        "UPDATE question_reader SET at = ? WHERE question_id = ? AND person_id = ?",
                                        now,
                                        id,
                                        answerer)
                        == 0) {
            sql().update(
                            "INSERT INTO question_reader (question_id, person_id, at) VALUES (?, ?, ?)",
                            id,
                            answerer,
                            now);
        }
        return taken;
    }

    /** @return whether it was hers */
    boolean putBack(UUID id, UUID answerer) {
        return sql().update(
                                "UPDATE question SET state = 'waiting', taken_by = NULL, announced = NULL"
                                        + " WHERE id = ? AND state = 'taken' AND taken_by = ?",
                                id,
                                answerer)
                == 1;
    }

    /** To another role of the same group. @return whether it was hers */
    boolean handOn(UUID id, UUID answerer, Receiver to) {
        return sql().update(
                                "UPDATE question SET state = 'waiting', taken_by = NULL, announced = NULL, to_role = ?,"
                                        + " to_name = ? WHERE id = ? AND state = 'taken' AND taken_by = ?",
                                to.role(),
                                to.name(),
                                id,
                                answerer)
                == 1;
    }

    /** @return whether it was hers */
    boolean answer(UUID id, UUID answerer, String sealed, Instant now) {
        return sql().update(
                                "UPDATE question SET state = 'answered', taken_by = NULL, answered_by = ?, answer = ?,"
                                        + " answered = ? WHERE id = ? AND state = 'taken' AND taken_by = ?",
                                answerer,
                                sealed,
                                now,
                                id,
                                answerer)
                == 1;
    }

    /** @return whether it was hers */
    boolean delete(UUID id, UUID asker) {
        sql().update(
                        "DELETE FROM question_reader WHERE question_id IN (SELECT id FROM question WHERE id = ?"
                                + " AND person_id = ?)",
                        id,
                        asker);
        return sql().update("DELETE FROM question WHERE id = ? AND person_id = ?", id, asker) == 1;
    }

    /** Questions that nobody who answers has been told of yet. */
    List<Question> unannounced() {
        return sql().query(
                        WITHOUT_TEXT + "WHERE q.state = 'waiting' AND q.announced IS NULL ORDER BY q.asked FETCH FIRST "
                                + MOST + " ROWS ONLY",
                        Questions::question);
    }

    void announced(UUID id, Instant now) {
        sql().update("UPDATE question SET announced = ? WHERE id = ?", now, id);
    }

    /** Questions that wait longer than promised and of which no coordinator was told. */
    List<Question> newlyLate(Instant now) {
        return sql().query(
                        WITHOUT_TEXT + "WHERE " + OPEN + " AND q.due < ? AND q.told_late IS NULL"
                                + " ORDER BY q.due FETCH FIRST " + MOST + " ROWS ONLY",
                        Questions::question,
                        now);
    }

    void toldLate(UUID id, Instant now) {
        sql().update("UPDATE question SET told_late = ? WHERE id = ?", now, id);
    }

    List<Question> taken() {
        return sql().query(WITHOUT_TEXT + "WHERE q.state = 'taken'", Questions::question);
    }

    long countOld(Instant before) {
        return sql().query("SELECT COUNT(*) AS n FROM question WHERE " + OLD, row -> row.number("n"), before, before)
                .get(0);
    }

    long deleteOld(Instant before) {
        sql().update(
                        "DELETE FROM question_reader WHERE question_id IN (SELECT id FROM question WHERE " + OLD + ")",
                        before,
                        before);
        return sql().update("DELETE FROM question WHERE " + OLD, before, before);
    }

    /** What she asked goes; what others asked her is free again; what she answered belongs to who asked. */
    void forget(UUID person) {
        Sql sql = sql();
        sql.update(
                "DELETE FROM question_reader WHERE person_id = ? OR question_id IN (SELECT id FROM question"
                        + " WHERE person_id = ?)",
                person,
                person);
        sql.update("DELETE FROM question WHERE person_id = ?", person);
        sql.update(
                "UPDATE question SET state = 'waiting', taken_by = NULL, announced = NULL WHERE taken_by = ?", person);
        sql.update("UPDATE question SET answered_by = NULL WHERE answered_by = ?", person);
        sql.update(
                "UPDATE question SET state = CASE WHEN state = 'answered' THEN state ELSE 'lost' END, to_person = NULL,"
                        + " to_name = '' WHERE to_person = ?",
                person);
    }

    /** When somebody answered, from the first time on; no words of hers, those belong to who asked. */
    List<Instant> answersOf(UUID person) {
        return sql().query(
                        "SELECT answered FROM question WHERE answered_by = ? ORDER BY answered",
                        row -> row.instant("answered"),
                        person);
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    static Question question(Sql.Row row) throws SQLException {
        Receiver to = new Receiver(
                row.uuid("to_person"),
                row.uuid("to_group"),
                row.text("to_role"),
                row.uuid("to_organisation"),
                row.text("to_name"));
        return new Question(
                row.uuid("id"),
                row.uuid("person_id"),
                State.of(row.text("state")),
                to,
                row.flag("hand_on"),
                row.text("about"),
                row.text("sealed"),
                new Times(row.instant("asked"), row.instant("due"), row.instant("answered")),
                row.uuid("taken_by"),
                row.uuid("answered_by"),
                row.text("answer"));
    }
}
