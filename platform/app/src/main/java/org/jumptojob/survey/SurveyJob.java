package org.jumptojob.survey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;

/** Counts rounds that are over, and offers the last moment of an own line, every few minutes on one node. */
@ApplicationScoped
class SurveyJob {

    @Inject
    private Schedule schedule;

    @Inject
    private SurveyRun work;

    void start(@Observes @Priority(430) DatabaseReady ready) {
        schedule.job(
                        SurveyJob.class,
                        Level.SEVERE,
                        "The surveys that are over could not be counted. Their answers stay, and the next run tries again.")
                .onOneNode("survey", Duration.ofMinutes(2), Duration.ofMinutes(15))
                .every(Duration.ofMinutes(1), Duration.ofMinutes(5), work::run);
    }
}
