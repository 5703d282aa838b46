package org.jumptojob.plan;

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

/** Looks every ten minutes whether the date of somebody's step comes near; one node at a time. */
@ApplicationScoped
class ReminderJob {

    private static final Logger LOG = Logger.getLogger(ReminderJob.class.getName());
    private static final String JOB = "dates of plans";
    private static final int PAUSE_MINUTES = 10;
    private static final Duration LEAST_LEASE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(15);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Reminders reminders;

    @Inject
    private Leases leases;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(310) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::look, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            if (leases.take(JOB, LEAST_LEASE, LEASE)) {
                int told = reminders.tellDue();
                while (told > 0) {
                    told = reminders.tellDue();
                }
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(Level.WARNING, "The dates of plans could not be looked at. The next run tries again.", e);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
