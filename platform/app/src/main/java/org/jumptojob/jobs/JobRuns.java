package org.jumptojob.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;

/**
 * How the jobs go, for whoever looks after the site: when each ran last, how far a long one is, and what went wrong last.
 * Some look for work each second, so a run is written down where something has changed, and else once a minute.
 */
@ApplicationScoped
public class JobRuns {

    private static final Logger LOG = Logger.getLogger(JobRuns.class.getName());

    /** A run like the one before is written down after this time at the earliest. */
    private static final Duration PAUSE = Duration.ofSeconds(60);

    /** Who looks at the page sees a long job move, and the database hardly feels it. */
    private static final Duration STEP = Duration.ofSeconds(1);

    /** What went wrong, as a word for people. The log has the rest. */
    public enum Problem {
        /** The database did not answer, or refused. */
        DATABASE,
        UNFORESEEN
    }

    /** Parts of a job that is at work. */
    public record Parts(int done, int all) {}

    /** A node that has a job. */
    public record Holder(UUID node, Optional<Instant> since, Instant until) {}

    /**
     * The last run of a job.
     *
     * @param ended empty while it is at work, or where its node ended in the midst of it
     * @param good whether it went well, as far as it is
     */
    public record Run(Instant began, Optional<Instant> ended, boolean good, Parts parts) {}

    /** What went wrong last, and when. */
    public record Failure(Problem problem, Instant at) {}

    /** A job; one that has a lease may not have run yet, and one that needs none has no holder. */
    public record Line(String name, Optional<Holder> holder, Optional<Run> run, Optional<Failure> failure) {}

    private record Written(Instant at, boolean good, boolean ended) {}

    @Inject
    EntityManager entities;

    @Inject
    OwnTransactions transactions;

    @Inject
    Leases leases;

    Clock clock = Clock.systemUTC();

    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /**
     * Does a job's work and notes how it went. Not inside a transaction.
     *
     * @throws Exception what the work throws: noting it takes nothing away
     */
    public <T> T watched(String job, Callable<T> work) throws Exception {
        Instant began = now();
        Progress.begin((done, all) -> step(job, began, new Parts(done, all)));
        try {
            T answer = work.call();
            ended(job, began, Optional.empty());
            return answer;
        } catch (Exception e) {
            ended(job, began, Optional.of(problem(e)));
            throw e;
        } finally {
            Progress.end();
        }
    }

    /** As {@link #watched} for work that is no method of a bean. */
    public void watch(String job, Runnable work) {
        try {
            watched(job, Executors.callable(work));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A runnable throws nothing else.", e);
        }
    }

    static Problem problem(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseProblem
                    || cause instanceof SQLException
                    || cause instanceof PersistenceException) {
                return Problem.DATABASE;
            }
        }
        return Problem.UNFORESEEN;
    }

    private void step(String job, Instant began, Parts parts) {
        Instant now = now();
        Written last = written.get(job);
        if (last == null || last.ended() || !now.isBefore(last.at().plus(STEP))) {
            write(job, new Run(began, Optional.empty(), true, parts), Optional.empty());
            written.put(job, new Written(now, true, false));
        }
    }

    private void ended(String job, Instant began, Optional<Problem> problem) {
        Instant now = now();
        boolean good = problem.isEmpty();
        Written last = written.get(job);
        boolean same = last != null && last.ended() && last.good() == good;
        if (!same || !now.isBefore(last.at().plus(PAUSE))) {
            write(
                    job,
                    new Run(began, Optional.of(now), good, new Parts(0, 0)),
                    problem.map(word -> new Failure(word, now)));
            written.put(job, new Written(now, good, true));
        }
    }

    private void write(String job, Run run, Optional<Failure> failure) {
        try {
            transactions.run(() -> store(job, run, failure));
        } catch (DatabaseProblem e) {
            // The work itself goes on, or tells of the same trouble.
            LOG.log(Level.WARNING, e, () -> "How the job " + job + " went could not be written down.");
        }
    }

    private void store(String job, Run run, Optional<Failure> failure) {
        Sql sql = Sql.in(entities);
        int changed = sql.update(
                "UPDATE job_run SET node = ?, began = ?, ended = ?, good = ?, done_parts = ?, all_parts = ? WHERE name = ?",
                leases.node(),
                run.began(),
                run.ended().orElse(null),
                run.good(),
                run.parts().done(),
                run.parts().all(),
                job);
        if (changed == 0) {
            sql.update(
                    "INSERT INTO job_run (name, node, began, ended, good, done_parts, all_parts)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    job,
                    leases.node(),
                    run.began(),
                    run.ended().orElse(null),
                    run.good(),
                    run.parts().done(),
                    run.parts().all());
        }
        failure.ifPresent(last -> sql.update(
                "UPDATE job_run SET problem = ?, problem_at = ? WHERE name = ?", last.problem(), last.at(), job));
    }

    /** All jobs that have a lease or have run, by name; one statement, in the transaction of the caller. */
    public List<Line> all() {
        return Sql.in(entities)
                .query(
                        "SELECT n.name, l.holder, l.held_since, l.held_until, r.began, r.ended, r.good, r.done_parts,"
                                + " r.all_parts, r.problem, r.problem_at"
                                + " FROM (SELECT name FROM lease UNION SELECT name FROM job_run) n"
                                + " LEFT JOIN lease l ON l.name = n.name LEFT JOIN job_run r ON r.name = n.name"
                                + " ORDER BY n.name",
                        JobRuns::line);
    }

    private static Line line(Sql.Row row) throws SQLException {
        UUID holder = row.uuid("holder");
        Instant began = row.instant("began");
        String problem = row.text("problem");
        return new Line(
                row.text("name"),
                holder == null
                        ? Optional.empty()
                        : Optional.of(new Holder(
                                holder, Optional.ofNullable(row.instant("held_since")), row.instant("held_until"))),
                began == null
                        ? Optional.empty()
                        : Optional.of(new Run(
                                began,
                                Optional.ofNullable(row.instant("ended")),
                                row.flag("good"),
                                new Parts((int) row.number("done_parts"), (int) row.number("all_parts")))),
                problem == null
                        ? Optional.empty()
                        : Optional.of(new Failure(Problem.valueOf(problem), row.instant("problem_at"))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
