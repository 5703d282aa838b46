package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Setting;

/**
 * The pause before a request on paper is carried out may be made longer while the site runs, never shorter: in that time the
 * person can say no, whoever is the administrator. GDPR, article 12: a month is the longest.
 */
@ApplicationScoped
class PaperWait {

    private static final int LEAST = 3;
    private static final int MOST = 25;

    @Produces
    @Dependent
    Changeable days() {
        return Changeable.of(
                Setting.PAPER_WAIT_DAYS,
                new Changeable.Number(LEAST, MOST),
                "personal.setting-paper-wait-days",
                "personal.setting-paper-wait-days-hint");
    }
}
