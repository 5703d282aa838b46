package org.jumptojob.groups.safety;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Looks every half hour which reports wait for an answer that is due; on one node at a time. */
@ApplicationScoped
class ReportJob {

    @Inject
    private Schedule schedule;

    @Inject
    private ReportReminders reminders;

    void start(@Observes @Priority(150) DatabaseReady ready) {
        schedule.job(
                        ReportJob.class,
                        Level.SEVERE,
                        "Nobody could be reminded of reports that wait. The next run tries again.")
                .onOneNode("reports", Duration.ofMinutes(20), Duration.ofMinutes(65))
                .every(Duration.ofMinutes(30), reminders::remind);
    }
}
