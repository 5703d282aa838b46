package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Goes round the questions: tells who answers that something waits, frees what somebody took who may not answer any more
 * or has had it for too long, and tells coordinators how many wait longer than promised. Done twice, it tells nothing twice.
 */
@ApplicationScoped
class Rounds {

    private static final String QUEUE = "/questions";
    private static final String LATE = "/late-questions";

    @Inject
    Questions questions;

    @Inject
    Overdue overdue;

    @Inject
    Receivers receivers;

    @Inject
    Notices notices;

    @Inject
    OwnTransactions transactions;

    @Watched("asking-rounds")
    @ActivateRequestContext
    void run(Instant now) {
        transactions.answer(() -> questions.taken()).forEach(one -> transactions.run(() -> free(one)));
        transactions.answer(() -> overdue.toGiveBack(now)).forEach(one -> transactions.run(() -> giveBack(one)));
        transactions.answer(() -> questions.unannounced()).forEach(one -> transactions.run(() -> announce(one, now)));
        transactions.run(() -> tellLate(now));
    }

    private void free(Question question) {
        UUID taker = question.takenBy();
        if (!receivers.reaches(taker, question.to()) || receivers.apart(question.asker(), taker)) {
            questions.putBack(question.id(), taker);
        }
    }

    /** Its day is over, and whoever has it had a day at least: others may answer it. */
    private void giveBack(Question question) {
        if (questions.putBack(question.id(), question.takenBy())) {
            notices.tell(question.takenBy(), toTaker("asking.notice-freed"));
        }
    }

    /** Something to tell who has or had a question in her hands. */
    static Notice toTaker(String text) {
        return new Notice("queue", text, List.of(), "asking.why-answerer", QUEUE);
    }

    private void announce(Question question, Instant now) {
        Notice notice = new Notice("queue", "asking.notice-waits", List.of(), "asking.why-answerer", QUEUE);
        receivers.answerers(question).forEach(person -> notices.tell(person, notice));
        questions.announced(question.id(), now);
    }

    /** A number and no more: not who asked, and not what. */
    private void tellLate(Instant now) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        for (Question question : questions.newlyLate(now)) {
            Set<UUID> coordinators = receivers.coordinators(question);
            coordinators.remove(question.asker());
            coordinators.forEach(person -> counts.merge(person, 1, Integer::sum));
            questions.toldLate(question.id(), now);
        }
        counts.forEach((person, count) -> {
            notices.takeBack(person, LATE);
            notices.tell(
                    person,
                    new Notice(
                            "queue",
                            "asking.notice-late",
                            List.of(String.valueOf(count)),
                            "asking.why-coordinator",
                            LATE));
        });
    }
}
