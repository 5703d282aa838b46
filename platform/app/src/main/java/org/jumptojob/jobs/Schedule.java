package org.jumptojob.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * When the jobs of this node run, from the start of the program to its end. A run that fails is told in the log and ends
 * nothing: the next one may find the database again.
 */
@ApplicationScoped
public class Schedule {

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Leases leases;

    private final Queue<Future<?>> planned = new ConcurrentLinkedQueue<>();

    /**
     * A job that each node does; nothing runs yet.
     *
     * @param owner the class whose log hears of a run that fails
     * @param failure what the log says of it: what happened, what it means, what comes next
     */
    public Job job(Class<?> owner, Level level, String failure) {
        return new Job(() -> true, problem -> Logger.getLogger(owner.getName()).log(level, failure, problem));
    }

    @PreDestroy
    void stop() {
        planned.forEach(task -> task.cancel(false));
    }

    /** What becomes of a run that fails. */
    @FunctionalInterface
    private interface Failing {
        void tell(RuntimeException problem);
    }

    /** A job before its times are known. */
    public final class Job {
        private final BooleanSupplier mine;
        private final Failing failing;

        private Job(BooleanSupplier mine, Failing failing) {
            this.mine = mine;
            this.failing = failing;
        }

        /** The same, but of several nodes one does it: {@link Leases#take} is asked before each run. */
        public Job onOneNode(String lease, Duration least, Duration length) {
            return new Job(() -> leases.take(lease, least, length), failing);
        }

        /** Again and again, with a pause after each run and before the first. */
        public void every(Duration pause, Runnable work) {
            every(pause, pause, work);
        }

        /** @param first the pause before the first run */
        public void every(Duration first, Duration pause, Runnable work) {
            planned.add(executor.scheduleWithFixedDelay(
                    guarded(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
        }

        /** At the same time of each day, however long a run takes. */
        public void daily(Duration first, Runnable work) {
            planned.add(executor.scheduleAtFixedRate(
                    guarded(work), first.toMillis(), TimeUnit.DAYS.toMillis(1), TimeUnit.MILLISECONDS));
        }

        public void once(Duration wait, Runnable work) {
            planned.add(executor.schedule(guarded(work), wait.toMillis(), TimeUnit.MILLISECONDS));
        }

        /** As soon as there is a thread for it. */
        public void soon(Runnable work) {
            executor.submit(guarded(work));
        }

        private Runnable guarded(Runnable work) {
            return () -> {
                try {
                    if (mine.getAsBoolean()) {
                        work.run();
                    }
                } catch (RuntimeException e) {
                    // Thrown further, it would end the schedule for good.
                    failing.tell(e);
                }
            };
        }
    }
}
