package org.jumptojob.survey;

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

/** Counts rounds that are over, and offers the last moment of an own line, every few minutes on one node. */
@ApplicationScoped
class SurveyJob {

    private static final Logger LOG = Logger.getLogger(SurveyJob.class.getName());
    private static final int PAUSE_MINUTES = 5;
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final Duration LENGTH = Duration.ofMinutes(15);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Leases leases;

    @Inject
    private SurveyRun work;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(430) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void guarded() {
        try {
            if (leases.take("survey", LEAST, LENGTH)) {
                work.run();
            }
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(
                    Level.SEVERE,
                    "The surveys that are over could not be counted. Their answers stay, and the next run tries again.",
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
