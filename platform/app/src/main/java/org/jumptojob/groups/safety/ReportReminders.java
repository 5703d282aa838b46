package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/**
 * Stands behind the promise that a report is answered by a day: whoever reads it then is reminded a day before, and once more
 * after it. The reporter is told where the day has passed.
 */
@ApplicationScoped
public class ReportReminders {

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final int ONCE = 1;
    private static final int TWICE = 2;

    @Inject
    Reports reports;

    @Inject
    Notices notices;

    Clock clock = Clock.systemUTC();

    /** Reminds of all that is due; a second run reminds of nothing. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void remind() {
        Instant now = clock.instant();
        for (Report report : reports.openAndDue(now, TWICE)) {
            remind(report, TWICE, "groups.notice-report-late", now);
            tell(report.reporter(), "groups.notice-report-late-own", report, "/reports");
        }
        for (Report report : reports.openAndDue(now.plus(BEFORE), ONCE)) {
            remind(report, ONCE, "groups.notice-report-soon", now);
        }
    }

    private void remind(Report report, int times, String text, Instant now) {
        reports.setReminded(report.id(), times);
        for (UUID reader : reports.readers(report.id(), now)) {
            tell(reader, text, report, "/answer-reports");
        }
    }

    private void tell(UUID person, String text, Report report, String path) {
        notices.tell(person, new Notice("report", text, List.of(report.groupName()), "groups.notice-report-why", path));
    }
}
