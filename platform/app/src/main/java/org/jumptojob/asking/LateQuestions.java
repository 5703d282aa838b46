package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.Question.State;
import org.jumptojob.notices.Notices;

/**
 * The side of who sees to it that questions are answered: which ones wait longer than promised, and what she can do. She
 * reads neither the words nor who asked.
 */
@ApplicationScoped
public class LateQuestions {

    /**
     * A question that waits too long.
     *
     * @param to as the asker reads it
     * @param taken whether somebody has it
     * @param byName whether one person was asked, and nobody else can answer
     */
    public record Line(UUID id, String to, Instant asked, Instant due, boolean taken, boolean byName) {}

    @Inject
    Overdue overdue;

    @Inject
    Questions questions;

    @Inject
    Receivers receivers;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** What waits too long where the visitor coordinates; nothing for everybody else. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Line> late() {
        return mine().stream()
                .map(question -> new Line(
                        question.id(),
                        question.to().name(),
                        question.times().asked(),
                        question.times().due(),
                        question.state() == State.TAKEN,
                        question.to().person() != null))
                .toList();
    }

    /**
     * Reminds who has it, or where nobody has, who could take it.
     *
     * @throws NotFound where it does not wait too long or is not hers to see to
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public void remind(UUID id) {
        Question question = mine(id);
        if (question.state() == State.TAKEN) {
            notices.tell(question.takenBy(), Rounds.toTaker("asking.notice-remind"));
        } else {
            overdue.announceAgain(id);
        }
    }

    /**
     * Takes a question out of the hands of who has it, so that others can take it; she is told.
     *
     * @return whether somebody had it
     * @throws NotFound as {@link #remind}, and where one person was asked by name: it would be free for nobody
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean free(UUID id) {
        Question question = mine(id);
        if (question.to().person() != null) {
            throw new NotFound();
        }
        boolean freed = question.state() == State.TAKEN && questions.putBack(id, question.takenBy());
        if (freed) {
            notices.tell(question.takenBy(), Rounds.toTaker("asking.notice-freed"));
        }
        return freed;
    }

    private Question mine(UUID id) {
        return mine().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Question> mine() {
        UUID me = visitor.personId();
        return overdue.lateFor(me, receivers.coordinated(me), clock.instant());
    }
}
