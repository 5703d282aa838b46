package org.jumptojob.records;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.OneTrip;
import org.jumptojob.persistence.Sql;

/**
 * Transactions of all nodes that are writing statements. Each holds an advisory lock whose number is the moment at which
 * it began, from before its statements get their moments until its end; so everybody can see since when the oldest of them
 * is under way, and can wait for it. H2 serves one node, which knows its own ({@link StoredClock}).
 */
@ApplicationScoped
public class OpenWrites {

    /** The numbers of our locks begin with these bits; below them is room for microseconds until the year 2112. */
    private static final int MOMENT_BITS = 52;

    private static final long FIRST = 0x2A5L << MOMENT_BITS;
    private static final long LAST = FIRST + (1L << MOMENT_BITS) - 1;

    /** PostgreSQL shows the number of a lock in two halves. */
    private static final String NUMBER = "((l.classid::BIGINT << 32) | l.objid::BIGINT)";

    private static final String LOCKS =
            " FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted"
                    + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND " + NUMBER
                    + " BETWEEN " + FIRST + " AND " + LAST;

    @Inject
    EntityManager entities;

    @Inject
    Database database;

    private volatile boolean several;

    void look(@Observes @Priority(20) DatabaseReady ready) throws SQLException {
        look(database.dataSource());
    }

    void look(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            several = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /**
     * The running transaction begins to write, first of all on this trip. Its statements must get their moments after it,
     * and what else is asked on the way sees whatever had ended before.
     *
     * @param micros now, in microseconds since 1970
     */
    void begin(OneTrip trip, long micros) {
        if (several) {
            trip.query("SELECT pg_advisory_xact_lock_shared(?)", row -> Boolean.TRUE, FIRST + micros);
        }
    }

    void begin(long micros) {
        if (several) {
            OneTrip trip = OneTrip.in(entities);
            begin(trip, micros);
            trip.go();
        }
    }

    /** When the oldest of them began, in microseconds since 1970; empty where nobody writes. */
    OptionalLong oldest() {
        if (!several) {
            return OptionalLong.empty();
        }
        Optional<Long> oldest = Sql.in(entities)
                .query(
                        "SELECT " + NUMBER + " AS n" + LOCKS + " ORDER BY 1 FETCH FIRST 1 ROWS ONLY",
                        row -> row.number("n"))
                .stream()
                .findFirst();
        return oldest.map(number -> OptionalLong.of(number - FIRST)).orElseGet(OptionalLong::empty);
    }

    /**
     * Waits until those have ended that write now. In the order of their numbers, so that no two who wait stand in each
     * other's way; nobody who begins later has to wait.
     */
    void awaitThoseUnderWay() {
        if (several) {
            String locks = "SELECT pg_advisory_xact_lock(n) FROM (SELECT DISTINCT " + NUMBER + " AS n" + LOCKS
                    + " ORDER BY 1) w";
            Sql.in(entities).query(locks, row -> Boolean.TRUE);
        }
    }
}
