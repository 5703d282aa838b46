package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Looks;
import org.jumptojob.consent.Thing;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.learning.Recognising;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.recognition.Request.Decision;
import org.jumptojob.recognition.Request.State;

/**
 * The side of who decides. A list shows that something waits; the words and the name of who asked are for the one who has taken the
 * request or has decided it, as long as she has her seat and who asked is still around it. What is not for somebody is not there
 * for her.
 */
@ApplicationScoped
public class DecisionService {

    /**
     * A line of the list.
     *
     * @param to as the asker reads it
     * @param mine whether the visitor has taken it
     * @param decided {@code null} where nothing is decided; else the visitor has decided it
     */
    public record Line(UUID id, String to, Instant asked, boolean mine, Instant decided) {}

    /**
     * A request that the visitor has in her hands or has decided.
     *
     * @param decided {@code null} where nothing is decided
     * @param accepted ids of the modules that count now
     */
    public record Held(
            UUID id,
            String person,
            String track,
            List<String> modules,
            Told told,
            Instant asked,
            Instant decided,
            List<String> accepted,
            String reason,
            String next) {}

    private static final String MINE = "/my-recognition";
    private static final String LOOKED_AT = "recognition";

    @Inject
    Requests requests;

    @Inject
    Deciders deciders;

    @Inject
    Curriculum curriculum;

    @Inject
    Recognising recognising;

    @Inject
    PersonalKeys keys;

    @Inject
    PersonNames names;

    @Inject
    Notices notices;

    @Inject
    Looks looks;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** What waits for the visitor, what she has taken and what she has decided. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Line> lines() {
        UUID me = visitor.personId();
        return requests.forDecider(me, deciders.reach(), now()).stream()
                .map(request -> new Line(
                        request.id(),
                        request.to().name(),
                        request.asked(),
                        me.equals(request.takenBy()),
                        request.decision() == null ? null : request.decision().at()))
                .toList();
    }

    /** A request that the visitor has taken or decided; nothing where it is not with her. */
    @Transactional
    @Allowed(Access.MEMBER)
    public Optional<Held> held(UUID id) {
        return withVisitor(id).map(this::held);
    }

    private Held held(Request request) {
        Decision decision = request.decision();
        List<String> words = decision == null
                ? List.of("", "")
                : Answer.words(opened(request.person(), Request.answerItem(request.id()), decision.sealed()));
        return new Held(
                request.id(),
                names.namesOf(List.of(request.person())).getOrDefault(request.person(), ""),
                request.track(),
                request.modules(),
                Told.of(opened(request.person(), Request.item(request.id()), request.sealed())),
                request.asked(),
                decision == null ? null : decision.at(),
                decision == null ? List.of() : decision.accepted(),
                words.get(0),
                words.get(1));
    }

    /**
     * Takes a request, and tells who asked that somebody wants to talk with her. With that her words are open, which stands in her
     * log from then on, whatever comes of it.
     *
     * @return whether the visitor has it now; of two who take it at once, one has
     * @throws NotFound where it is not for her
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean take(UUID id) {
        UUID me = visitor.personId();
        Request request = forVisitor(id).orElseThrow(NotFound::new);
        if (request.state() == State.TAKEN && me.equals(request.takenBy())) {
            return true;
        }
        boolean taken = requests.take(id, me);
        if (taken) {
            looks.add(me, request.person(), new Thing(LOOKED_AT, id.toString()), id, now());
            tell(request.person(), "recognition.notice-taken", List.of(Notice.person(me)));
        }
        return taken;
    }

    /** Puts a request back, for others. @return whether it was in her hands */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean putBack(UUID id) {
        return requests.putBack(id, visitor.personId());
    }

    /**
     * Decides after the talk. With a yes the modules count from now on. The person reads it on her page and gets a notice without
     * the words.
     *
     * @return message key by field where it could not be taken; {@code request} where it is not in her hands any more
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> decide(UUID id, Answer answer) {
        UUID me = visitor.personId();
        // Who keeps away from her, or has left, has taken it out of her hands by that.
        Optional<Request> found = forVisitor(id).filter(request -> me.equals(request.takenBy()));
        if (found.isEmpty()) {
            return Map.of("request", "recognition.not-in-hand");
        }
        Request request = found.get();
        Map<String, String> problems = answer.problems(request.modules());
        if (!problems.isEmpty()) {
            return problems;
        }
        List<Module> accepted = answer.isYes() ? modules(request, answer.accepted()) : List.of();
        String sealed = keys.seal(request.person(), Request.answerItem(id), answer.toText());
        List<UUID> statements = accepted.isEmpty()
                ? List.of()
                : recognising.recognise(
                        new Recognising.Learner(request.person(), request.actor()), track(request), accepted);
        Decision decision =
                new Decision(me, now(), accepted.stream().map(Module::id).toList(), sealed, statements);
        if (!requests.decide(id, answer.isYes() ? State.YES : State.NOT_YET, decision)) {
            throw new NotFound();
        }
        tell(request.person(), "recognition.notice-decided", List.of());
        return Map.of();
    }

    /** Two people go their own ways: what one of them has of the other is for others. */
    void shrunk(@Observes CircleShrunk event) {
        if (event.owner() != null && event.receiver() != null) {
            requests.part(event.owner(), event.receiver());
        }
    }

    private List<Module> modules(Request request, List<String> ids) {
        List<Module> modules = track(request).modules().stream()
                .filter(module -> ids.contains(module.id()))
                .toList();
        if (modules.size() != ids.size()) {
            // The courses of this site have changed since she asked.
            throw new NotFound();
        }
        return modules;
    }

    private Track track(Request request) {
        return curriculum.content().tracks().stream()
                .filter(track -> track.id().equals(request.track()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void tell(UUID person, String text, List<String> arguments) {
        notices.tell(person, new Notice("recognition", text, arguments, "recognition.why-asked", MINE));
    }

    /** A request that she has taken or decided, while she has her seat and who asked is around it. */
    private Optional<Request> withVisitor(UUID id) {
        UUID me = visitor.personId();
        return forVisitor(id)
                .filter(request -> request.decision() == null
                        ? me.equals(request.takenBy())
                        : me.equals(request.decision().by()));
    }

    /** A request of somebody who is still around the visitor's seat; nobody keeps away from the other. */
    private Optional<Request> forVisitor(UUID id) {
        return requests.find(id, visitor.personId(), now()).filter(request -> deciders.reaches(request.to()));
    }

    private String opened(UUID person, String item, String sealed) {
        return keys.open(person, item, sealed)
                .orElseThrow(() -> new IllegalStateException("A request cannot be opened: its key is missing."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
