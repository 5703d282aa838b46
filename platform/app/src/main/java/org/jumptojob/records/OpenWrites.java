package org.jumptojob.records;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Sql;

/**
 * Transactions of other nodes that are writing. Each has begun before the moments of its statements, so nothing that is
 * older than the oldest of them is still missing. H2 serves one node, which knows its own ({@link StoredClock}).
 */
@ApplicationScoped
public class OpenWrites {

    private static final String OLDEST =
            "SELECT MIN(xact_start) AS oldest FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()";

    @Inject
    EntityManager entities;

    private volatile boolean several;

    @Inject
    Database database;

    void look(@Observes @Priority(20) DatabaseReady ready) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            several = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /** When the oldest of them began; empty where nobody writes. */
    Optional<Instant> oldest() {
        if (!several) {
            return Optional.empty();
        }
        List<Optional<Instant>> oldest =
                Sql.in(entities).query(OLDEST, row -> Optional.ofNullable(row.instant("oldest")));
        return oldest.get(0);
    }
}
