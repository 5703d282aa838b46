package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the store of enrolments promises on every database. */
interface EnrolmentsContract {

    String TRACK = "jump-to-job";

    TestDatabase database();

    private UUID person() {
        return database().answerInTransaction(Rows::person);
    }

    private UUID enrolled(UUID person, String track) {
        return database().answerInTransaction(e -> Rows.enrolments(e).insert(person, track, Rows.NOW));
    }

    @Test
    default void anEnrolmentIsFoundByPersonAndTrackAlone() {
        UUID person = person();
        UUID id = enrolled(person, TRACK);
        database().inTransaction(e -> {
            Enrolments enrolments = Rows.enrolments(e);
            assertEquals(
                    new Enrolment(id, TRACK, Map.of()),
                    enrolments.find(person, TRACK).orElseThrow());
            assertTrue(enrolments.find(person, "peer-worker").isEmpty());
            assertTrue(enrolments.find(UUID.randomUUID(), TRACK).isEmpty());
        });
    }

    @Test
    default void aPersonIsEnrolledInATrackOnce() {
        UUID person = person();
        enrolled(person, TRACK);
        DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> enrolled(person, TRACK));
        assertTrue(problem.isDuplicate());
        enrolled(person, "peer-worker");
        assertEquals(
                2,
                database()
                        .answerInTransaction(e -> Rows.enrolments(e).find(person))
                        .size());
    }

    @Test
    default void anEnrolmentComesWithItsProgress() {
        UUID person = person();
        UUID id = enrolled(person, TRACK);
        database()
                .inTransaction(e -> Rows.progress(e)
                        .change(
                                id,
                                Map.of(),
                                Map.of("a", new ProgressFold.Row(ProgressState.DONE, "0123456789ab", "read"))));
        Enrolment found = database()
                .answerInTransaction(e -> Rows.enrolments(e).find(person, TRACK))
                .orElseThrow();
        assertTrue(found.isDone("a"));
        assertEquals(ProgressState.NOT_STARTED, found.state("b"));
    }

    /** Two tabs: what the first does is whole before the second begins. */
    @Test
    default void aLockedEnrolmentIsChangedByOneAfterTheOther() throws Exception {
        UUID person = person();
        UUID id = enrolled(person, TRACK);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch secondIsReady = new CountDownLatch(1);
        AtomicBoolean firstHasEnded = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = threads.submit(() -> {
                database().inTransaction(e -> {
                    assertTrue(Rows.enrolments(e).lock(person, TRACK).isPresent());
                    locked.countDown();
                    await(secondIsReady);
                    Rows.attempts(e).insert(id, "a", 1, "0123456789ab", Rows.NOW);
                    firstHasEnded.set(true);
                });
            });
            await(locked);
            Future<Optional<Attempt>> second = threads.submit(() -> database().answerInTransaction(e -> {
                secondIsReady.countDown();
                assertTrue(Rows.enrolments(e).lock(id));
                assertTrue(firstHasEnded.get(), "the lock was given while the first transaction was at work");
                return Rows.attempts(e).find(id, "a");
            }));
            first.get();
            assertTrue(second.get().isPresent(), "the second sees what the first has written");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void theLocksOfTwoPeopleDoNotMeet() throws Exception {
        UUID one = person();
        UUID two = person();
        enrolled(one, TRACK);
        enrolled(two, TRACK);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            database().inTransaction(e -> {
                Rows.enrolments(e).lockPerson(one);
                assertTrue(Rows.enrolments(e).lock(one, TRACK).isPresent());
                Future<Boolean> other = thread.submit(() -> database()
                        .answerInTransaction(
                                f -> Rows.enrolments(f).lock(two, TRACK).isPresent()));
                assertTrue(get(other));
            });
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    default void thereIsNothingToLockWhereNobodyIsEnrolled() {
        database().inTransaction(e -> {
            assertTrue(Rows.enrolments(e).lock(UUID.randomUUID(), TRACK).isEmpty());
            assertFalse(Rows.enrolments(e).lock(UUID.randomUUID()));
        });
    }

    @Test
    default void erasingAPersonLeavesNothingOfHerLearningAndAllOfHerNeighbours() {
        UUID person = person();
        UUID neighbour = person();
        UUID hers = filled(person);
        UUID others = filled(neighbour);
        database().inTransaction(e -> Rows.enrolments(e).delete(person));
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L), counts(hers));
        assertEquals(List.of(1L, 1L, 1L, 1L, 1L), counts(others));
    }

    private UUID filled(UUID person) {
        UUID id = enrolled(person, TRACK);
        database().inTransaction(e -> {
            Attempt attempt = Rows.attempts(e).insert(id, "a", 1, "0123456789ab", Rows.NOW);
            Rows.attempts(e).insert(attempt, new Attempt.Response("q1", 1, "b", true), Rows.NOW);
            Map<String, ProgressFold.Row> rows = Map.of("a", new ProgressFold.Row(ProgressState.STARTED, null, null));
            Rows.progress(e).change(id, Map.of(), rows);
            Rows.progress(e).replaceNext(id, rows);
        });
        return id;
    }

    private List<Long> counts(UUID enrolment) {
        String attempts = "SELECT COUNT(*) AS n FROM attempt WHERE enrolment_id = ?";
        return database()
                .answerInTransaction(e -> List.of(
                                "SELECT COUNT(*) AS n FROM enrolment WHERE id = ?",
                                attempts,
                                "SELECT COUNT(*) AS n FROM response r JOIN attempt a ON a.id = r.attempt_id WHERE a.enrolment_id = ?",
                                "SELECT COUNT(*) AS n FROM progress WHERE registration = ?",
                                "SELECT COUNT(*) AS n FROM progress_next WHERE registration = ?")
                        .stream()
                        .map(sql -> Sql.in(e)
                                .query(sql, row -> row.number("n"), enrolment)
                                .get(0))
                        .toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
