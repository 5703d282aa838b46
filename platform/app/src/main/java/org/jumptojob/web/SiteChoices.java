package org.jumptojob.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Setting;

/** What of the whole site may be changed while it runs: who runs it, from which age on people sign up, and its time zone. */
@ApplicationScoped
class SiteChoices {

    /** GDPR, article 8: no country goes below 13. */
    private static final int YOUNGEST = 13;

    private static final int OLDEST = 21;

    @Produces
    @Dependent
    Changeable organisation() {
        return Changeable.of(
                Setting.ORGANISATION,
                new Changeable.Line(Changeable.LONGEST),
                "web.setting-organisation",
                "web.setting-organisation-hint");
    }

    @Produces
    @Dependent
    Changeable minimumAge() {
        return Changeable.of(
                Setting.MINIMUM_AGE,
                new Changeable.Number(YOUNGEST, OLDEST),
                "web.setting-minimum-age",
                "web.setting-minimum-age-hint");
    }

    @Produces
    @Dependent
    Changeable timeZone() {
        return Changeable.of(
                Setting.TIME_ZONE, new Changeable.Zone(), "web.setting-time-zone", "web.setting-time-zone-hint");
    }
}
