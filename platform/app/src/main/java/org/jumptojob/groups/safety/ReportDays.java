package org.jumptojob.groups.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Setting;

/** The time to answer a report may be changed while the site runs; reports that wait keep theirs. */
@ApplicationScoped
class ReportDays {

    private static final int LEAST = 1;
    private static final int MOST = 20;

    @Produces
    @Dependent
    Changeable days() {
        return Changeable.of(
                Setting.REPORT_DAYS,
                new Changeable.Number(LEAST, MOST),
                "groups.setting-report-days",
                "groups.setting-report-days-hint");
    }
}
