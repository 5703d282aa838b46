package org.jumptojob.records.forward;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.settings.Settings;

/**
 * The outside stores in the database: the one that the settings name, and those that they named before. What waits for
 * one of these stays, and goes on its way when the settings name it again.
 */
@ApplicationScoped
class ForwardTargets {

    private static final String COLUMNS =
            "name, url, processor, active, next_try, failures, last_problem, last_problem_at, last_success";

    @Inject
    EntityManager entities;

    @Inject
    OwnTransactions transactions;

    /** Read by every transaction that stores statements, so it costs no SQL. */
    private volatile Optional<Destination> destination = Optional.empty();

    /**
     * A store as its row has it.
     *
     * @param active whether the settings name it now
     */
    record Target(String name, String url, boolean processor, boolean active, Contact contact) {}

    /**
     * How it went with a store.
     *
     * @param nextTry not before this; {@code null} where nothing is in the way
     * @param failures since it last answered
     * @param lastProblem in a sentence; {@code null} where there was none yet
     */
    record Contact(Instant nextTry, int failures, String lastProblem, Instant lastProblemAt, Instant lastSuccess) {}

    void open(@Observes @Priority(210) DatabaseReady ready) {
        provision(Destination.of(Settings.ofProcess()));
    }

    void provision(Optional<Destination> wanted) {
        // Two nodes may start at once: the slower one finds the row of the other.
        transactions.run(() -> write(wanted));
        destination = wanted;
    }

    private void write(Optional<Destination> wanted) {
        Sql sql = Sql.in(entities);
        String name = wanted.map(Destination::name).orElse("");
        sql.update("UPDATE forward_target SET active = FALSE WHERE active = TRUE AND name <> ?", name);
        if (wanted.isPresent()
                && sql.update(
                                "UPDATE forward_target SET active = TRUE, processor = ?, next_try = ? WHERE name = ?",
                                wanted.get().processor(),
                                null,
                                name)
                        == 0) {
            sql.update(
                    "INSERT INTO forward_target (name, url, processor, active, failures) VALUES (?, ?, ?, TRUE, 0)",
                    name,
                    wanted.get().url().toString(),
                    wanted.get().processor());
        }
    }

    /** The store that statements go to now. */
    Optional<Destination> destination() {
        return destination;
    }

    Optional<Target> find(String name) {
        return Sql.in(entities)
                .query("SELECT " + COLUMNS + " FROM forward_target WHERE name = ?", ForwardTargets::target, name)
                .stream()
                .findFirst();
    }

    /** All that there ever were, the one in use first. */
    List<Target> all() {
        return Sql.in(entities)
                .query("SELECT " + COLUMNS + " FROM forward_target ORDER BY active DESC, name", ForwardTargets::target);
    }

    /** The store has answered; whether it has taken something is another question. */
    void answered(String name) {
        Sql.in(entities)
                .update(
                        "UPDATE forward_target SET failures = 0, next_try = ? WHERE name = ? AND failures > 0",
                        null,
                        name);
    }

    void took(String name, Instant at) {
        Sql.in(entities).update("UPDATE forward_target SET last_success = ? WHERE name = ?", at, name);
    }

    void failed(String name, String problem, Instant at, Instant nextTry) {
        Sql.in(entities)
                .update(
                        "UPDATE forward_target SET failures = failures + 1, last_problem = ?, last_problem_at = ?,"
                                + " next_try = ? WHERE name = ?",
                        problem,
                        at,
                        nextTry,
                        name);
    }

    /** Whatever pause there is ends now. */
    void tryNow(String name) {
        Sql.in(entities).update("UPDATE forward_target SET next_try = ? WHERE name = ?", null, name);
    }

    private static Target target(Sql.Row row) throws SQLException {
        Contact contact = new Contact(
                row.instant("next_try"),
                (int) row.number("failures"),
                row.text("last_problem"),
                row.instant("last_problem_at"),
                row.instant("last_success"));
        return new Target(row.text("name"), row.text("url"), row.flag("processor"), row.flag("active"), contact);
    }
}
