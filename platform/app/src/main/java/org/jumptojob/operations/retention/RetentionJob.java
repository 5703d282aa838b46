package org.jumptojob.operations.retention;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Leases;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Site;

/** Deletes each night, on one node, what has been kept long enough. */
@ApplicationScoped
class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class.getName());
    private static final int COUNT_MINUTES = 60;

    /** A machine that is off at night has its turn a while after it was started. */
    private static final int AFTER_START_MINUTES = 15;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);

    /** All nodes wake at the same minute: whoever comes first has the night. */
    private static final Duration THE_NIGHT = Duration.ofHours(2);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private RetentionJob self;

    @Inject
    private RetentionRules rules;

    @Inject
    private Leases leases;

    @Inject
    private Site site;

    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

    void start(@Observes @Priority(530) DatabaseReady ready) {
        ZoneId zone = ZoneId.of(site.settings().text(Setting.TIME_ZONE));
        long wait = untilNight(ZonedDateTime.now(zone)).toMinutes() + 1;
        tasks.add(executor.scheduleAtFixedRate(
                () -> guarded(self::run), wait, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES));
        tasks.add(executor.schedule(() -> guarded(self::run), AFTER_START_MINUTES, TimeUnit.MINUTES));
        tasks.add(executor.scheduleWithFixedDelay(() -> guarded(self::count), 1, COUNT_MINUTES, TimeUnit.MINUTES));
    }

    /** Counts soon, in nobody's request: with much data it takes a while. */
    void countSoon() {
        executor.submit(() -> guarded(self::count));
    }

    /** From a moment to the next time that it is night. */
    static Duration untilNight(ZonedDateTime now) {
        ZonedDateTime night = now.with(AT_NIGHT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good.
            LOG.log(
                    Level.SEVERE,
                    "What has been kept long enough could not be looked at. The next run tries again.",
                    e);
        }
    }

    @ActivateRequestContext
    void run() {
        if (leases.take("retention", Duration.ZERO, THE_NIGHT)) {
            rules.run();
        }
    }

    @ActivateRequestContext
    void count() {
        rules.dryRun();
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
    }
}
