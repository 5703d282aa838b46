package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Goes round the requests: tells who decides that somebody waits, frees what somebody took who may not decide any more, and tells
 * who asked where nobody is there for her. Done twice, it tells nothing twice.
 */
@ApplicationScoped
class Rounds {

    /** So long after somebody was there for a request it is asked whether somebody still is. */
    private static final Duration SURE = Duration.ofHours(1);

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
        transactions.answer(() -> requests.withNobody()).forEach(one -> transactions.run(() -> wake(one, now)));
        transactions.answer(() -> requests.unannounced()).forEach(one -> transactions.run(() -> announce(one, now)));
        transactions
                .answer(() -> requests.doubtful(now.minus(SURE), now))
                .forEach(one -> transactions.run(() -> lookAgain(one, now)));
    }

    private void free(Request request, Instant now) {
        if (!deciders.holders(request, now).contains(request.takenBy())) {
            requests.putBack(request.id(), request.takenBy());
        }
    }

    private void wake(Request request, Instant now) {
        if (deciders.isAnybodyThere(request, now)) {
            requests.waitAgain(request.id());
        }
    }

    private void lookAgain(Request request, Instant now) {
        if (deciders.isAnybodyThere(request, now)) {
            requests.announced(request.id(), now);
        } else {
            lose(request);
        }
    }

    private void lose(Request request) {
        if (requests.lose(request.id())) {
            notices.tell(
                    request.person(),
                    new Notice(
                            "recognition",
                            "recognition.notice-nobody",
                            List.of(),
                            "recognition.why-asked",
                            "/my-recognition"));
        }
    }

    private void announce(Request request, Instant now) {
        if (!deciders.isAnybodyThere(request, now)) {
            lose(request);
            return;
        }
        Set<UUID> people = deciders.holders(request, now);
        if (people.isEmpty()) {
            // Who is there keeps away from her, or she from them: nobody is told, and the next one who comes is.
            return;
        }
        Notice notice = new Notice(
                "recognition-queue", "recognition.notice-waits", List.of(), "recognition.why-decider", "/recognitions");
        people.forEach(person -> notices.tell(person, notice));
        requests.announced(request.id(), now);
    }
}
