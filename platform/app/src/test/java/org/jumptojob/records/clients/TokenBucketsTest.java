package org.jumptojob.records.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private long now = 1_000_000;

    private final TokenBuckets buckets =
            new TokenBuckets(((InstantSource) () -> Instant.ofEpochMilli(now)).withZone(ZoneOffset.UTC));

    /** How many requests pass before one is refused. */
    private int passing(String who, int aMinute) {
        int passed = 0;
        while (buckets.take(who, aMinute) == 0) {
            passed++;
        }
        return passed;
    }

    @Test
    void aMinutesWorthPassesAtOnceAndNoMore() {
        assertEquals(60, passing("a", 60));
    }

    @Test
    void theBucketFillsUpEvenly() {
        passing("a", 60);
        now += 999;
        assertEquals(0, passing("a", 60));
        now += 1;
        assertEquals(1, passing("a", 60));
        now += 10_000;
        assertEquals(10, passing("a", 60));
    }

    @Test
    void itNeverHoldsMoreThanAMinutesWorth() {
        passing("a", 60);
        now += 3_600_000;
        assertEquals(60, passing("a", 60));
    }

    @Test
    void theWaitIsToldInWholeSecondsAndIsLongEnough() {
        passing("a", 2);
        assertEquals(30, buckets.take("a", 2));
        now += 500;
        assertEquals(30, buckets.take("a", 2));
        now += 29_000;
        assertEquals(1, buckets.take("a", 2));
        now += 500;
        assertEquals(0, buckets.take("a", 2));
    }

    @Test
    void aRefusedRequestTakesNothing() {
        passing("a", 60);
        for (int i = 0; i < 1000; i++) {
            buckets.take("a", 60);
        }
        now += 1000;
        assertEquals(1, passing("a", 60));
    }

    @Test
    void oneCallerDoesNotSlowAnother() {
        passing("a", 5);
        assertEquals(5, passing("b", 5));
    }

    @Test
    void aClockThatGoesBackGivesNothingAndTakesNothing() {
        passing("a", 60);
        now -= 3_600_000;
        assertEquals(0, passing("a", 60));
        now += 1000;
        assertEquals(1, passing("a", 60));
    }

    @Test
    void aBucketThatIsFullAgainIsForgotten() {
        for (int i = 0; i < 100; i++) {
            buckets.take("caller " + i, 5);
        }
        assertEquals(100, buckets.size());
        now += 60_000;
        buckets.take("a", 5);
        assertEquals(1, buckets.size());
    }
}
