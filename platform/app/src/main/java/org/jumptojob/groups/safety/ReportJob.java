package org.jumptojob.groups.safety;

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

/** Looks every half hour which reports wait for an answer that is due; on one node at a time. */
@ApplicationScoped
class ReportJob {

    private static final Logger LOG = Logger.getLogger(ReportJob.class.getName());
    private static final int PAUSE_MINUTES = 30;
    private static final Duration LEAST = Duration.ofMinutes(20);
    private static final Duration LEASE = Duration.ofMinutes(65);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Leases leases;

    @Inject
    private ReportReminders reminders;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(150) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            if (leases.take("reports", LEAST, LEASE)) {
                reminders.remind();
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(Level.SEVERE, "Nobody could be reminded of reports that wait. The next run tries again.", e);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
