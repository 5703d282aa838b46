package org.jumptojob.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every ten minutes whether the date of somebody's step comes near; one node at a time. */
@ApplicationScoped
class ReminderJob {

    @Inject
    private Schedule schedule;

    @Inject
    private Reminders reminders;

    void start(@Observes @Priority(310) DatabaseReady ready) {
        schedule.job(
                        ReminderJob.class,
                        Level.WARNING,
                        "The dates of plans could not be looked at. The next run tries again.")
                .onOneNode("dates of plans", Duration.ofMinutes(1), Duration.ofMinutes(15))
                .every(Duration.ofMinutes(10), this::look);
    }

    private void look() {
        int told = reminders.tellDue();
        while (told > 0) {
            told = reminders.tellDue();
        }
    }
}
