package org.jumptojob.consent;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Leases;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every few minutes what has run out, whom to remind and who is due her monthly list; on one node at a time. */
@ApplicationScoped
class SharingJob {

    private static final Logger LOG = Logger.getLogger(SharingJob.class.getName());
    private static final int PAUSE_MINUTES = 10;
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(25);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Leases leases;

    @Inject
    private Endings endings;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(150) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            if (leases.take("sharing", LEAST, LEASE)) {
                endings.runOut();
                endings.remind();
                endings.month();
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(
                    Level.SEVERE,
                    "What people share could not be looked through. Nothing is open for longer; the next run tries again.",
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
