package org.jumptojob.notices;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every ten minutes whose mail of the week is due; of several nodes one does it. */
@ApplicationScoped
class DigestJob {

    @Inject
    private Schedule schedule;

    @Inject
    private Digest digest;

    void start(@Observes @Priority(60) DatabaseReady ready) {
        schedule.job(
                        DigestJob.class,
                        Level.SEVERE,
                        "The mails with news could not be written. The next run tries again.")
                .onOneNode("notices-digest", Duration.ofMinutes(2), Duration.ofMinutes(10))
                .every(Duration.ofMinutes(1), Duration.ofMinutes(10), () -> digest.run(Instant.now()));
    }
}
