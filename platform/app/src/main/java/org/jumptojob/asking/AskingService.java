package org.jumptojob.asking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.asking.Question.State;
import org.jumptojob.asking.Question.Times;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;
import org.jumptojob.settings.Setting;
import org.jumptojob.web.Paths;
import org.jumptojob.web.RouteRegistry;
import org.jumptojob.web.Site;

/** The side of who asks. Texts are sealed with her key; who may read one is who has taken the question. */
@ApplicationScoped
public class AskingService {

    /** The longest question or answer, in characters. */
    public static final int LONGEST = 4000;

    /**
     * What a form asks.
     *
     * @param to the value of a receiver
     * @param about the path of the page that it is about; an empty text where she does not want to tell
     * @param handOn whether it may go to others of the same group who answer
     * @param draft whether it is her draft that is sent: its words are meant where there are no others, and it is gone then
     */
    public record Wanted(String to, String text, String about, boolean handOn, boolean draft) {}

    /**
     * A question of her own.
     *
     * @param state the word of the state; {@code draft} for one that has nobody to go to yet, {@code late} for one that
     *     waits longer than promised
     * @param readers who had it in her hands, with the time
     * @param answer an empty text while there is none
     */
    public record Mine(
            UUID id,
            String state,
            String to,
            String about,
            String text,
            Instant asked,
            Instant due,
            Instant answered,
            List<Reader> readers,
            String answer) {}

    /** Somebody who had it in her hands. */
    public record Reader(String name, Instant at) {}

    @Inject
    Questions questions;

    @Inject
    Overdue overdue;

    @Inject
    Notices notices;

    @Inject
    Receivers receivers;

    @Inject
    PersonalKeys keys;

    @Inject
    Visitor visitor;

    @Inject
    RouteRegistry routes;

    @Inject
    Site site;

    Clock clock = Clock.systemUTC();

    /** Whom the visitor can ask. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Receiver> receivers() {
        return receivers.of(visitor.personId());
    }

    /** Until when a question is answered that is asked now. */
    @Allowed(Access.ANYONE)
    public Instant promise() {
        return Promise.due(
                clock.instant(),
                site.settings().number(Setting.ANSWER_DAYS),
                ZoneId.of(site.settings().text(Setting.TIME_ZONE)));
    }

    /** The path of a page that everybody can open, or an empty text: a question tells of no page of one's own. */
    @Allowed(Access.ANYONE)
    public String openPage(String path) {
        String plain = Paths.local(path, "").replaceFirst("[?#].*", "");
        return routes.find(plain)
                .filter(route -> route.access() == Access.ANYONE && !plain.equals("/ask"))
                .map(route -> plain)
                .orElse("");
    }

    /**
     * Sends a question. Where there is nobody whom it can go to, its words are kept as a draft until she asks again. Another
     * text of hers that waits to be sent stays.
     *
     * @return message key by field where something is missing
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> ask(Wanted wanted) {
        UUID me = visitor.personId();
        String typed = wanted.text().replace("\r\n", "\n").strip();
        Optional<Question> draft = wanted.draft() ? questions.draft(me) : Optional.empty();
        String text = typed.isEmpty() ? draft.map(this::words).orElse("") : typed;
        if (text.isEmpty()) {
            return Map.of("text", "asking.text-missing");
        }
        if (text.length() > LONGEST) {
            return Map.of("text", "asking.text-long");
        }
        Optional<Receiver> to = receivers.of(me).stream()
                .filter(receiver -> receiver.getValue().equals(wanted.to()))
                .filter(receiver -> receiver.person() == null || receivers.canAsk(me, receiver.person()))
                .findFirst();
        draft.ifPresent(sent -> questions.delete(sent.id(), me));
        UUID id = Ids.next();
        questions.insert(new Question(
                id,
                me,
                to.isPresent() ? State.WAITING : State.DRAFT,
                to.orElse(new Receiver(null, null, null, null, "")),
                wanted.handOn(),
                openPage(wanted.about()),
                keys.seal(me, Question.item(id), text),
                new Times(now(), promise(), null),
                null,
                null,
                null));
        return to.isPresent() ? Map.of() : Map.of("to", "asking.to-missing");
    }

    private String words(Question question) {
        return opened(question.asker(), Question.item(question.id()), question.sealed());
    }

    /** The visitor's questions, the latest first, with a draft among them. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Mine> mine() {
        UUID me = visitor.personId();
        List<Question> hers = questions.of(me);
        List<Questions.Reader> readers = hers.isEmpty() ? List.of() : questions.readers(me);
        return hers.stream().map(question -> mine(question, readers)).toList();
    }

    private Mine mine(Question question, List<Questions.Reader> readers) {
        UUID me = question.asker();
        UUID id = question.id();
        return new Mine(
                id,
                question.isLate(clock.instant()) ? "late" : question.state().word(),
                question.to().name(),
                question.about(),
                words(question),
                question.times().asked(),
                question.times().due(),
                question.times().answered(),
                readers.stream()
                        .filter(reader -> reader.question().equals(id))
                        .map(reader -> new Reader(reader.name(), reader.at()))
                        .toList(),
                question.answer() == null ? "" : opened(me, Question.answerItem(id), question.answer()));
    }

    /** Takes a question back for good, with its answer. Nobody who had it in her hands can read it any more. */
    @Transactional
    @Allowed(Access.PERSON)
    public void takeBack(UUID id) {
        if (!questions.delete(id, visitor.personId())) {
            throw new NotFound();
        }
    }

    /**
     * Makes a draft of a question whose receiver is gone or that waits longer than promised, so that she can ask somebody
     * else with the same words. Nobody has it then.
     *
     * @return the key of a sentence where it is none now: another text of hers waits to be sent, or it was answered meanwhile
     * @throws NotFound where it is not hers
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<String> askAgain(UUID id) {
        UUID me = visitor.personId();
        if (questions.find(id).filter(question -> question.asker().equals(me)).isEmpty()) {
            throw new NotFound();
        }
        if (questions.draft(me).isPresent()) {
            return Optional.of("asking.ask-again-first");
        }
        return overdue.makeDraft(id, me, clock.instant()) ? Optional.empty() : Optional.of("asking.ask-again-not");
    }

    void closed(@Observes PersonClosed event) {
        overdue.askersOf(event.personId()).forEach(asker -> notices.tell(asker, LostQuestions.lost()));
        questions.forget(event.personId());
    }

    private String opened(UUID asker, String item, String sealed) {
        return keys.open(asker, item, sealed)
                .orElseThrow(() -> new IllegalStateException("A question cannot be opened: its key is missing."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
