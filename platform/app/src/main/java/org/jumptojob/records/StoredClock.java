package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jumptojob.persistence.OneTrip;

/**
 * The moments at which statements are stored, and the numbers that keep their order. A number ({@code seq}) is made of
 * the moment in microseconds and some bits of this node, so that nodes need not ask each other: numbers of one node rise
 * always, those of two nodes as exactly as their clocks agree.
 *
 * <p>It also knows which writes are under way: nothing that is answered as complete may be ahead of them.
 */
@ApplicationScoped
public class StoredClock {

    /** Numbers of before are counted from 1. */
    private static final long EPOCH = micros(Instant.parse("2020-01-01T00:00:00Z"));

    private static final int NODE_BITS = 12;

    /** The highest moment that has a number, in the year 2091. Whatever is asked for beyond is not stored yet. */
    private static final long LAST = Long.MAX_VALUE >> NODE_BITS;

    /** How far the numbers of two statements are apart that were stored a quarter of an hour after each other. */
    static final long QUARTER_OF_AN_HOUR = 900_000_000L << NODE_BITS;

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** For how long an answer that nobody was writing may be given again: asking the other nodes costs a search. */
    private static final Duration SHORT = Duration.ofMillis(100);

    private final long node = new SecureRandom().nextInt(1 << NODE_BITS);
    private final TreeMap<Long, Integer> underWay = new TreeMap<>();
    private long last;

    private long lastBegun;

    private Said said;

    @Inject
    AfterTransaction afterTransaction;

    @Inject
    OpenWrites openWrites;

    Clock clock = Clock.systemUTC();

    /** Moments one after the other, each a microsecond after the one before. */
    final class Span {
        private final long first;

        private Span(long first) {
            this.first = first;
        }

        long seq(int index) {
            return first + index - EPOCH << NODE_BITS | node;
        }

        Instant stored(int index) {
            return instant(first + index);
        }
    }

    /** The running transaction is going to store something, and says so first of all on this trip. */
    void announce(OneTrip trip) {
        long begun = begun();
        // What is asked on the way must see whoever does not wait for this write, so others of this node wait from now
        // on.
        beginAt(begun);
        openWrites.begin(trip, begun);
    }

    /** Announces it on a trip of its own, and gives the {@link #moments}. */
    Span begin(int count) {
        openWrites.begin(begun());
        return moments(count);
    }

    /** Moments for statements that the running transaction has {@linkplain #announce announced}; under way until it ends. */
    Span moments(int count) {
        long first;
        synchronized (underWay) {
            first = Math.max(last + 1, micros(clock.instant()));
            last = first + Math.max(count, 1) - 1;
            beginAt(first);
        }
        return new Span(first);
    }

    private void beginAt(long first) {
        synchronized (underWay) {
            underWay.merge(first, 1, Integer::sum);
        }
        afterTransaction.run(() -> end(first));
    }

    /** Now, and each time another moment: two writes of a node never hold the same lock. */
    private long begun() {
        synchronized (underWay) {
            lastBegun = Math.max(lastBegun + 1, micros(clock.instant()));
            return lastBegun;
        }
    }

    private void end(long first) {
        synchronized (underWay) {
            underWay.computeIfPresent(first, (same, writes) -> writes == 1 ? null : writes - 1);
            underWay.notifyAll();
        }
    }

    /**
     * Waits until those writes of this node have ended that are under way now, and no longer than a minute. To be called
     * outside of a transaction: those who are waited for may need its connection.
     */
    void awaitThoseUnderWay() {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        synchronized (underWay) {
            Set<Long> others = new HashSet<>(underWay.keySet());
            long left = until - System.nanoTime();
            while (left > 0 && !Collections.disjoint(others, underWay.keySet())) {
                try {
                    TimeUnit.NANOSECONDS.timedWait(underWay, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                left = until - System.nanoTime();
            }
        }
    }

    /**
     * Everything that was stored up to this moment, by any node, can be read now; nothing will be added before it. What this
     * node has stored is never behind it once that is written.
     */
    Instant consistentThrough() {
        synchronized (underWay) {
            if (said != null && said.begun() == lastBegun && said.isFresh(clock.instant())) {
                return said.through();
            }
        }
        // In this order: who begins in between gets a later moment than this node has now.
        Said now = consistentHere();
        OptionalLong elsewhere = openWrites.oldest();
        if (elsewhere.isPresent() && !instant(elsewhere.getAsLong()).isAfter(now.through())) {
            return instant(elsewhere.getAsLong() - 1);
        }
        synchronized (underWay) {
            said = now.quiet() ? now : null;
        }
        return now.through();
    }

    private Said consistentHere() {
        synchronized (underWay) {
            if (!underWay.isEmpty()) {
                return new Said(instant(underWay.firstKey() - 1), lastBegun, false);
            }
            last = Math.max(last, micros(clock.instant()));
            return new Said(instant(last), lastBegun, true);
        }
    }

    /**
     * What was said to be complete.
     *
     * @param begun the last write of this node that had begun by then
     * @param quiet whether none was under way here
     */
    private record Said(Instant through, long begun, boolean quiet) {

        boolean isFresh(Instant now) {
            return !now.isBefore(through) && now.isBefore(through.plus(SHORT));
        }
    }

    /** As statements say it: always with six digits of the second. */
    static String text(Instant stored) {
        return TEXT.format(stored);
    }

    /** The lowest number of a statement that was stored after the moment. */
    static long firstAfter(Instant moment) {
        return seq(moment.plus(1, ChronoUnit.MICROS));
    }

    /** When a quarter of an hour begins; they are counted as multiples of {@link #QUARTER_OF_AN_HOUR}. */
    static Instant startOfQuarter(long count) {
        return instant(EPOCH + (count * QUARTER_OF_AN_HOUR >> NODE_BITS));
    }

    /** The lowest number of the moment. */
    static long seq(Instant moment) {
        return Math.min(Math.max(0, micros(moment) - EPOCH), LAST) << NODE_BITS;
    }

    private static long micros(Instant moment) {
        // ChronoUnit counts nanoseconds on the way, of which there are too many after the year 2262.
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
