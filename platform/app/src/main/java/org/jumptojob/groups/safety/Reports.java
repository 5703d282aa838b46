package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** Reports in the database. */
@ApplicationScoped
class Reports {

    private static final String SELECT =
            "SELECT r.id, r.group_id, g.name, r.reporter_id, r.about_id, r.words, r.state, r.due,"
                    + " r.answer, r.version FROM group_report r JOIN person_group g ON g.id = r.group_id WHERE ";

    /**
     * For whom a report is: the duo in force; without one, the coordinators in the group. Never for whom it is about, for
     * who wrote it, nor for somebody whom the writer hides, or who has nothing to do with her.
     */
    private static final String FOR_PERSON = "(r.about_id IS NULL OR r.about_id <> ?) AND r.reporter_id <> ?"
            + " AND (EXISTS (SELECT d.id FROM duo d WHERE d.group_id = r.group_id AND d.first_agreed IS NOT NULL"
            + " AND d.second_agreed IS NOT NULL AND (d.first_id = ? OR d.second_id = ?))"
            + " OR NOT EXISTS (SELECT d.id FROM duo d WHERE d.group_id = r.group_id AND d.first_agreed IS NOT NULL"
            + " AND d.second_agreed IS NOT NULL) AND EXISTS (SELECT m.id FROM group_member m"
            + " WHERE m.group_id = r.group_id AND m.person_id = ? AND m.role = 'coordinator' AND m.valid_until IS NULL))"
            + " AND NOT EXISTS (SELECT b.kind FROM person_distance b WHERE b.person_id = r.reporter_id AND b.other_id = ?"
            + " OR b.kind = 'block' AND b.other_id = r.reporter_id AND b.person_id = ?)"
            + " AND r.group_id IN (SELECT h.group_id FROM group_member h WHERE h.person_id = ? AND h.valid_until IS NULL)";

    private final EntityManager entities;

    protected Reports() {
        this.entities = null;
    }

    @Inject
    Reports(EntityManager entities) {
        this.entities = entities;
    }

    private Sql sql() {
        return Sql.in(entities);
    }

    private static Report report(Sql.Row row) throws SQLException {
        return new Report(
                row.uuid("id"),
                row.uuid("group_id"),
                row.text("name"),
                row.uuid("reporter_id"),
                row.uuid("about_id"),
                row.text("words"),
                row.text("state"),
                row.instant("due"),
                row.text("answer"),
                row.number("version"));
    }

    void add(Report report, Instant now) {
        sql().update(
                        "INSERT INTO group_report (id, group_id, reporter_id, about_id, words, state, created, due, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                        report.id(),
                        report.group(),
                        report.reporter(),
                        report.about(),
                        report.sealedWords(),
                        report.state(),
                        now,
                        report.due());
    }

    /** What a person has reported, the newest first. */
    List<Report> by(UUID reporter) {
        return sql().query(SELECT + "r.reporter_id = ? ORDER BY r.created DESC, r.id DESC", Reports::report, reporter);
    }

    /** What a person has to answer, the oldest first; one statement. */
    List<Report> openFor(UUID person) {
        return sql().query(
                        SELECT + FOR_PERSON + " AND r.state <> ? ORDER BY r.created, r.id",
                        Reports::report,
                        person,
                        person,
                        person,
                        person,
                        person,
                        person,
                        person,
                        person,
                        Report.ANSWERED);
    }

    Optional<Report> openFor(UUID person, UUID id) {
        return openFor(person).stream().filter(report -> report.id().equals(id)).findFirst();
    }

    boolean setState(UUID id, long version, String state) {
        return sql().update(
                                "UPDATE group_report SET state = ?, version = version + 1 WHERE id = ? AND version = ?",
                                state,
                                id,
                                version)
                == 1;
    }

    boolean answer(Report report, String sealed, UUID by, Instant now) {
        return sql().update(
                                "UPDATE group_report SET state = ?, answer = ?, answered_by = ?, answered_at = ?,"
                                        + " version = version + 1 WHERE id = ? AND version = ?",
                                Report.ANSWERED,
                                sealed,
                                by,
                                now,
                                report.id(),
                                report.version())
                == 1;
    }

    void delete(UUID id, UUID reporter) {
        sql().update("DELETE FROM group_report WHERE id = ? AND reporter_id = ?", id, reporter);
    }
}
