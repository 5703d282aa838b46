package org.jumptojob.notices;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.persistence.Sql;

/** The notices in the database. */
@ApplicationScoped
class NoticeRows {

    /** A notice as it lies there; {@code seen} is {@code null} for a new one. */
    record Stored(UUID id, Notice notice, Instant created, Instant seen) {}

    // One statement, because some tell a whole group: nothing twice while it is unseen, nothing to who is gone, and
    // what
    // she does not want to be counted counts as seen from the beginning.
    private static final String TELL =
            "INSERT INTO notice (id, person_id, kind, text_key, arguments, why_key, path, created, seen)"
                    + " SELECT CAST(? AS UUID), p.id, CAST(? AS VARCHAR(60)), CAST(? AS VARCHAR(100)),"
                    + " CAST(? AS VARCHAR(2000)), CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(500)),"
                    + " CAST(? AS TIMESTAMP(6) WITH TIME ZONE), CASE WHEN EXISTS (SELECT 1 FROM notice_left_out o"
                    + " WHERE o.person_id = p.id AND o.kind = ?) THEN CAST(? AS TIMESTAMP(6) WITH TIME ZONE) END"
                    + " FROM person p WHERE p.id = ? AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.person_id = p.id"
                    + " AND n.seen IS NULL AND n.kind = ? AND n.text_key = ? AND n.arguments = ? AND n.path = ?)";

    private static final String COLUMNS =
            "SELECT id, kind, text_key, arguments, why_key, path, created, seen FROM notice ";

    private EntityManager entities;

    protected NoticeRows() {}

    @Inject
    NoticeRows(EntityManager entities) {
        this.entities = entities;
    }

    void tell(UUID person, Notice notice, Instant now) {
        String arguments = toJson(notice.arguments());
        Sql.in(entities)
                .update(
                        TELL,
                        Ids.next(),
                        notice.kind(),
                        notice.text(),
                        arguments,
                        notice.why(),
                        notice.path(),
                        now,
                        notice.kind(),
                        now,
                        person,
                        notice.kind(),
                        notice.text(),
                        arguments,
                        notice.path());
    }

    void takeBack(UUID person, String path) {
        Sql.in(entities).update("DELETE FROM notice WHERE person_id = ? AND path = ?", person, path);
    }

    /** A person's notices: the new ones first, then the others, each from the latest on. */
    List<Stored> of(UUID person, int first, int most) {
        return Sql.in(entities)
                .query(
                        COLUMNS + "WHERE person_id = ? ORDER BY CASE WHEN seen IS NULL THEN 0 ELSE 1 END,"
                                + " created DESC, id DESC OFFSET " + first + " ROWS FETCH NEXT " + most + " ROWS ONLY",
                        NoticeRows::stored,
                        person);
    }

    /** What a mail could tell a person of. */
    List<Stored> unmailed(UUID person) {
        return Sql.in(entities)
                .query(
                        COLUMNS + "WHERE person_id = ? AND seen IS NULL AND mailed IS NULL ORDER BY created, id",
                        NoticeRows::stored,
                        person);
    }

    void mailed(UUID person, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE notice SET mailed = ? WHERE person_id = ? AND seen IS NULL AND mailed IS NULL",
                        now,
                        person);
    }

    Optional<Stored> find(UUID person, UUID id) {
        return Sql.in(entities)
                .query(COLUMNS + "WHERE person_id = ? AND id = ?", NoticeRows::stored, person, id)
                .stream()
                .findFirst();
    }

    void seen(UUID person, UUID id, Instant now) {
        Sql.in(entities)
                .update("UPDATE notice SET seen = ? WHERE person_id = ? AND id = ? AND seen IS NULL", now, person, id);
    }

    /** What came later than the page was made stays new. */
    void seenUntil(UUID person, Instant until, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE notice SET seen = ? WHERE person_id = ? AND seen IS NULL AND created <= ?",
                        now,
                        person,
                        until);
    }

    void seenOfKind(UUID person, String kind, Instant now) {
        Sql.in(entities)
                .update(
                        "UPDATE notice SET seen = ? WHERE person_id = ? AND seen IS NULL AND kind = ?",
                        now,
                        person,
                        kind);
    }

    /** Those that came before a moment. */
    OldRows old() {
        return new OldRows(entities, "notice WHERE created < ?");
    }

    void forget(UUID person) {
        for (String table : List.of("notice", "notice_choice", "notice_left_out")) {
            Sql.in(entities).update("DELETE FROM " + table + " WHERE person_id = ?", person);
        }
    }

    private static Stored stored(Sql.Row row) throws SQLException {
        Notice notice = new Notice(
                row.text("kind"),
                row.text("text_key"),
                ofJson(row.text("arguments")),
                row.text("why_key"),
                row.text("path"));
        return new Stored(row.uuid("id"), notice, row.instant("created"), row.instant("seen"));
    }

    private static String toJson(List<String> arguments) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        arguments.forEach(json::add);
        return json.build().toString();
    }

    private static List<String> ofJson(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
