package org.jumptojob.identity;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * Slows down whoever guesses. After a few free tries each further one has to wait longer, at most a quarter of an
 * hour; a day without tries forgets them. Nobody is locked out: the owner's own browser is counted apart from
 * everybody else's tries ({@link SignInService}), and a link by mail opens at any time.
 *
 * <p>A row holds no address, only a keyed hash of it.
 */
@ApplicationScoped
public class Throttling {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /**
     * One thing that is counted.
     *
     * @param key what, such as {@code account:ann@example.org}
     * @param free how many tries are free of waiting
     * @param daily whether the next one after those has to wait for a whole day
     */
    public record Limit(String key, int free, boolean daily) {

        public Limit(String key, int free) {
            this(key, free, false);
        }

        /** So many in a day and no more: for what goes out to other people. */
        public static Limit daily(String key, int most) {
            return new Limit(key, most, true);
        }

        /** Guesses of one account's passphrase, from anywhere. */
        static Limit account(String address) {
            return new Limit("account:" + Login.normalised(address), 5);
        }

        /** Guesses from one network, whichever account: more are free, because a whole class may share an address. */
        static Limit network(String network) {
            return new Limit("network:" + network, 30);
        }

        /** Guesses of one account's passphrase from browsers where its owner has signed in before. */
        static Limit knownBrowser(String address) {
            return new Limit("known:" + Login.normalised(address), 10);
        }

        /** Mails to one address. */
        static Limit mailTo(String address) {
            return new Limit("mail:" + Login.normalised(address), 5);
        }

        /** Mails asked for from one network. */
        static Limit mailFrom(String network) {
            return new Limit("mail-from:" + network, 40);
        }
    }

    /**
     * How things stand for one who wants to try.
     *
     * @param pause how long to wait yet; zero where the try may be made now
     * @param counted whether there was any try of late
     */
    public record Standing(Duration pause, boolean counted) {}

    private record Row(String key, int failures, Instant last) {}

    private EntityManager entities;
    private Secrets secrets;

    protected Throttling() {}

    @Inject
    Throttling(EntityManager entities, Secrets secrets) {
        this.entities = entities;
        this.secrets = secrets;
    }

    /** How long to wait before the next try, zero where it may be made now. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public Standing standing(Instant now, List<Limit> limits) {
        Duration longest = Duration.ZERO;
        List<Row> rows = find(limits);
        for (Row row : rows) {
            Limit limit = limits.stream()
                    .filter(l -> hash(l).equals(row.key()))
                    .findFirst()
                    .orElseThrow();
            Duration wait = Duration.between(now, row.last().plus(waitAfter(row.failures(), limit)));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return new Standing(longest, !rows.isEmpty());
    }

    /** Counts a try. In a transaction of its own, so that it stays counted whatever follows. */
    @Transactional(REQUIRES_NEW)
    @Allowed(Access.PLATFORM)
    public void count(Instant now, List<Limit> limits) {
        Sql sql = Sql.in(entities);
        sql.update("DELETE FROM throttle WHERE last_at < ?", now.minus(FORGOTTEN));
        // Always in the same order, so that two tries never wait for each other.
        limits.stream().map(this::hash).sorted(Comparator.naturalOrder()).forEach(key -> {
            if (sql.update("UPDATE throttle SET failures = failures + 1, last_at = ? WHERE key_hash = ?", now, key)
                    == 0) {
                sql.update("INSERT INTO throttle (key_hash, failures, last_at) VALUES (?, 1, ?)", key, now);
            }
        });
    }

    /** Forgets the tries of one account after its owner came in. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void forget(Limit... limits) {
        Sql sql = Sql.in(entities);
        Arrays.stream(limits)
                .map(this::hash)
                .sorted()
                .forEach(key -> sql.update("DELETE FROM throttle WHERE key_hash = ?", key));
    }

    /** Counts through the door given; where another try made the same first row at that moment, once more. */
    public static void countAt(Throttling door, Instant now, List<Limit> limits) {
        try {
            door.count(now, limits);
        } catch (DatabaseProblem e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            door.count(now, limits);
        }
    }

    private static Duration waitAfter(int failures, Limit limit) {
        if (limit.daily()) {
            return failures < limit.free() ? Duration.ZERO : FORGOTTEN;
        }
        return waitAfter(failures, limit.free());
    }

    static Duration waitAfter(int failures, int free) {
        int over = failures - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private List<Row> find(List<Limit> limits) {
        String marks = String.join(", ", Collections.nCopies(limits.size(), "?"));
        return Sql.in(entities)
                .query(
                        "SELECT key_hash, failures, last_at FROM throttle WHERE key_hash IN (" + marks + ")",
                        row -> new Row(row.text("key_hash"), (int) row.number("failures"), row.instant("last_at")),
                        limits.stream().map(this::hash).toArray());
    }

    private String hash(Limit limit) {
        return HexFormat.of().formatHex(secrets.sign("throttle", limit.key()));
    }
}
