package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.jumptojob.settings.Changeable;
import org.jumptojob.settings.Setting;

/** The promise of an answer may be changed while the site runs; questions that wait keep theirs. */
@ApplicationScoped
class AnswerDays {

    private static final int LEAST = 1;
    private static final int MOST = 20;

    @Produces
    @Dependent
    Changeable days() {
        return Changeable.of(
                Setting.ANSWER_DAYS,
                new Changeable.Number(LEAST, MOST),
                "asking.setting-answer-days",
                "asking.setting-answer-days-hint");
    }
}
