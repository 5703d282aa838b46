package org.jumptojob.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import org.jumptojob.jobs.JobRuns;
import org.jumptojob.jobs.Schedule;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.web.Site;

/**
 * Sends the mails of the {@link Outbox} every few seconds, never inside a request. A demonstration sends nothing; there
 * the page {@code /demo/mail} shows them.
 */
@ApplicationScoped
class MailJob {

    @Inject
    private Schedule schedule;

    @Inject
    private MailQueue queue;

    @Inject
    private JobRuns runs;

    @Inject
    private Site site;

    void start(@Observes @Priority(50) DatabaseReady ready) {
        if (site.isDemo()) {
            return;
        }
        MailSender sender = new MailSender(queue, new SmtpCarrier(site.settings()));
        schedule.job(
                        MailJob.class,
                        Level.SEVERE,
                        "The mails that wait could not be looked at. They stay, and the next run tries again.")
                .every(Duration.ofSeconds(5), () -> runs.watch("mail", sender::sendDue));
    }
}
