package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoredClockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

    private final List<Runnable> ends = Collections.synchronizedList(new ArrayList<>());
    private final StoredClock clock = new StoredClock();

    StoredClockTest() {
        clock.afterTransaction = new AfterTransaction() {
            @Override
            void run(Runnable work) {
                ends.add(work);
            }
        };
        clock.openWrites = new OpenWrites();
        setTo(NOW);
    }

    private void setTo(Instant now) {
        clock.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private StoredClock.Span endedSpan(int count) {
        StoredClock.Span span = clock.begin(count);
        ends.remove(ends.size() - 1).run();
        return span;
    }

    private static Instant micros(int count) {
        return NOW.plus(count, ChronoUnit.MICROS);
    }

    @Test
    void theStatementsOfARequestAreAMicrosecondApart() {
        StoredClock.Span span = clock.begin(3);
        assertEquals(List.of(micros(0), micros(1), micros(2)), List.of(span.stored(0), span.stored(1), span.stored(2)));
        assertTrue(span.seq(0) < span.seq(1));
        assertTrue(span.seq(1) < span.seq(2));
    }

    @Test
    void theNextRequestComesBehindTheOneBefore() {
        StoredClock.Span first = clock.begin(1000);
        StoredClock.Span second = clock.begin(1);
        assertEquals(micros(1000), second.stored(0));
        assertTrue(first.seq(999) < second.seq(0));
    }

    @Test
    void timeGoesOnWhenTheComputersClockGoesBack() {
        StoredClock.Span before = endedSpan(1);
        Instant said = clock.consistentThrough();
        setTo(NOW.minusSeconds(3600));
        StoredClock.Span after = endedSpan(1);
        assertTrue(after.stored(0).isAfter(said));
        assertTrue(after.seq(0) > before.seq(0));
        assertFalse(clock.consistentThrough().isBefore(said));
    }

    @Test
    void aRequestWithoutStatementsTakesAMomentToo() {
        StoredClock.Span nothing = endedSpan(0);
        assertTrue(endedSpan(1).seq(0) > nothing.seq(0));
    }

    @Test
    void noTwoThreadsGetTheSameNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Long>>> works = Collections.nCopies(8, () -> {
                List<Long> numbers = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    StoredClock.Span span = clock.begin(2);
                    numbers.add(span.seq(0));
                    numbers.add(span.seq(1));
                }
                return numbers;
            });
            Set<Long> all = new HashSet<>();
            for (Future<List<Long>> one : threads.invokeAll(works)) {
                List<Long> numbers = one.get();
                assertEquals(numbers.stream().sorted().toList(), numbers, "each thread's numbers rise");
                all.addAll(numbers);
            }
            assertEquals(16_000, all.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void withoutWritesEverythingIsCompleteNow() {
        assertEquals(NOW, clock.consistentThrough());
    }

    @Test
    void nothingIsCompleteFromTheOldestWriteUnderWayOn() {
        endedSpan(1);
        StoredClock.Span first = clock.begin(2);
        StoredClock.Span second = clock.begin(2);
        setTo(NOW.plusSeconds(5));
        assertEquals(first.stored(0).minus(1, ChronoUnit.MICROS), clock.consistentThrough());
        ends.get(1).run();
        assertEquals(first.stored(0).minus(1, ChronoUnit.MICROS), clock.consistentThrough());
        ends.get(0).run();
        assertTrue(clock.consistentThrough().isAfter(second.stored(1)));
    }

    @Test
    void theOtherNodesAreNotAskedAgainForAMomentUnlessThisOneHasWritten() {
        AtomicInteger asked = new AtomicInteger();
        clock.openWrites = new OpenWrites() {
            @Override
            OptionalLong oldest() {
                asked.incrementAndGet();
                return OptionalLong.empty();
            }
        };
        Instant said = clock.consistentThrough();
        setTo(NOW.plusMillis(99));
        assertEquals(said, clock.consistentThrough());
        assertEquals(1, asked.get());
        StoredClock.Span written = endedSpan(1);
        assertFalse(clock.consistentThrough().isBefore(written.stored(0)));
        assertEquals(2, asked.get());
        setTo(NOW.plusMillis(99 + 100));
        assertEquals(NOW.plusMillis(199), clock.consistentThrough());
        assertEquals(3, asked.get());
    }

    /** Whoever was told that a moment is complete must never find a statement of that moment later. */
    @Test
    void whatComesAfterTheQuestionIsStoredAfterTheAnswer() {
        Instant said = clock.consistentThrough();
        assertTrue(clock.begin(1).stored(0).isAfter(said));
    }

    @Test
    void aWriteThatEndsTwiceEndsOnce() {
        StoredClock.Span first = clock.begin(1);
        Runnable end = ends.get(0);
        clock.begin(1);
        end.run();
        end.run();
        assertEquals(first.stored(0), clock.consistentThrough());
    }

    @Test
    void aMomentDividesTheNumbersOfWhatWasStoredThenAndLater() {
        StoredClock.Span span = clock.begin(2);
        long bound = StoredClock.firstAfter(span.stored(0));
        assertTrue(span.seq(0) < bound);
        assertTrue(span.seq(1) >= bound);
        assertEquals(bound, StoredClock.firstAfter(span.stored(0).plusNanos(999)));
    }

    @Test
    void momentsThatNoClockReachesHaveNumbersTooThatRise() {
        List<Instant> moments = List.of(
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.parse("2020-01-01T00:00:00Z"),
                NOW,
                Instant.parse("2090-01-01T00:00:00Z"),
                Instant.parse("2999-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999999Z"));
        List<Long> numbers = moments.stream().map(StoredClock::firstAfter).toList();
        assertEquals(numbers.stream().sorted().toList(), numbers);
        assertTrue(numbers.get(0) >= 0);
        assertTrue(clock.begin(1).seq(0) < numbers.get(4));
    }

    @Test
    void aTimeIsAlwaysWrittenWithSixDigits() {
        assertEquals("2026-11-22T10:00:00.000000Z", StoredClock.text(Instant.parse("2026-11-22T10:00:00Z")));
        assertEquals("2026-11-22T10:00:00.123456Z", StoredClock.text(NOW));
    }
}
