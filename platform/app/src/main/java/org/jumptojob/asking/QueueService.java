package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.Question.State;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/**
 * The side of who answers. The queue shows that something waits, and for whom; the words and the name of who asked are for
 * the one who has taken the question, as long as she has her seat. What is not for somebody is not there for her.
 */
@ApplicationScoped
public class QueueService {

    /**
     * A line of the queue.
     *
     * @param to as the asker reads it
     * @param late whether it waits longer than promised
     * @param mine whether the visitor has taken it
     */
    public record Line(UUID id, String to, Instant asked, Instant due, boolean late, boolean mine) {}

    /**
     * A question in the hands of the visitor.
     *
     * @param about the path of a page, or an empty text
     * @param handOn whether the asker agreed that it goes to others of the same group
     */
    public record Held(
            UUID id, String asker, String to, String about, String text, Instant asked, Instant due, boolean handOn) {}

    @Inject
    Questions questions;

    @Inject
    Receivers receivers;

    @Inject
    PersonalKeys keys;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** What waits for the visitor, and what she has taken. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Line> queue() {
        UUID me = visitor.personId();
        Instant now = clock.instant();
        List<Question> waiting = questions.forAnswerer(me, receivers.reach(me));
        Set<UUID> apart = receivers.apartFrom(me, waiting);
        return waiting.stream()
                .filter(question -> !apart.contains(question.asker()))
                .map(question -> new Line(
                        question.id(),
                        question.to().name(),
                        question.times().asked(),
                        question.times().due(),
                        question.isLate(now),
                        me.equals(question.takenBy())))
                .toList();
    }

    /** A question that the visitor has taken; nothing where it is not in her hands. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<Held> held(UUID id) {
        return inHand(id)
                .map(question -> new Held(
                        id,
                        names.namesOf(List.of(question.asker())).getOrDefault(question.asker(), ""),
                        question.to().name(),
                        question.about(),
                        keys.open(question.asker(), Question.item(id), question.sealed())
                                .orElseThrow(() ->
                                        new IllegalStateException("A question cannot be opened: its key is missing.")),
                        question.times().asked(),
                        question.times().due(),
                        question.handOn() && question.to().group() != null));
    }

    /** The words of the roles that a question in the visitor's hands could be handed on to, if the group has them. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<String> rolesBeside(UUID id) {
        return inHand(id)
                .filter(question -> question.handOn() && question.to().group() != null)
                .map(question -> Reach.ROLES.stream()
                        .filter(role -> !role.equals(question.to().role()))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    /**
     * Takes a question.
     *
     * @return whether the visitor has it now; of two who take it at once, one has
     * @throws NotFound where it is not for her
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean take(UUID id) {
        UUID me = visitor.personId();
        Question question = questions.find(id).filter(this::isForVisitor).orElseThrow(NotFound::new);
        if (question.state() == State.TAKEN && me.equals(question.takenBy())) {
            return true;
        }
        UUID asked = question.to().person();
        if (asked != null && !receivers.isAround(question.asker(), asked)) {
            // She was asked by name, and has left since.
            throw new NotFound();
        }
        return questions.take(id, me, now());
    }

    /** Puts a question back into the queue, for others. @return whether it was in her hands */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean putBack(UUID id) {
        return questions.putBack(id, visitor.personId());
    }

    /**
     * Hands a question on to another role of the same group, where the asker agreed to that, and tells her.
     *
     * @param role the word of the role
     * @return message key by field where it could not go there
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> handOn(UUID id, String role) {
        Optional<Question> question = inHand(id);
        if (question.isEmpty()) {
            return Map.of("question", "asking.not-in-hand");
        }
        Optional<Receiver> receiver = receivers.beside(question.get()).stream()
                .filter(one -> one.role().equals(role))
                .findFirst();
        if (receiver.isEmpty()) {
            return Map.of("to", "asking.hand-on-nobody");
        }
        if (!questions.handOn(id, visitor.personId(), receiver.get())) {
            return Map.of("question", "asking.not-in-hand");
        }
        notices.tell(
                question.get().asker(),
                new Notice(
                        "question",
                        "asking.notice-handed-on",
                        List.of(receiver.get().name()),
                        "asking.why-asked",
                        "/my-questions"));
        return Map.of();
    }

    /**
     * Answers. The asker reads it on her page and gets a notice, never a mail with the words.
     *
     * @return message key by field where it could not be taken; {@code question} where it is not in her hands any more
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> answer(UUID id, String words) {
        String text = words.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            return Map.of("answer", "asking.answer-missing");
        }
        if (text.length() > AskingService.LONGEST) {
            return Map.of("answer", "asking.text-long");
        }
        Optional<Question> question = inHand(id);
        if (question.isEmpty()) {
            return Map.of("question", "asking.not-in-hand");
        }
        UUID asker = question.get().asker();
        String sealed = keys.seal(asker, Question.answerItem(id), text);
        if (!questions.answer(id, visitor.personId(), sealed, now())) {
            return Map.of("question", "asking.not-in-hand");
        }
        notices.tell(
                asker,
                new Notice("question", "asking.notice-answered", List.of(), "asking.why-asked", "/my-questions"));
        return Map.of();
    }

    private Optional<Question> inHand(UUID id) {
        UUID me = visitor.personId();
        return questions
                .find(id)
                .filter(question -> question.state() == State.TAKEN && me.equals(question.takenBy()))
                .filter(this::isForVisitor);
    }

    private boolean isForVisitor(Question question) {
        UUID me = visitor.personId();
        return !question.asker().equals(me)
                && receivers.reaches(me, question.to())
                && !receivers.apart(question.asker(), me);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
