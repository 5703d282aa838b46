package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Goes round the requests: tells who decides that somebody waits, and frees what somebody took who may not decide any more. Done
 * twice, it tells nothing twice.
 */
@ApplicationScoped
class Rounds {

    @Inject
    Requests requests;

    @Inject
    Deciders deciders;

    @Inject
    Notices notices;

    @Inject
    OwnTransactions transactions;

    @Watched("recognition-rounds")
    @ActivateRequestContext
    void run(Instant now) {
        transactions.answer(() -> requests.taken()).forEach(one -> transactions.run(() -> free(one, now)));
        transactions.answer(() -> requests.unannounced()).forEach(one -> transactions.run(() -> announce(one, now)));
    }

    private void free(Request request, Instant now) {
        if (!deciders.holders(request, now).contains(request.takenBy())) {
            requests.putBack(request.id(), request.takenBy());
        }
    }

    private void announce(Request request, Instant now) {
        Notice notice = new Notice(
                "recognition-queue", "recognition.notice-waits", List.of(), "recognition.why-decider", "/recognitions");
        deciders.holders(request, now).forEach(person -> notices.tell(person, notice));
        requests.announced(request.id(), now);
    }
}
