package org.jumptojob.operations.trail;

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

/** Seals new entries of the audit trail, on whichever node comes first. */
@ApplicationScoped
class ChainJob {

    private static final Logger LOG = Logger.getLogger(ChainJob.class.getName());
    private static final int PAUSE_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ChainJob self;

    @Inject
    private AuditChain chain;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(510) DatabaseReady ready) {
        task = executor.scheduleWithFixedDelay(this::guarded, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    private void guarded() {
        try {
            self.run();
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(Level.SEVERE, "The audit trail could not be sealed. The next run tries again.", e);
        }
    }

    @ActivateRequestContext
    void run() {
        while (chain.seal() == AuditChain.AT_ONCE) {
            LOG.fine("More entries of the audit trail wait to be sealed.");
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(false);
        }
    }
}
