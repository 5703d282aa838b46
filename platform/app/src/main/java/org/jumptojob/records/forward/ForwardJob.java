package org.jumptojob.records.forward;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every second whether something waits for the outside store; without such a store it does not run. */
@ApplicationScoped
class ForwardJob {

    @Inject
    private Schedule schedule;

    @Inject
    private ForwardTargets targets;

    @Inject
    private Forwarder forwarder;

    void start(@Observes @Priority(230) DatabaseReady ready) {
        targets.destination().ifPresent(to -> {
            OutsideStore store = new OutsideStore(to);
            schedule.job(
                            ForwardJob.class,
                            Level.SEVERE,
                            "What waits for the outside store could not be looked at. It stays, and the next run tries again.")
                    .every(Duration.ofSeconds(1), () -> forwarder.run(to, store));
        });
    }
}
