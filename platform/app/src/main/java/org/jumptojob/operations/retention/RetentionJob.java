package org.jumptojob.operations.retention;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Deletes each night, on one node, what has been kept long enough. */
@ApplicationScoped
class RetentionJob {

    /** A machine that is off at night has its turn a while after it was started. */
    private static final Duration AFTER_START = Duration.ofMinutes(15);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);

    /** All nodes wake at the same minute: whoever comes first has the night. */
    private static final Duration THE_NIGHT = Duration.ofHours(2);

    @Inject
    private Schedule schedule;

    @Inject
    private RetentionRules rules;

    @Inject
    private Site site;

    void start(@Observes @Priority(530) DatabaseReady ready) {
        ZoneId zone = ZoneId.of(site.settings().text(Setting.TIME_ZONE));
        Duration wait = Duration.ofMinutes(untilNight(ZonedDateTime.now(zone)).toMinutes() + 1);
        Schedule.Job night = job().onOneNode("retention", Duration.ZERO, THE_NIGHT);
        night.daily(wait, rules::run);
        night.once(AFTER_START, rules::run);
        job().every(Duration.ofMinutes(1), Duration.ofMinutes(60), rules::dryRun);
    }

    /** Counts soon, in nobody's request: with much data it takes a while. */
    void countSoon() {
        job().soon(rules::dryRun);
    }

    private Schedule.Job job() {
        return schedule.job(
                RetentionJob.class,
                Level.SEVERE,
                "What has been kept long enough could not be looked at. The next run tries again.");
    }

    /** From a moment to the next time that it is night. */
    static Duration untilNight(ZonedDateTime now) {
        ZonedDateTime night = now.with(AT_NIGHT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }
}
