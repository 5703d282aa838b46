package org.jumptojob.operations.personal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every few seconds whether somebody waits for a copy. */
@ApplicationScoped
class CopyJob {

    private static final Logger LOG = Logger.getLogger(CopyJob.class.getName());
    private static final int PAUSE_SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private CopyJob self;

    @Inject
    private CopyMaker maker;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(540) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void guarded() {
        try {
            self.run();
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(Level.SEVERE, "The copies that wait could not be looked at. The next run tries again.", e);
        }
    }

    @ActivateRequestContext
    void run() {
        maker.run();
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
