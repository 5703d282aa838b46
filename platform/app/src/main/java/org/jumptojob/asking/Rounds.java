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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jumptojob.jobs.OneByOne;
import org.jumptojob.jobs.Watched;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Goes round the questions: closes those that nobody can answer any more, tells who answers that something waits, frees
 * what somebody took who may not answer any more or has had it for too long, and tells coordinators how many wait longer than
 * promised. Done twice, it tells nothing twice.
 */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final String QUEUE = "/questions";
    private static final String LATE = "/late-questions";

    @Inject
    Questions questions;

    @Inject
    Overdue overdue;

    @Inject
    LostQuestions lost;

    @Inject
    Receivers receivers;

    @Inject
    Notices notices;

    @Inject
    OwnTransactions transactions;

    @Watched("asking-rounds")
    @ActivateRequestContext
    void run(Instant now) {
        OneByOne parts = new OneByOne(LOG, "asking-rounds");
        parts.part("who is gone", () -> each(parts, overdue::byName, lost::look));
        parts.part("where nobody answers", () -> each(parts, overdue::byRole, lost::lookAtRole));
        parts.part("what is taken", () -> each(parts, questions::taken, this::free));
        parts.part("what somebody has had too long", () -> each(parts, () -> overdue.toGiveBack(now), this::giveBack));
        parts.part("what waits", () -> each(parts, questions::unannounced, one -> announce(one, now)));
        Map<UUID, Set<UUID>> late = new LinkedHashMap<>();
        parts.part(
                "what is late",
                () -> each(parts, () -> questions.newlyLate(now), one -> late.put(one.id(), coordinators(one))));
        parts.part("the coordinators", () -> transactions.run(() -> tellLate(late, now)));
        parts.end();
    }

    private void each(OneByOne parts, Supplier<List<Question>> found, Consumer<Question> work) {
        parts.each(transactions.answer(found), Question::id, one -> transactions.run(() -> work.accept(one)));
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

    private Set<UUID> coordinators(Question question) {
        Set<UUID> coordinators = receivers.coordinators(question);
        coordinators.remove(question.asker());
        return coordinators;
    }

    /** A number and no more: not who asked, and not what. */
    private void tellLate(Map<UUID, Set<UUID>> late, Instant now) {
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        late.forEach((question, coordinators) -> {
            coordinators.forEach(person -> counts.merge(person, 1, Integer::sum));
            questions.toldLate(question, now);
        });
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
