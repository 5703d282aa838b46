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

    private static final String DUO =
            "SELECT d.id FROM duo d WHERE d.group_id = r.group_id AND d.first_agreed IS NOT NULL"
                    + " AND d.second_agreed IS NOT NULL";

    /** Somebody in the group who reads a report: one of the duo in force; without one, a coordinator in the group. */
    private static final String READS = "m.group_id = r.group_id AND m.valid_until IS NULL" + fits("m.person_id")
            + " AND (EXISTS (" + DUO + " AND (d.first_id = m.person_id OR d.second_id = m.person_id))"
            + " OR m.role = 'coordinator' AND NOT EXISTS (" + DUO + "))";

    /** Where nobody in the group can, such as after the duo has ended: a coordinator of the organisation. */
    private static final String STEPS_IN = "c.organisation_id = g.organisation_id AND c.role = 'coordinator'"
            + " AND c.valid_from <= ? AND (c.valid_until IS NULL OR c.valid_until > ?)" + fits("c.person_id")
            + " AND NOT EXISTS (SELECT m.id FROM group_member m WHERE " + READS + ")";

    private static final String FOR_PERSON = "(EXISTS (SELECT m.id FROM group_member m WHERE m.person_id = ? AND "
            + READS + ") OR EXISTS (SELECT c.id FROM membership c WHERE c.person_id = ? AND " + STEPS_IN + "))";

    private static final String READERS = "SELECT m.person_id FROM group_report r JOIN group_member m ON " + READS
            + " WHERE r.id = ? UNION SELECT c.person_id FROM group_report r JOIN person_group g ON g.id = r.group_id"
            + " JOIN membership c ON " + STEPS_IN + " WHERE r.id = ? ORDER BY 1";

    /** Never for whom it is about, for who wrote it, whom the writer hides, nor who has nothing to do with her. */
    private static String fits(String person) {
        return " AND " + person + " <> r.reporter_id AND (r.about_id IS NULL OR " + person + " <> r.about_id)"
                + " AND NOT EXISTS (SELECT b.kind FROM person_distance b WHERE b.person_id = r.reporter_id AND b.other_id = "
                + person + " OR b.kind = 'block' AND b.other_id = r.reporter_id AND b.person_id = " + person + ")";
    }

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
    List<Report> openFor(UUID person, Instant now) {
        return sql().query(
                        SELECT + FOR_PERSON + " AND r.state <> ? ORDER BY r.created, r.id",
                        Reports::report,
                        person,
                        person,
                        now,
                        now,
                        Report.ANSWERED);
    }

    Optional<Report> openFor(UUID person, UUID id, Instant now) {
        return openFor(person, now).stream()
                .filter(report -> report.id().equals(id))
                .findFirst();
    }

    /** Who reads a report now. */
    List<UUID> readers(UUID id, Instant now) {
        return sql().query(READERS, row -> row.uuid("person_id"), id, now, now, id);
    }

    /** What waits for an answer that was promised before a moment, and was not reminded of this often. */
    List<Report> openAndDue(Instant moment, int reminded) {
        return sql().query(
                        SELECT + "r.state <> ? AND r.due < ? AND r.reminded < ? ORDER BY r.created, r.id",
                        Reports::report,
                        Report.ANSWERED,
                        moment,
                        reminded);
    }

    void setReminded(UUID id, int times) {
        sql().update("UPDATE group_report SET reminded = ? WHERE id = ?", times, id);
    }

    /** Those who coordinate an organisation. */
    List<UUID> coordinators(UUID organisation, Instant now) {
        return sql().query(
                        "SELECT person_id FROM membership WHERE organisation_id = ? AND role = 'coordinator'"
                                + " AND valid_from <= ? AND (valid_until IS NULL OR valid_until > ?) ORDER BY person_id",
                        row -> row.uuid("person_id"),
                        organisation,
                        now,
                        now);
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
