package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.OneByOne;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Stands behind the promise that a report is answered by a day: whoever reads it then is reminded a day before, and once more
 * after it. The reporter is told where the day has passed, and where nobody is left who reads it.
 */
@ApplicationScoped
public class ReportReminders {

    private static final Logger LOG = Logger.getLogger(ReportReminders.class.getName());
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final int ONCE = 1;
    private static final int TWICE = 2;

    @Inject
    Reports reports;

    @Inject
    Notices notices;

    @Inject
    OwnTransactions transactions;

    Clock clock = Clock.systemUTC();

    /**
     * Reminds of all that is due; a second run reminds of nothing. Each report by itself: one that fails holds up no other and
     * is tried again by the next run.
     *
     * @throws IllegalStateException where one failed, after the others are done
     */
    @Watched("reports")
    @ActivateRequestContext
    @Allowed(Access.PLATFORM)
    public void remind() {
        Instant now = clock.instant();
        OneByOne parts = new OneByOne(LOG, "reports");
        parts.part(
                "what is late",
                () -> each(parts, () -> reports.openAndDue(now, TWICE), report -> remindLate(report, now)));
        parts.part(
                "what is due soon",
                () -> each(parts, () -> soon(now), report -> remind(report, ONCE, "groups.notice-report-soon", now)));
        parts.end();
    }

    private void each(OneByOne parts, Supplier<List<Report>> found, Consumer<Report> work) {
        parts.each(transactions.answer(found), Report::id, one -> transactions.run(() -> work.accept(one)));
    }

    /** Not what is late already: where that could not be told, the next run tells it as it is. */
    private List<Report> soon(Instant now) {
        return reports.openAndDue(now.plus(BEFORE), ONCE).stream()
                .filter(report -> !report.due().isBefore(now))
                .toList();
    }

    /** Where nobody reads it any more, such as after the organisation was closed, the reporter is told that and no promise. */
    private void remindLate(Report report, Instant now) {
        boolean read = remind(report, TWICE, "groups.notice-report-late", now);
        if (read) {
            tell(report.reporter(), "groups.notice-report-late-own", report, "/reports");
        } else {
            tell(report.reporter(), "groups.notice-report-unread", report, "/help");
        }
    }

    /** Returns whether there is anybody who reads the report. */
    private boolean remind(Report report, int times, String text, Instant now) {
        reports.setReminded(report.id(), times);
        List<UUID> readers = reports.readers(report.id(), now);
        readers.forEach(reader -> tell(reader, text, report, "/answer-reports"));
        return !readers.isEmpty();
    }

    private void tell(UUID person, String text, Report report, String path) {
        notices.tell(person, new Notice("report", text, List.of(report.groupName()), "groups.notice-report-why", path));
    }
}
