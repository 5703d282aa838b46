package org.jumptojob.operations.personal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every few seconds whether somebody waits for a copy. */
@ApplicationScoped
class CopyJob {

    @Inject
    private Schedule schedule;

    @Inject
    private CopyMaker maker;

    void start(@Observes @Priority(540) DatabaseReady ready) {
        schedule.job(
                        CopyJob.class,
                        Level.SEVERE,
                        "The copies that wait could not be looked at. The next run tries again.")
                .every(Duration.ofSeconds(3), maker::run);
    }
}
