package org.jumptojob.learning;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/**
 * The private rooms: what a person writes for herself, sealed with her own key. No other service reads it. Two texts of
 * two tabs both stay until she chooses.
 */
@ApplicationScoped
public class PrivateNotes {

    /** The longest note, in characters of all its fields together. */
    public static final int LONGEST = 60_000;

    private static final int IN_FORCE = 0;
    private static final int OTHER = 1;

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Inject
    Visitor visitor;

    /**
     * A note, opened for its owner.
     *
     * @param version the version of the text in force; 0 where there is none yet
     * @param fields values by field
     * @param other a text of another tab that differs, with its fields; empty where there is none
     */
    public record Opened(
            long version, Instant saved, Map<String, List<String>> fields, Optional<Map<String, List<String>>> other) {

        public String value(String field) {
            List<String> values = fields.getOrDefault(field, List.of());
            return values.isEmpty() ? "" : values.get(0);
        }

        public boolean has(String field, String value) {
            return fields.getOrDefault(field, List.of()).contains(value);
        }
    }

    /**
     * What became of a text.
     *
     * @param conflict whether another text was saved meanwhile; both are kept
     */
    public record Saved(long version, boolean conflict) {}

    private record Row(int copy, long version, Instant saved, String sealed) {}

    /** The signed-in person's note in an activity. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Opened> open(String activityId) {
        List<Row> rows = rows(activityId);
        if (rows.isEmpty() || rows.get(0).copy() != IN_FORCE) {
            return Optional.empty();
        }
        Row main = rows.get(0);
        Optional<Map<String, List<String>>> other =
                rows.size() < 2 ? Optional.empty() : Optional.of(opened(activityId, rows.get(1)));
        return Optional.of(new Opened(main.version(), main.saved(), opened(activityId, main), other));
    }

    /** The activities in which the signed-in person has a note, the newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<String> written() {
        return Sql.in(entities)
                .query(
                        "SELECT activity_id FROM private_note WHERE person_id = ? AND copy = 0 ORDER BY saved DESC, id",
                        row -> row.text("activity_id"),
                        visitor.personId());
    }

    /**
     * Keeps a text.
     *
     * @param base the version that the text was written on: 0 where the page showed none
     * @throws NotAnswered where it is longer than {@value #LONGEST} characters; nothing is lost on the page
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Saved save(String activityId, long base, Map<String, List<String>> fields) {
        String text = toJson(fields);
        if (text.length() > LONGEST) {
            throw new NotAnswered("learning.note-too-long");
        }
        keys.lock(visitor.personId());
        List<Row> rows = rows(activityId);
        Optional<Row> main = rows.stream().filter(row -> row.copy() == IN_FORCE).findFirst();
        if (main.isEmpty()) {
            insert(activityId, IN_FORCE, text);
            return new Saved(1, false);
        }
        Row row = main.get();
        if (opened(activityId, row).equals(ofJson(text))) {
            return new Saved(row.version(), false);
        }
        if (row.version() == base) {
            update(activityId, text, row.version() + 1);
            return new Saved(row.version() + 1, false);
        }
        keepBeside(activityId, rows, fields);
        return new Saved(row.version(), true);
    }

    /** A third text joins the second: the person chooses among all that she wrote. */
    private void keepBeside(String activityId, List<Row> rows, Map<String, List<String>> fields) {
        Map<String, List<String>> beside = rows.stream()
                .filter(row -> row.copy() == OTHER)
                .findFirst()
                .map(row -> opened(activityId, row))
                .map(second -> goesOn(second, fields) ? fields : joined(second, fields))
                .orElse(fields);
        Sql.in(entities)
                .update(
                        "DELETE FROM private_note WHERE person_id = ? AND activity_id = ? AND copy = ?",
                        visitor.personId(),
                        activityId,
                        OTHER);
        insert(activityId, OTHER, toJson(beside));
    }

    /**
     * Whether a text is an earlier one that was worked on, as when a tab saves while its person types: most of the
     * earlier one is still there, at its beginning.
     */
    private static boolean goesOn(Map<String, List<String>> before, Map<String, List<String>> now) {
        return before.entrySet().stream().allMatch(field -> {
            String earlier = String.join("\n", field.getValue());
            String later = String.join("\n", now.getOrDefault(field.getKey(), List.of()));
            int same = 0;
            while (same < Math.min(earlier.length(), later.length()) && earlier.charAt(same) == later.charAt(same)) {
                same++;
            }
            return same * 10 >= earlier.length() * 8;
        });
    }

    /**
     * Ends a conflict.
     *
     * @param choice {@code mine} keeps the text in force, {@code other} the one from the other tab, {@code both} joins them
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void choose(String activityId, String choice) {
        keys.lock(visitor.personId());
        Optional<Opened> note = open(activityId);
        if (note.isEmpty() || note.get().other().isEmpty()) {
            return;
        }
        Map<String, List<String>> main = note.get().fields();
        Map<String, List<String>> other = note.get().other().get();
        Map<String, List<String>> kept = switch (choice) {
            case "other" -> other;
            case "both" -> joined(main, other);
            default -> main;
        };
        Sql.in(entities)
                .update(
                        "DELETE FROM private_note WHERE person_id = ? AND activity_id = ? AND copy = ?",
                        visitor.personId(),
                        activityId,
                        OTHER);
        update(activityId, toJson(kept), note.get().version() + 1);
    }

    /** Deletes a note for good. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete(String activityId) {
        Sql.in(entities)
                .update(
                        "DELETE FROM private_note WHERE person_id = ? AND activity_id = ?",
                        visitor.personId(),
                        activityId);
    }

    void deleteAll(UUID personId) {
        Sql.in(entities).update("DELETE FROM private_note WHERE person_id = ?", personId);
    }

    private static Map<String, List<String>> joined(Map<String, List<String>> main, Map<String, List<String>> other) {
        Map<String, List<String>> both = new TreeMap<>(main);
        other.forEach((field, values) -> {
            List<String> mine = both.getOrDefault(field, List.of());
            if (mine.size() == 1 && values.size() == 1 && !mine.equals(values)) {
                both.put(field, List.of((mine.get(0) + "\n\n" + values.get(0)).strip()));
            } else if (!mine.equals(values)) {
                // Marks: what was ticked in either text.
                Set<String> marks = new LinkedHashSet<>(mine);
                marks.addAll(values);
                both.put(field, List.copyOf(marks));
            }
        });
        return both;
    }

    private List<Row> rows(String activityId) {
        return Sql.in(entities)
                .query(
                        "SELECT copy, version, saved, sealed FROM private_note WHERE person_id = ? AND activity_id = ?"
                                + " ORDER BY copy",
                        row -> new Row(
                                (int) row.number("copy"),
                                row.number("version"),
                                row.instant("saved"),
                                row.text("sealed")),
                        visitor.personId(),
                        activityId);
    }

    private void insert(String activityId, int copy, String text) {
        Sql.in(entities)
                .update(
                        "INSERT INTO private_note (id, person_id, activity_id, copy, sealed, saved, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 1)",
                        Ids.next(),
                        visitor.personId(),
                        activityId,
                        copy,
                        sealed(activityId, text),
                        Instant.now());
    }

    private void update(String activityId, String text, long version) {
        Sql.in(entities)
                .update(
                        "UPDATE private_note SET sealed = ?, saved = ?, version = ?"
                                + " WHERE person_id = ? AND activity_id = ? AND copy = 0",
                        sealed(activityId, text),
                        Instant.now(),
                        version,
                        visitor.personId(),
                        activityId);
    }

    private String sealed(String activityId, String text) {
        return keys.seal(visitor.personId(), activityId, text);
    }

    private Map<String, List<String>> opened(String activityId, Row row) {
        String text = keys.open(visitor.personId(), activityId, row.sealed())
                .orElseThrow(() -> new IllegalStateException("A private note cannot be opened: its key is missing."));
        return ofJson(text);
    }

    private static String toJson(Map<String, List<String>> fields) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(fields).forEach((field, values) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(value -> array.add(value.replace("\r\n", "\n")));
            json.add(field, array);
        });
        return json.build().toString();
    }

    private static Map<String, List<String>> ofJson(String text) {
        Map<String, List<String>> fields = new TreeMap<>();
        try (var reader = JSON.createReader(new StringReader(text))) {
            var json = reader.readObject();
            json.keySet()
                    .forEach(field -> fields.put(
                            field,
                            json.getJsonArray(field).getValuesAs(JsonString.class).stream()
                                    .map(JsonString::getString)
                                    .toList()));
        }
        return fields;
    }
}
