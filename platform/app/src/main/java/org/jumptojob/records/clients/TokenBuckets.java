package org.jumptojob.records.clients;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One bucket for each who asks: it holds as many tokens as she may send requests in a minute, and fills up again
 * evenly. So a minute's worth may come at once; then one comes whenever a new token is there.
 */
final class TokenBuckets {

    private static final long MINUTE = 60_000;

    /** A full bucket says nothing, so it need not be kept; looked for as often as this, in milliseconds. */
    private static final long TIDY = MINUTE;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong nextTidy = new AtomicLong();

    /** @param clock where it goes back, nothing is filled up for that time */
    TokenBuckets(Clock clock) {
        this.clock = clock;
    }

    private static final class Bucket {
        private double tokens;
        private long at;

        Bucket(int size, long at) {
            this.tokens = size;
            this.at = at;
        }

        synchronized long take(int aMinute, long now) {
            fill(aMinute, now);
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            double milliseconds = (1 - tokens) * MINUTE / aMinute;
            return Math.max(1, (long) Math.ceil(milliseconds / 1000));
        }

        private void fill(int aMinute, long now) {
            tokens = Math.min(aMinute, tokens + (double) Math.max(0, now - at) * aMinute / MINUTE);
            at = now;
        }

        synchronized boolean isOld(long now) {
            return now - at >= MINUTE;
        }
    }

    /**
     * Takes a token.
     *
     * @param aMinute how many there are in a minute, at least one
     * @return 0, or after how many seconds there will be one
     */
    long take(String who, int aMinute) {
        long now = clock.millis();
        tidy(now);
        // Inside of the map's lock for this key, so that a bucket is not thrown away while a token is taken from it.
        long[] wait = new long[1];
        buckets.compute(who, (key, old) -> {
            Bucket bucket = old == null ? new Bucket(aMinute, now) : old;
            wait[0] = bucket.take(aMinute, now);
            return bucket;
        });
        return wait[0];
    }

    /** How many buckets are kept. */
    int size() {
        return buckets.size();
    }

    /** A bucket is full again a minute after it was last used. */
    private void tidy(long now) {
        long due = nextTidy.get();
        if (now >= due && nextTidy.compareAndSet(due, now + TIDY)) {
            buckets.keySet().forEach(who -> buckets.computeIfPresent(who, (key, old) -> old.isOld(now) ? null : old));
        }
    }
}
