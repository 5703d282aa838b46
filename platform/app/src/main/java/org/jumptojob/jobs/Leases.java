package org.jumptojob.jobs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;

/**
 * Lets one node at a time do a job. A row says who has it and until when; whoever has it takes it again before it ends,
 * and after a node has died another one gets it. The clocks of the nodes have to agree to some seconds.
 *
 * <p>A node that stood still for longer than its lease may go on beside the next one, so a job must bear to be done twice.
 */
@ApplicationScoped
public class Leases {

    private record Lease(UUID holder, Instant until) {}

    @Inject
    EntityManager entities;

    @Inject
    Database database;

    Clock clock = Clock.systemUTC();

    /** Who this process is: another one after each start. */
    private final UUID me = Ids.random();

    /** Who this process is, as it stands in the rows. */
    public UUID node() {
        return me;
    }

    /** H2 serves one process, so whatever lease stands there is of a process that has ended. */
    void open(@Observes @Priority(30) DatabaseReady ready) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                Sql.on(connection).update("DELETE FROM lease");
            }
        }
    }

    /**
     * Takes a job, or keeps it. Nothing is written while it is this node's for long enough.
     *
     * @param job its name, at most 60 characters
     * @param least how long it has to be this node's from now on
     * @param length for how long it is taken where that is not so
     * @return whether it is this node's
     * @throws org.jumptojob.persistence.DatabaseProblem where another node took it at the same moment: ask again
     */
    @Transactional
    public boolean take(String job, Duration least, Duration length) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Sql sql = Sql.in(entities);
        List<Lease> found = sql.query(
                "SELECT holder, held_until FROM lease WHERE name = ?",
                row -> new Lease(row.uuid("holder"), row.instant("held_until")),
                job);
        if (found.isEmpty()) {
            sql.update(
                    "INSERT INTO lease (name, holder, held_since, held_until) VALUES (?, ?, ?, ?)",
                    job,
                    me,
                    now,
                    now.plus(length));
            return true;
        }
        Lease lease = found.get(0);
        if (lease.holder().equals(me) && !lease.until().isBefore(now.plus(least))) {
            return true;
        }
        // Looked at again while the row is locked: of two nodes that come at once, one changes no row.
        return sql.update(
                        "UPDATE lease SET held_since = CASE WHEN holder = ? THEN held_since ELSE ? END, holder = ?,"
                                + " held_until = ? WHERE name = ? AND (holder = ? OR held_until <= ?)",
                        me,
                        now,
                        me,
                        now.plus(length),
                        job,
                        me,
                        now)
                == 1;
    }
}
