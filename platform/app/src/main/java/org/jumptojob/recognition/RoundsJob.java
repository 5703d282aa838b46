package org.jumptojob.recognition;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Goes round every two minutes; of several nodes one does it. */
@ApplicationScoped
class RoundsJob {

    @Inject
    private Schedule schedule;

    @Inject
    private Rounds rounds;

    void start(@Observes @Priority(365) DatabaseReady ready) {
        schedule.job(
                        RoundsJob.class,
                        Level.SEVERE,
                        "The requests that wait for a talk could not be looked at. The next run tries again.")
                .onOneNode("recognition-rounds", Duration.ofMinutes(1), Duration.ofMinutes(5))
                .every(Duration.ofMinutes(1), Duration.ofMinutes(2), () -> rounds.run(Instant.now()));
    }
}
