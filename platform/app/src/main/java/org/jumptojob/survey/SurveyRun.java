package org.jumptojob.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Watched;

/** One run of {@link SurveyJob}. A run that is done twice changes nothing more. */
@ApplicationScoped
public class SurveyRun {

    @Inject
    Counting counting;

    @Inject
    Reminders reminders;

    @Watched("survey")
    @ActivateRequestContext
    @Allowed(Access.PLATFORM)
    public void run() {
        // Each in a transaction of its own: one that cannot be counted holds up no other for long.
        counting.due().forEach(counting::count);
        reminders.offerLast();
    }
}
