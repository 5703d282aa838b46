package org.jumptojob.records.forward;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every second whether something waits for the outside store; without such a store it does not run. */
@ApplicationScoped
class ForwardJob {

    private static final Logger LOG = Logger.getLogger(ForwardJob.class.getName());
    private static final int PAUSE_SECONDS = 1;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private ForwardTargets targets;

    @Inject
    private Forwarder forwarder;

    private ScheduledFuture<?> task;

    void start(@Observes @Priority(230) DatabaseReady ready) {
        targets.destination().ifPresent(to -> {
            OutsideStore store = new OutsideStore(to);
            task = executor.scheduleWithFixedDelay(
                    () -> guarded(to, store), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        });
    }

    private void guarded(Destination to, OutsideStore store) {
        try {
            forwarder.run(to, store);
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(
                    Level.SEVERE,
                    "What waits for the outside store could not be looked at. It stays, and the next run tries again.",
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
