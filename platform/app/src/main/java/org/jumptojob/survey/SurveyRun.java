package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.OneByOne;
import org.jumptojob.jobs.Watched;

/** One run of {@link SurveyJob}. A run that is done twice changes nothing more. */
@ApplicationScoped
public class SurveyRun {

    private static final Logger LOG = Logger.getLogger(SurveyRun.class.getName());

    @Inject
    Counting counting;

    @Inject
    Reminders reminders;

    @Watched("survey")
    @ActivateRequestContext
    @Allowed(Access.PLATFORM)
    public void run() {
        OneByOne parts = new OneByOne(LOG, "survey");
        // Each in a transaction of its own: one that cannot be counted holds up no other.
        parts.part("the rounds that are over", () -> parts.each(counting.due(), round -> round, counting::count));
        parts.part("the last moments", () -> parts.each(reminders.due(), Reminders.Due::id, reminders::offer));
        parts.end();
    }
}
