package org.jumptojob.consent;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every few minutes what has run out, whom to remind and who is due her monthly list; on one node at a time. */
@ApplicationScoped
class SharingJob {

    @Inject
    private Schedule schedule;

    @Inject
    private Endings endings;

    void start(@Observes @Priority(150) DatabaseReady ready) {
        schedule.job(
                        SharingJob.class,
                        Level.SEVERE,
                        "What people share could not be looked through. Nothing is open for longer; the next run tries again.")
                .onOneNode("sharing", Duration.ofMinutes(5), Duration.ofMinutes(25))
                .every(Duration.ofMinutes(10), this::look);
    }

    private void look() {
        endings.runOut();
        endings.remind();
        endings.month();
    }
}
