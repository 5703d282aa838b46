package org.jumptojob.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;

/** What the contracts of this room do again and again: each call is one transaction of one person. */
record Hands(TestDatabase database, Desk.World world) {

    UUID person() {
        return database.answerInTransaction(Desk::person);
    }

    <T> T as(UUID person, Function<Desk, T> work) {
        return database.answerInTransaction(entities -> work.apply(new Desk(world, entities, person)));
    }

    void does(UUID person, Consumer<Desk> work) {
        as(person, desk -> {
            work.accept(desk);
            return null;
        });
    }

    Sheets.Saved save(UUID person, PlanPage page, long base, String... fields) {
        return as(person, desk -> desk.plan.save(page, base, fields(fields)));
    }

    /** Keeps a page as it is now under a name. */
    void keep(UUID person, PlanPage page, String label) {
        Sheet sheet = page(person, page);
        does(person, desk -> desk.plan.saveAndKeep(page, sheet.version(), sheet.fields(), label));
    }

    Sheet page(UUID person, PlanPage page) {
        return as(person, desk -> desk.plan.page(page)).orElseThrow();
    }

    List<PlanVersions.Entry> versions(UUID person, PlanPage page) {
        return as(person, desk -> desk.plan.versions(page));
    }

    /** All that the tables of this room hold, as text. */
    String rows() {
        return database.answerInTransaction(entities -> {
            Sql sql = Sql.in(entities);
            List<String> sheets = sql.query(
                    "SELECT room, name, sealed FROM plan_sheet",
                    row -> row.text("room") + row.text("name") + row.text("sealed"));
            List<String> versions = sql.query(
                    "SELECT name, label, sealed FROM plan_version",
                    row -> row.text("name") + row.text("label") + row.text("sealed"));
            List<String> reminders = sql.query(
                    "SELECT step, step_day FROM plan_reminder", row -> row.number("step") + row.text("step_day"));
            return String.join("\n", sheets) + String.join("\n", versions) + String.join("\n", reminders);
        });
    }

    long count(String table, UUID person) {
        return database.answerInTransaction(entities -> Sql.in(entities)
                .query("SELECT COUNT(*) AS n FROM " + table + " WHERE person_id = ?", row -> row.number("n"), person)
                .get(0));
    }

    /** Names and values in turn. */
    static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }
}
