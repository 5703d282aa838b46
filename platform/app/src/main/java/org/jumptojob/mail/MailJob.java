package org.jumptojob.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.JobRuns;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.web.Site;

/**
 * Sends the mails of the {@link Outbox} every few seconds, never inside a request. A demonstration sends nothing; there
 * the page {@code /demo/mail} shows them.
 */
@ApplicationScoped
class MailJob {

    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());
    private static final int PAUSE_SECONDS = 5;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private MailQueue queue;

    @Inject
    private JobRuns runs;

    @Inject
    private Site site;

    private final List<ScheduledFuture<?>> tasks = new ArrayList<>();

    void start(@Observes @Priority(50) DatabaseReady ready) {
        if (site.isDemo()) {
            return;
        }
        MailSender sender = new MailSender(queue, new SmtpCarrier(site.settings()));
        every(PAUSE_SECONDS, TimeUnit.SECONDS, sender::sendDue);
    }

    private void watched(Runnable work) {
        runs.watch("mail", work);
    }

    private void every(int pause, TimeUnit unit, Runnable work) {
        tasks.add(executor.scheduleWithFixedDelay(() -> guarded(() -> watched(work)), pause, pause, unit));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Thrown further, it would end the schedule for good; the next run may find the database again.
            LOG.log(
                    Level.SEVERE,
                    "The mails that wait could not be looked at. They stay, and the next run tries again.",
                    e);
        }
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
    }
}
