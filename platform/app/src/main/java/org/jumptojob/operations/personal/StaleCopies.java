package org.jumptojob.operations.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jumptojob.stories.StoryTakenBack;

/**
 * What somebody took back goes from copies of others that lie ready, too: whoever wrote a sentence that rested on it gets her
 * copy made anew, in the same transaction.
 */
@ApplicationScoped
class StaleCopies {

    @Inject
    CopyOrders orders;

    void takenBack(@Observes StoryTakenBack event) {
        if (!event.writers().isEmpty()) {
            orders.beginAgain(event.writers());
        }
    }
}
