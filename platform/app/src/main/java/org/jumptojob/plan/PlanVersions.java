package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/** Earlier texts of the pages of a career plan in the database, sealed like the pages. */
@ApplicationScoped
public class PlanVersions {

    /** So many without a name are kept of each page; of older ones the oldest goes. Named ones stay until she deletes them. */
    static final int UNNAMED = 60;

    /** The longest name of a version, in characters. */
    static final int LONGEST_LABEL = 100;

    /**
     * An earlier text in a list.
     *
     * @param written when it was saved last
     * @param label the name that its owner gave it; may be empty
     */
    public record Entry(UUID id, String page, Instant written, String label) {}

    /** An earlier text, opened for its owner. */
    public record Version(Entry entry, Map<String, List<String>> fields) {}

    private record Row(UUID id, String page, Instant written, String label, String sealed) {}

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    /** Newest first. */
    List<Entry> list(UUID owner, PlanPage page) {
        return Sql.in(entities)
                .query(
                        "SELECT id, name, written, label FROM plan_version WHERE person_id = ? AND name = ?"
                                + " ORDER BY written DESC, id DESC",
                        row -> new Row(
                                row.uuid("id"), row.text("name"), row.instant("written"), row.text("label"), null),
                        owner,
                        page.word())
                .stream()
                .map(row -> entry(owner, row))
                .toList();
    }

    /** All of a person, for her own copy. */
    List<Version> all(UUID owner) {
        return Sql.in(entities)
                .query(
                        "SELECT id, name, written, label, sealed FROM plan_version WHERE person_id = ?"
                                + " ORDER BY written, id",
                        row -> new Row(
                                row.uuid("id"),
                                row.text("name"),
                                row.instant("written"),
                                row.text("label"),
                                row.text("sealed")),
                        owner)
                .stream()
                .map(row -> opened(owner, row))
                .toList();
    }

    Optional<Version> find(UUID owner, PlanPage page, UUID id) {
        return Sql.in(entities)
                .query(
                        "SELECT id, name, written, label, sealed FROM plan_version WHERE person_id = ? AND name = ?"
                                + " AND id = ?",
                        row -> new Row(
                                row.uuid("id"),
                                row.text("name"),
                                row.instant("written"),
                                row.text("label"),
                                row.text("sealed")),
                        owner,
                        page.word(),
                        id)
                .stream()
                .map(row -> opened(owner, row))
                .findFirst();
    }

    private Version opened(UUID owner, Row row) {
        return new Version(
                entry(owner, row),
                SheetTexts.ofJson(keys.open(owner, item(row.id()), row.sealed())
                        .orElseThrow(
                                () -> new IllegalStateException("A version cannot be opened: its key is missing."))));
    }

    private Entry entry(UUID owner, Row row) {
        String label = row.label() == null
                ? ""
                : keys.open(owner, item(row.id()), row.label()).orElse("");
        return new Entry(row.id(), row.page(), row.written(), label);
    }

    /**
     * Keeps a text as a version.
     *
     * @param label its name; with an empty one it goes some day, see {@link #UNNAMED}
     */
    void add(UUID owner, PlanPage page, Sheet sheet, String label) {
        UUID id = Ids.next();
        String name = label.strip();
        String fitting = name.length() > LONGEST_LABEL ? name.substring(0, LONGEST_LABEL) : name;
        Sql sql = Sql.in(entities);
        sql.update(
                "INSERT INTO plan_version (id, person_id, name, written, label, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                owner,
                page.word(),
                sheet.saved(),
                fitting.isEmpty() ? null : keys.seal(owner, item(id), fitting),
                keys.seal(owner, item(id), SheetTexts.toJson(sheet.fields())));
        if (!fitting.isEmpty()) {
            return;
        }
        sql.update(
                "DELETE FROM plan_version WHERE id IN (SELECT id FROM plan_version WHERE person_id = ? AND name = ?"
                        + " AND label IS NULL ORDER BY written DESC, id DESC OFFSET " + UNNAMED + " ROWS)",
                owner,
                page.word());
    }

    void delete(UUID owner, PlanPage page, UUID id) {
        Sql.in(entities)
                .update("DELETE FROM plan_version WHERE person_id = ? AND name = ? AND id = ?", owner, page.word(), id);
    }

    void deleteAll(UUID owner, PlanPage page) {
        Sql.in(entities).update("DELETE FROM plan_version WHERE person_id = ? AND name = ?", owner, page.word());
    }

    void deleteAll(UUID owner) {
        Sql.in(entities).update("DELETE FROM plan_version WHERE person_id = ?", owner);
    }

    private static String item(UUID id) {
        return "plan-version/" + id;
    }
}
