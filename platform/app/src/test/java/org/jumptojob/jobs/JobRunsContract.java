package org.jumptojob.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.jobs.JobRuns.Line;
import org.jumptojob.jobs.JobRuns.Parts;
import org.jumptojob.jobs.JobRuns.Problem;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How jobs go is written down for whoever looks after the site, on every database. */
abstract class JobRunsContract {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private TestTransactions transactions;
    private JobRuns runs;
    private Leases leases;
    private Instant now;
    private String job;

    abstract TestDatabase database();

    @BeforeEach
    void aNode() {
        job = UUID.randomUUID().toString();
        transactions = new TestTransactions(database());
        leases = new Leases();
        leases.entities = transactions.entities();
        runs = new JobRuns();
        runs.entities = transactions.entities();
        runs.transactions = transactions;
        runs.leases = leases;
        now = START;
        tick(0);
    }

    private void tick(int seconds) {
        now = now.plusSeconds(seconds);
        runs.clock = Clock.fixed(now, ZoneOffset.UTC);
        leases.clock = runs.clock;
    }

    private Line line() {
        return transactions.answer(() -> runs.all()).stream()
                .filter(found -> found.name().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private Instant ended() {
        return line().run().orElseThrow().ended().orElseThrow();
    }

    private void runs() {
        runs.watch(job, () -> {});
    }

    private void fails(RuntimeException problem) {
        assertThrows(
                problem.getClass(),
                () -> runs.watch(job, () -> {
                    throw problem;
                }));
    }

    @Test
    void theLastRunIsTold() throws Exception {
        assertEquals("answer", runs.watched(job, () -> {
            tick(3);
            return "answer";
        }));
        JobRuns.Run run = line().run().orElseThrow();
        assertEquals(START, run.began());
        assertEquals(Optional.of(START.plusSeconds(3)), run.ended());
        assertTrue(run.good());
        assertEquals(Optional.empty(), line().failure());
    }

    @Test
    void aJobThatLooksEachSecondIsWrittenDownOnceAMinute() {
        runs();
        for (int second = 1; second < 60; second++) {
            tick(1);
            runs();
        }
        assertEquals(START, ended());
        tick(1);
        runs();
        assertEquals(START.plusSeconds(60), ended());
    }

    @Test
    void aFailureIsWrittenDownAtOnceAndStaysToldAfterTheNextGoodRun() {
        runs();
        tick(1);
        fails(new IllegalStateException("PRIVATE-WORDS"));
        assertEquals(
                new JobRuns.Failure(Problem.UNFORESEEN, START.plusSeconds(1)),
                line().failure().orElseThrow());
        assertEquals(false, line().run().orElseThrow().good());
        tick(1);
        runs();
        assertEquals(true, line().run().orElseThrow().good());
        assertEquals(START.plusSeconds(1), line().failure().orElseThrow().at());
    }

    @Test
    void troubleWithTheDatabaseIsToldFromOtherTrouble() {
        fails(new DatabaseProblem(new SQLException("down")));
        assertEquals(Problem.DATABASE, line().failure().orElseThrow().problem());
        assertEquals(Problem.DATABASE, JobRuns.problem(new RuntimeException(new SQLException("down"))));
        assertEquals(Problem.UNFORESEEN, JobRuns.problem(new RuntimeException("other")));
    }

    @Test
    void aLongJobTellsHowFarItIsAndNobodySeesPartsAfterItsEnd() {
        runs.watch(job, () -> {
            Progress.tell(1, 4);
            assertEquals(new Parts(1, 4), line().run().orElseThrow().parts());
            assertEquals(Optional.empty(), line().run().orElseThrow().ended());
            Progress.tell(2, 4);
            assertEquals(1, line().run().orElseThrow().parts().done(), "within the same second nothing is written");
            tick(1);
            Progress.tell(3, 4);
            assertEquals(3, line().run().orElseThrow().parts().done());
        });
        assertEquals(new Parts(0, 0), line().run().orElseThrow().parts());
        assertEquals(START.plusSeconds(1), ended());
        Progress.tell(9, 9);
        assertEquals(new Parts(0, 0), line().run().orElseThrow().parts(), "no job runs on this thread any more");
    }

    @Test
    void aLeaseTellsWhichNodeHasTheJobSinceWhenAndUntilWhen() {
        Duration length = Duration.ofSeconds(30);
        transactions.run(() -> leases.take(job, Duration.ofSeconds(20), length));
        JobRuns.Holder holder = line().holder().orElseThrow();
        assertEquals(new JobRuns.Holder(leases.node(), Optional.of(START), START.plus(length)), holder);
        assertEquals(Optional.empty(), line().run(), "it has not run yet");
        tick(20);
        transactions.run(() -> leases.take(job, Duration.ofSeconds(20), length));
        assertEquals(Optional.of(START), line().holder().orElseThrow().since(), "it is the same node's all the time");
        assertEquals(now.plus(length), line().holder().orElseThrow().until());
        Leases other = new Leases();
        other.entities = leases.entities;
        tick(31);
        other.clock = leases.clock;
        transactions.run(() -> other.take(job, Duration.ofSeconds(20), length));
        assertEquals(
                new JobRuns.Holder(other.node(), Optional.of(now), now.plus(length)),
                line().holder().orElseThrow());
    }
}
