package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The projection in the database: {@code progress} is the one in force, {@code progress_next} the one being made. */
@ApplicationScoped
public class ProgressRows {

    static final String LIVE = "progress";
    static final String NEXT = "progress_next";

    // New and changed rows in one statement. The types are named because a database does not guess them here.
    private static final String WRITE = "MERGE INTO progress p USING (SELECT CAST(? AS UUID) AS registration,"
            + " CAST(? AS VARCHAR(300)) AS object_id, CAST(? AS VARCHAR(20)) AS state,"
            + " CAST(? AS VARCHAR(12)) AS content_version, CAST(? AS VARCHAR(100)) AS rule) n"
            + " ON (p.registration = n.registration AND p.object_id = n.object_id)"
            + " WHEN MATCHED THEN UPDATE SET state = n.state, content_version = n.content_version, rule = n.rule"
            + " WHEN NOT MATCHED THEN INSERT (registration, object_id, state, content_version, rule)"
            + " VALUES (n.registration, n.object_id, n.state, n.content_version, n.rule)";

    @Inject
    EntityManager entities;

    private record Line(String objectId, ProgressFold.Row row) {}

    Map<String, ProgressFold.Row> of(String table, UUID registration) {
        Map<String, ProgressFold.Row> rows = new TreeMap<>();
        Sql.in(entities)
                .query(
                        "SELECT object_id, state, content_version, rule FROM " + table + " WHERE registration = ?",
                        ProgressRows::line,
                        registration)
                .forEach(line -> rows.put(line.objectId(), line.row()));
        return rows;
    }

    private static Line line(Sql.Row row) throws SQLException {
        return new Line(
                row.text("object_id"),
                new ProgressFold.Row(
                        ProgressState.valueOf(row.text("state")), row.text("content_version"), row.text("rule")));
    }

    /** Writes what differs between the rows before and after. */
    void change(UUID registration, Map<String, ProgressFold.Row> before, Map<String, ProgressFold.Row> after) {
        List<Object[]> written = new ArrayList<>();
        List<Object[]> removed = new ArrayList<>();
        after.forEach((id, row) -> {
            if (!row.equals(before.get(id))) {
                written.add(new Object[] {registration, id, row.state(), row.contentVersion(), row.rule()});
            }
        });
        before.keySet().stream()
                .filter(id -> !after.containsKey(id))
                .forEach(id -> removed.add(new Object[] {registration, id}));
        Sql sql = Sql.in(entities);
        sql.batch(WRITE, written);
        sql.batch("DELETE FROM progress WHERE registration = ? AND object_id = ?", removed);
    }

    void replaceNext(UUID registration, Map<String, ProgressFold.Row> rows) {
        List<Object[]> added = new ArrayList<>();
        rows.forEach(
                (id, row) -> added.add(new Object[] {registration, id, row.state(), row.contentVersion(), row.rule()}));
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM progress_next WHERE registration = ?", registration);
        sql.batch(
                "INSERT INTO progress_next (registration, object_id, state, content_version, rule) VALUES (?, ?, ?, ?, ?)",
                added);
    }

    void clearNext() {
        Sql.in(entities).update("DELETE FROM progress_next");
    }

    void delete(UUID registration) {
        Sql.in(entities).update("DELETE FROM progress WHERE registration = ?", registration);
    }

    /** Registrations that have rows but no enrolment any more. */
    int deleteOrphans() {
        return Sql.in(entities).update("DELETE FROM progress WHERE registration NOT IN (SELECT id FROM enrolment)");
    }

    /** Every row as one line, sorted: equal texts are equal projections. */
    String dump(String table) {
        return String.join(
                "\n",
                Sql.in(entities)
                        .query(
                                "SELECT registration, object_id, state, content_version, rule FROM " + table
                                        + " ORDER BY registration, object_id",
                                row -> row.uuid("registration") + "\t" + row.text("object_id") + "\t"
                                        + row.text("state") + "\t" + row.text("content_version") + "\t"
                                        + row.text("rule")));
    }
}
