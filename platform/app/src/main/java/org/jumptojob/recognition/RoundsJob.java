package org.jumptojob.recognition;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Leases;
import org.jumptojob.persistence.DatabaseReady;

/** Goes round every two minutes; of several nodes one does it. */
@ApplicationScoped
class RoundsJob {

    private static final Logger LOG = Logger.getLogger(RoundsJob.class.getName());
    private static final String NAME = "recognition-rounds";
    private static final int PAUSE_MINUTES = 2;
    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Leases leases;

    @Inject
    private Rounds rounds;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(365) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            if (leases.take(NAME, LEAST, LENGTH)) {
                rounds.run(Instant.now());
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(
                    Level.SEVERE,
                    "The requests that wait for a talk could not be looked at. The next run tries again.",
                    e);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
