package org.jumptojob.notices;

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

/** Looks every ten minutes whose mail of the week is due; of several nodes one does it. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = Logger.getLogger(DigestJob.class.getName());
    private static final String NAME = "notices-digest";
    private static final int PAUSE_MINUTES = 10;
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Leases leases;

    @Inject
    private Digest digest;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(60) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            if (leases.take(NAME, LEAST, LENGTH)) {
                digest.run(Instant.now());
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(Level.SEVERE, "The mails with news could not be written. The next run tries again.", e);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
