package org.jumptojob.operations.retention;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.OneByOne;
import org.jumptojob.jobs.Progress;
import org.jumptojob.jobs.Watched;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.Sql;
import org.jumptojob.privacy.Retention;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Site;

/**
 * How long each kind of data is kept: what the rooms say ({@link Retention}), unless a setting says otherwise. A look
 * before anything is deleted gives counts only.
 */
@ApplicationScoped
public class RetentionRules {

    private static final Logger LOG = Logger.getLogger(RetentionRules.class.getName());

    /** The value of a setting for "until the person deletes it". */
    private static final String KEEP = "keep";

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    /**
     * A kind of data.
     *
     * @param days empty for "until the person deletes it"
     * @param count how many things are older, or were deleted
     */
    public record Line(String word, String variable, Optional<Integer> days, long count) {}

    @Inject
    Instance<Retention> found;

    @Inject
    EntityManager entities;

    @Inject
    Site site;

    @Inject
    OwnTransactions transactions;

    Clock clock = Clock.systemUTC();

    /** Asked for once: some of them are made anew each time. */
    List<Retention> kinds = List.of();

    @PostConstruct
    void collect() {
        kinds = found.stream().sorted(Comparator.comparing(Retention::word)).toList();
    }

    /** A wrong setting is told at the start, not in the night. */
    void check(@Observes @Priority(520) DatabaseReady ready) {
        Set<String> seen = new HashSet<>();
        kinds.forEach(kind -> {
            if (!seen.add(kind.word())) {
                throw new IllegalStateException("Two kinds of data have the word " + kind.word() + " for retention.");
            }
            days(kind);
        });
    }

    /** For how many days each kind is kept, by its word; a kind that stays is missing. */
    @Allowed(Access.ANYONE)
    public Map<String, Integer> times() {
        Map<String, Integer> times = new HashMap<>();
        kinds.forEach(kind -> days(kind).ifPresent(days -> times.put(kind.word(), days)));
        return times;
    }

    /** What was old enough to go when it was last counted; one statement. A kind that was never counted has no count. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Line> lastCount() {
        Map<String, Long> counts = new HashMap<>();
        Sql.in(entities)
                .query(
                        "SELECT word, found FROM retention_count",
                        row -> counts.put(row.text("word"), row.number("found")));
        return kinds.stream()
                .map(kind -> line(kind, counts.getOrDefault(kind.word(), 0L)))
                .toList();
    }

    /** Counts what the next night would delete, and keeps the figures for {@link #lastCount}. Nothing is deleted. */
    @ActivateRequestContext
    @Allowed(Access.PLATFORM)
    public List<Line> dryRun() {
        List<Line> lines = new ArrayList<>();
        OneByOne parts = new OneByOne(LOG, "retention");
        parts.each(kinds, Retention::word, kind -> lines.add(counted(kind)));
        transactions.run(() -> keep(lines));
        parts.end();
        return lines;
    }

    private Line counted(Retention kind) {
        return line(
                kind,
                days(kind)
                        .map(days -> transactions.answer(() -> kind.count(before(days))))
                        .orElse(0L));
    }

    private void keep(List<Line> lines) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Sql sql = Sql.in(entities);
        for (Line line : lines) {
            if (sql.update(
                            "UPDATE retention_count SET found = ?, counted = ? WHERE word = ?",
                            line.count(),
                            now,
                            line.word())
                    == 0) {
                sql.update(
                        "INSERT INTO retention_count (word, found, counted) VALUES (?, ?, ?)",
                        line.word(),
                        line.count(),
                        now);
            }
        }
    }

    /**
     * Deletes what is older, each kind by itself: where one fails, the others still go.
     *
     * @throws IllegalStateException at the end, where one failed
     */
    @Watched("retention")
    @ActivateRequestContext
    @Allowed(Access.PLATFORM)
    public List<Line> run() {
        List<Line> done = new ArrayList<>();
        OneByOne parts = new OneByOne(LOG, "retention");
        for (Retention kind : kinds) {
            parts.part(kind.word(), () -> done.add(deleted(kind)));
            Progress.tell(kinds.indexOf(kind) + 1, kinds.size());
        }
        parts.end();
        return done;
    }

    private Line deleted(Retention kind) {
        long deleted = days(kind)
                .map(days -> transactions.answer(() -> kind.delete(before(days))))
                .orElse(0L);
        LOG.log(Level.INFO, "Retention of {0}: {1} deleted.", new Object[] {kind.word(), deleted});
        return line(kind, deleted);
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private Line line(Retention kind, long count) {
        return new Line(kind.word(), Settings.retentionVariable(kind.word()), days(kind), count);
    }

    private Optional<Integer> days(Retention kind) {
        Optional<String> set = site.settings().retention(kind.word());
        if (set.isEmpty()) {
            return kind.days();
        }
        if (set.get().equals(KEEP)) {
            return Optional.empty();
        }
        if (!set.get().matches("\\d{1,5}")
                || Integer.parseInt(set.get()) < 1
                || Integer.parseInt(set.get()) > MOST_DAYS) {
            throw new IllegalStateException("The setting " + Settings.retentionVariable(kind.word())
                    + " must be a number of days from 1 to " + MOST_DAYS + ", or keep, but is \"" + set.get() + "\".");
        }
        return Optional.of(Integer.parseInt(set.get()));
    }
}
