package org.jumptojob.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/**
 * The sheets of all rooms of this package in the database, sealed with their owner's key. A text that was written on
 * another version than the one in force is kept beside it; nothing that was typed is lost.
 */
@ApplicationScoped
public class Sheets {

    /** The longest sheet, in characters of all its fields together. */
    static final int LONGEST = 60_000;

    private static final int IN_FORCE = 0;
    private static final int OTHER = 1;

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    Clock clock = Clock.systemUTC();

    /**
     * What became of a text.
     *
     * @param version the version in force now
     * @param conflict whether another text was saved meanwhile; both are kept
     * @param changed whether the text in force is another one than before
     */
    public record Saved(long version, boolean conflict, boolean changed) {}

    private record Row(String name, int copy, long version, Instant saved, String sealed) {}

    /** Lets one person's texts come one after the other, from all her tabs and devices. */
    void lock(UUID owner) {
        keys.lock(owner);
    }

    /** All sheets of a room, by name. */
    Map<String, Sheet> find(UUID owner, String room) {
        List<Row> rows = Sql.in(entities)
                .query(
                        "SELECT name, copy, version, saved, sealed FROM plan_sheet WHERE person_id = ? AND room = ?"
                                + " ORDER BY name, copy",
                        Sheets::row,
                        owner,
                        room);
        Map<String, List<Row>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        byName.forEach(
                (name, copies) -> opened(owner, room + "/" + name, copies).ifPresent(sheet -> sheets.put(name, sheet)));
        return sheets;
    }

    Optional<Sheet> find(UUID owner, SheetForm form) {
        List<Row> rows = Sql.in(entities)
                .query(
                        "SELECT name, copy, version, saved, sealed FROM plan_sheet WHERE person_id = ? AND room = ?"
                                + " AND name = ? ORDER BY copy",
                        Sheets::row,
                        owner,
                        form.room(),
                        form.sheet());
        return opened(owner, form.item(), rows);
    }

    private static Row row(Sql.Row row) throws SQLException {
        return new Row(
                row.text("name"),
                (int) row.number("copy"),
                row.number("version"),
                row.instant("saved"),
                row.text("sealed"));
    }

    private Optional<Sheet> opened(UUID owner, String item, List<Row> copies) {
        if (copies.isEmpty() || copies.get(0).copy() != IN_FORCE) {
            return Optional.empty();
        }
        Row main = copies.get(0);
        return Optional.of(new Sheet(
                main.name(),
                main.version(),
                main.saved(),
                open(owner, item, main),
                copies.stream().filter(row -> row.copy() == OTHER).findFirst().map(row -> open(owner, item, row))));
    }

    private Map<String, List<String>> open(UUID owner, String item, Row row) {
        return SheetTexts.ofJson(keys.open(owner, item, row.sealed())
                .orElseThrow(() -> new IllegalStateException("A sheet cannot be opened: its key is missing.")));
    }

    /**
     * Keeps a text. The owner's texts must be locked.
     *
     * @param present the sheet as it is stored
     * @param base the version that the text was written on: 0 where the page showed none
     * @param sent the fields of the form as sent
     * @throws TooLong where it is longer than {@value #LONGEST} characters
     */
    Saved save(UUID owner, SheetForm form, Optional<Sheet> present, long base, Map<String, List<String>> sent) {
        Map<String, List<String>> fields = checked(form, sent);
        if (present.isEmpty()) {
            if (SheetTexts.isBlank(fields)) {
                return new Saved(0, false, false);
            }
            insert(owner, form, IN_FORCE, fields);
            return new Saved(1, false, true);
        }
        Sheet sheet = present.get();
        if (sheet.fields().equals(fields)) {
            return new Saved(sheet.version(), false, false);
        }
        if (sheet.version() != base) {
            keepBeside(owner, form, sheet, fields);
            return new Saved(sheet.version(), true, false);
        }
        update(owner, form, fields, sheet.version() + 1);
        return new Saved(sheet.version() + 1, false, true);
    }

    private static Map<String, List<String>> checked(SheetForm form, Map<String, List<String>> sent) {
        Map<String, List<String>> fields = form.clean(SheetTexts.plain(sent));
        if (SheetTexts.toJson(fields).length() > LONGEST) {
            throw new TooLong();
        }
        return fields;
    }

    /** A third text joins the second: the person chooses among all that she wrote. */
    private void keepBeside(UUID owner, SheetForm form, Sheet sheet, Map<String, List<String>> fields) {
        Map<String, List<String>> beside = sheet.other()
                .map(second -> SheetTexts.goesOn(second, fields) ? fields : form.joined(second, fields))
                .orElse(fields);
        deleteOther(owner, form);
        insert(owner, form, OTHER, beside);
    }

    /**
     * Ends a conflict.
     *
     * @param choice {@code mine} keeps the text in force, {@code other} the one from the other tab, {@code both} joins them
     * @return whether there was one
     */
    boolean choose(UUID owner, SheetForm form, Sheet sheet, String choice) {
        if (sheet.other().isEmpty()) {
            return false;
        }
        Map<String, List<String>> other = sheet.other().get();
        Map<String, List<String>> kept = switch (choice) {
            case "other" -> other;
            case "both" -> form.joined(sheet.fields(), other);
            default -> sheet.fields();
        };
        deleteOther(owner, form);
        update(owner, form, kept, sheet.version() + 1);
        return true;
    }

    /** Puts another text in force. */
    void replace(UUID owner, SheetForm form, Optional<Sheet> present, Map<String, List<String>> fields) {
        if (present.isEmpty()) {
            insert(owner, form, IN_FORCE, fields);
        } else {
            update(owner, form, fields, present.get().version() + 1);
        }
    }

    void delete(UUID owner, SheetForm form) {
        Sql.in(entities)
                .update(
                        "DELETE FROM plan_sheet WHERE person_id = ? AND room = ? AND name = ?",
                        owner,
                        form.room(),
                        form.sheet());
    }

    void deleteAll(UUID owner) {
        Sql.in(entities).update("DELETE FROM plan_sheet WHERE person_id = ?", owner);
    }

    private void deleteOther(UUID owner, SheetForm form) {
        Sql.in(entities)
                .update(
                        "DELETE FROM plan_sheet WHERE person_id = ? AND room = ? AND name = ? AND copy = ?",
                        owner,
                        form.room(),
                        form.sheet(),
                        OTHER);
    }

    private void insert(UUID owner, SheetForm form, int copy, Map<String, List<String>> fields) {
        Sql.in(entities)
                .update(
                        "INSERT INTO plan_sheet (id, person_id, room, name, copy, sealed, saved, version)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
                        Ids.next(),
                        owner,
                        form.room(),
                        form.sheet(),
                        copy,
                        keys.seal(owner, form.item(), SheetTexts.toJson(fields)),
                        now());
    }

    private void update(UUID owner, SheetForm form, Map<String, List<String>> fields, long version) {
        Sql.in(entities)
                .update(
                        "UPDATE plan_sheet SET sealed = ?, saved = ?, version = ?"
                                + " WHERE person_id = ? AND room = ? AND name = ? AND copy = 0",
                        keys.seal(owner, form.item(), SheetTexts.toJson(fields)),
                        now(),
                        version,
                        owner,
                        form.room(),
                        form.sheet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
