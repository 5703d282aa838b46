package org.jumptojob.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;

/**
 * What a database knows of its site: the root of all IRIs, fixed at the first start so that a move to another port or
 * domain breaks nothing, and whether it is a demonstration.
 */
@ApplicationScoped
public class SiteRow {

    @Inject
    private Database database;

    private String iriBase;

    void open(@Observes @Priority(10) DatabaseReady ready) {
        Settings settings = Settings.ofProcess();
        try (Connection connection = database.dataSource().getConnection()) {
            Sql sql = Sql.on(connection);
            String wanted = settings.optional(Setting.IRI_BASE).orElse(null);
            if (sql.query("SELECT iri_base FROM site WHERE id = 1", row -> row.text("iri_base"))
                    .isEmpty()) {
                insert(sql, wanted == null ? settings.baseUrl() : wanted, settings.text(Setting.MODE));
            }
            iriBase = sql.query("SELECT iri_base FROM site WHERE id = 1", row -> row.text("iri_base"))
                    .get(0);
            if (wanted != null && !wanted.equals(iriBase)) {
                throw new IllegalStateException("This database belongs to the IRI base " + iriBase
                        + ", but JUMPTOJOB_IRI_BASE says " + wanted + ". Set it back, or leave it out.");
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(e);
        }
    }

    private static void insert(Sql sql, String iriBase, String mode) {
        try {
            sql.update(
                    "INSERT INTO site (id, iri_base, mode, created) VALUES (1, ?, ?, ?)", iriBase, mode, Instant.now());
        } catch (DatabaseProblem e) {
            // Another node that starts at the same moment was first: its row is read next.
            if (!e.isDuplicate()) {
                throw e;
            }
        }
    }

    /** Root of every IRI of this site, without a slash at its end. */
    public String iriBase() {
        return iriBase;
    }
}
