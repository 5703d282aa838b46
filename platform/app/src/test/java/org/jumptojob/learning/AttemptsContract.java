package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.learning.Attempt.Response;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the store of attempts promises on every database. */
interface AttemptsContract {

    String VERSION = "0123456789ab";

    TestDatabase database();

    private UUID enrolment() {
        return database().answerInTransaction(e -> Rows.enrolments(e).insert(Rows.person(e), "jump-to-job", Rows.NOW));
    }

    private Attempt found(UUID enrolment) {
        return database()
                .answerInTransaction(e -> Rows.attempts(e).find(enrolment, "a"))
                .orElseThrow();
    }

    private Attempt begun(UUID enrolment, int number, String version) {
        return database().answerInTransaction(e -> Rows.attempts(e).insert(enrolment, "a", number, version, Rows.NOW));
    }

    private void answer(Attempt attempt, Response response, int second) {
        database().inTransaction(e -> Rows.attempts(e).insert(attempt, response, Rows.NOW.plusSeconds(second)));
    }

    @Test
    default void anAttemptKeepsTheContentVersionThatItBeganWith() {
        UUID enrolment = enrolment();
        Attempt begun = begun(enrolment, 1, VERSION);
        assertEquals(begun, found(enrolment));
        assertEquals(VERSION, found(enrolment).contentVersion());
        assertFalse(found(enrolment).completed());
    }

    @Test
    default void thereIsNoAttemptBeforeTheFirst() {
        UUID enrolment = enrolment();
        assertTrue(database()
                .answerInTransaction(e -> Rows.attempts(e).find(enrolment, "a"))
                .isEmpty());
    }

    @Test
    default void everyAnswerIsKeptInItsOrder() {
        UUID enrolment = enrolment();
        Attempt attempt = begun(enrolment, 1, VERSION);
        Response first = new Response("q1", 1, "a", false);
        Response other = new Response("q2", 1, "c", true);
        Response second = new Response("q1", 2, "b[,]c", true);
        answer(attempt, first, 1);
        answer(attempt, other, 2);
        answer(attempt, second, 3);
        assertEquals(List.of(first, other, second), found(enrolment).responses());
        assertEquals(second, found(enrolment).last("q1").orElseThrow());
        assertTrue(found(enrolment).answers(List.of("q1", "q2")));
        assertFalse(found(enrolment).answers(List.of("q1", "q3")));
    }

    @Test
    default void theNewestAttemptIsFoundWithItsOwnAnswersOnly() {
        UUID enrolment = enrolment();
        Attempt first = begun(enrolment, 1, VERSION);
        answer(first, new Response("q1", 1, "a", true), 1);
        Attempt second = begun(enrolment, 2, "ba9876543210");
        assertEquals(second, found(enrolment));
        answer(second, new Response("q1", 1, "b", false), 2);
        assertEquals(
                List.of(new Response("q1", 1, "b", false)), found(enrolment).responses());
    }

    /** Two nodes cannot both store the third answer to a question. */
    @Test
    default void aRevisionOfAnAnswerIsStoredOnce() {
        Attempt attempt = begun(enrolment(), 1, VERSION);
        answer(attempt, new Response("q1", 1, "a", true), 1);
        DatabaseProblem problem =
                assertThrows(DatabaseProblem.class, () -> answer(attempt, new Response("q1", 1, "b", true), 2));
        assertTrue(problem.isDuplicate());
    }

    @Test
    default void anAttemptIsStoredOnceForItsNumber() {
        UUID enrolment = enrolment();
        begun(enrolment, 1, VERSION);
        assertTrue(assertThrows(DatabaseProblem.class, () -> begun(enrolment, 1, VERSION))
                .isDuplicate());
    }

    @Test
    default void aCompletedAttemptSaysSo() {
        UUID enrolment = enrolment();
        Attempt attempt = begun(enrolment, 1, VERSION);
        database().inTransaction(e -> Rows.attempts(e).complete(attempt, Rows.NOW));
        assertTrue(found(enrolment).completed());
    }

    @Test
    default void theAnswersOfTwoActivitiesStayApart() {
        UUID enrolment = enrolment();
        answer(begun(enrolment, 1, VERSION), new Response("q1", 1, "a", true), 1);
        Attempt other =
                database().answerInTransaction(e -> Rows.attempts(e).insert(enrolment, "b", 1, VERSION, Rows.NOW));
        assertEquals(
                other,
                database()
                        .answerInTransaction(e -> Rows.attempts(e).find(enrolment, "b"))
                        .orElseThrow());
    }

    @Test
    default void aChoiceThatNobodyJudgesIsKeptAsOne() {
        UUID enrolment = enrolment();
        Attempt attempt = begun(enrolment, 1, VERSION);
        Response choice = new Response("s1", 1, "a", Optional.empty());
        Response answer = new Response("q1", 1, "b", false);
        answer(attempt, choice, 1);
        answer(attempt, answer, 2);
        assertEquals(List.of(choice, answer), found(enrolment).responses());
    }
}
