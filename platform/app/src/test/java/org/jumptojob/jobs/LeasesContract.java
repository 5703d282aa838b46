package org.jumptojob.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.junit.jupiter.api.Test;

/** One node at a time has a job, on every database. Each test has a job of its own. */
interface LeasesContract {

    Duration LEAST = Duration.ofSeconds(10);
    Duration LENGTH = Duration.ofSeconds(60);

    TestDatabase database();

    /** A node whose clock stands still. */
    final class Node {
        private final TestTransactions transactions;
        private final Leases leases = new Leases();
        private final String job;

        Node(TestDatabase database, String job) {
            this.transactions = new TestTransactions(database);
            this.job = job;
            leases.entities = transactions.entities();
            at(0);
        }

        Node at(int second) {
            leases.clock = Clock.fixed(Instant.EPOCH.plusSeconds(second), ZoneOffset.UTC);
            return this;
        }

        boolean takes() {
            return transactions.answer(() -> leases.take(job, LEAST, LENGTH));
        }
    }

    private Node node(String job) {
        return new Node(database(), job);
    }

    private static String job() {
        return UUID.randomUUID().toString();
    }

    @Test
    default void whoComesFirstHasItUntilItEnds() {
        String job = job();
        Node one = node(job);
        Node two = node(job);
        assertTrue(one.takes());
        assertFalse(two.at(59).takes());
        assertTrue(two.at(60).takes());
        assertFalse(one.at(61).takes());
    }

    @Test
    default void whoHasItKeepsItByAskingBeforeItEnds() {
        String job = job();
        Node one = node(job);
        Node two = node(job);
        assertTrue(one.takes());
        // Long enough as it is: nothing is written.
        assertTrue(one.at(50).takes());
        assertTrue(two.at(60).takes());
        assertTrue(two.at(111).takes());
        assertFalse(one.at(120).takes());
        assertTrue(one.at(171).takes());
    }

    @Test
    default void anotherJobIsAnotherLease() {
        assertTrue(node(job()).takes());
        assertTrue(node(job()).takes());
    }

    @Test
    default void ofManyNodesThatComeAtOnceOneHasIt() throws Exception {
        String job = job();
        int nodes = 8;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            for (int round = 0; round < 5; round++) {
                int second = round * 100;
                CountDownLatch ready = new CountDownLatch(nodes);
                List<Future<Boolean>> answers = new ArrayList<>();
                for (int i = 0; i < nodes; i++) {
                    Node node = node(job).at(second);
                    answers.add(threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return node.takes();
                    }));
                }
                int holders = 0;
                for (Future<Boolean> answer : answers) {
                    holders += answer.get() ? 1 : 0;
                }
                assertEquals(1, holders);
            }
        } finally {
            threads.shutdown();
        }
    }
}
