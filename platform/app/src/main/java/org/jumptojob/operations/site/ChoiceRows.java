package org.jumptojob.operations.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** What administrators have chosen, in the database. */
@ApplicationScoped
class ChoiceRows {

    private static final String SELECT = "SELECT name, chosen, changed, changed_by, version FROM site_setting";

    @Inject
    EntityManager entities;

    List<Choice> all() {
        return Sql.in(entities).query(SELECT + " ORDER BY name", ChoiceRows::choice);
    }

    Optional<Choice> of(String variable) {
        return Sql.in(entities).query(SELECT + " WHERE name = ?", ChoiceRows::choice, variable).stream()
                .findFirst();
    }

    List<Choice> by(UUID person) {
        return Sql.in(entities).query(SELECT + " WHERE changed_by = ? ORDER BY changed", ChoiceRows::choice, person);
    }

    private static Choice choice(Sql.Row row) throws SQLException {
        return new Choice(
                row.text("name"),
                Optional.ofNullable(row.text("chosen")),
                row.instant("changed"),
                Optional.ofNullable(row.uuid("changed_by")),
                row.number("version"));
    }

    /** Lets one change come after the other: of two, the second sees what the first has done. */
    void oneAfterTheOther() {
        Sql.in(entities).query("SELECT id FROM site WHERE id = 1 FOR UPDATE", row -> row.number("id"));
    }

    void store(Choice choice) {
        Sql sql = Sql.in(entities);
        String value = choice.value().orElse(null);
        UUID by = choice.by().orElse(null);
        int changed = sql.update(
                "UPDATE site_setting SET chosen = ?, changed = ?, changed_by = ?, version = ? WHERE name = ?",
                value,
                choice.changed(),
                by,
                choice.version(),
                choice.variable());
        if (changed == 0) {
            sql.update(
                    "INSERT INTO site_setting (name, chosen, changed, changed_by, version) VALUES (?, ?, ?, ?, ?)",
                    choice.variable(),
                    value,
                    choice.changed(),
                    by,
                    choice.version());
        }
    }

    void forget(UUID person) {
        Sql.in(entities).update("UPDATE site_setting SET changed_by = NULL WHERE changed_by = ?", person);
    }
}
