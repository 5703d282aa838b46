package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.jumptojob.privacy.Retention;

/** How long the totals and words of counted rounds are kept: long enough to compare the years of a project. */
@ApplicationScoped
class EndedSurveys {

    private static final int DAYS = 3 * 365;

    @Inject
    Rounds rounds;

    @Produces
    @Dependent
    Retention kept() {
        return Retention.of("surveys", DAYS, rounds::countedBefore, rounds::deleteCountedBefore);
    }
}
