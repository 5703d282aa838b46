package org.jumptojob.killed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several who work at once while something is killed under them. */
final class UntilKilled {

    private UntilKilled() {}

    /** Somebody who goes on and on. A request that fails is made again, until something was killed. */
    @FunctionalInterface
    interface Worker {

        /** @param afterEach is run after each acknowledged request */
        void work(AtomicBoolean killed, Runnable afterEach);
    }

    /** All work at once until enough was acknowledged; then the kill comes between two requests, or in one. */
    static void work(List<Worker> workers, int acknowledged, Runnable kill) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        CountDownLatch missing = new CountDownLatch(acknowledged);
        List<Thread> threads = workers.stream()
                .map(worker -> new Thread(() -> worker.work(killed, missing::countDown)))
                .toList();
        threads.forEach(Thread::start);
        boolean enough = missing.await(5, TimeUnit.MINUTES);
        killed.set(true);
        kill.run();
        for (Thread thread : threads) {
            thread.join();
        }
        assertTrue(enough, () -> missing.getCount() + " requests were still missing after five minutes");
    }
}
