package org.jumptojob.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The places that help, in the database. */
@ApplicationScoped
class HelpLines {

    private static final String SELECT = "SELECT id, kind, name, phone, written, hours, language, country, checked,"
            + " checked_by, version FROM help_line";

    @Inject
    EntityManager entities;

    /** In the order of the page. */
    List<HelpLine> all() {
        return Sql.in(entities).query(SELECT + " ORDER BY name, id", HelpLines::line).stream()
                .sorted(Comparator.comparing(HelpLine::kind))
                .toList();
    }

    Optional<HelpLine> of(UUID id) {
        return Sql.in(entities).query(SELECT + " WHERE id = ?", HelpLines::line, id).stream()
                .findFirst();
    }

    private static HelpLine line(Sql.Row row) throws SQLException {
        return new HelpLine(
                row.uuid("id"),
                HelpLine.Kind.valueOf(row.text("kind")),
                row.text("name"),
                row.text("phone"),
                row.text("written"),
                row.text("hours"),
                row.text("language"),
                row.text("country"),
                LocalDate.parse(row.text("checked")),
                row.text("checked_by"),
                row.number("version"));
    }

    void insert(HelpLine line) {
        Sql.in(entities)
                .update(
                        "INSERT INTO help_line (kind, name, phone, written, hours, language, country, checked,"
                                + " checked_by, version, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        values(line, 1, line.id()));
    }

    /** @return whether it was still in the version of the line */
    boolean change(HelpLine line) {
        return Sql.in(entities)
                        .update(
                                "UPDATE help_line SET kind = ?, name = ?, phone = ?, written = ?, hours = ?, language = ?,"
                                        + " country = ?, checked = ?, checked_by = ?, version = ? WHERE id = ? AND version = ?",
                                values(line, line.version() + 1, line.id(), line.version()))
                == 1;
    }

    private static Object[] values(HelpLine line, long version, Object... rest) {
        Object[] values = new Object[10 + rest.length];
        values[0] = line.kind();
        values[1] = line.name();
        values[2] = line.phone();
        values[3] = line.written();
        values[4] = line.hours();
        values[5] = line.language();
        values[6] = line.country();
        values[7] = line.checked().toString();
        values[8] = line.checkedBy();
        values[9] = version;
        System.arraycopy(rest, 0, values, 10, rest.length);
        return values;
    }

    boolean delete(UUID id, long version) {
        return Sql.in(entities).update("DELETE FROM help_line WHERE id = ? AND version = ?", id, version) == 1;
    }
}
