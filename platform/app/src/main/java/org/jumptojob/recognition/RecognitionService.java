package org.jumptojob.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.PersonNames;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.identity.PersonalKeys;
import org.jumptojob.learning.Recognising;
import org.jumptojob.persistence.Ids;
import org.jumptojob.recognition.Request.Decision;
import org.jumptojob.recognition.Request.State;

/** The side of who asks. Her words are sealed with her key; who may read them is who has taken the request. */
@ApplicationScoped
public class RecognitionService {

    /**
     * What a form asks for.
     *
     * @param track its part of the address
     * @param modules ids of modules of the track
     * @param to the value of who decides
     */
    public record Wanted(String track, List<String> modules, Told told, String to) {}

    /**
     * A request of her own.
     *
     * @param state the word of the state
     * @param with the name of who has it or has decided; empty where nobody has it, or she is gone
     * @param decided {@code null} while nothing is decided
     * @param accepted ids of the modules that count now
     * @param reason empty where there is none; so is {@code next}
     */
    public record Mine(
            UUID id,
            String track,
            List<String> modules,
            String state,
            String to,
            Told told,
            Instant asked,
            String with,
            Instant decided,
            List<String> accepted,
            String reason,
            String next) {}

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
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** Who can decide for the visitor. */
    @Transactional
    @Allowed(Access.MEMBER)
    public List<Decider> deciders() {
        return deciders.around(visitor.personId());
    }

    /** Whether the visitor has asked something for this track that is not decided yet. */
    @Transactional
    @Allowed(Access.PERSON)
    public boolean hasOpen(String trackId) {
        return requests.hasOpen(visitor.personId(), trackId);
    }

    /**
     * Sends a request.
     *
     * @return message key by field where something is missing; nothing is kept then
     * @throws NotFound where no such track is shown
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> ask(Wanted wanted) {
        UUID me = visitor.personId();
        Track track = curriculum.track(wanted.track());
        List<String> modules = Goal.of(track, id -> false).modules().stream()
                .map(Module::id)
                .filter(wanted.modules()::contains)
                .toList();
        Map<String, String> problems = new LinkedHashMap<>();
        if (modules.isEmpty()) {
            problems.put("modules", "recognition.modules-missing");
        }
        problems.putAll(wanted.told().problems());
        Optional<Decider> to = deciders.around(me).stream()
                .filter(one -> one.getValue().equals(wanted.to()))
                .findFirst();
        if (to.isEmpty()) {
            problems.put("to", "recognition.to-missing");
        }
        if (problems.isEmpty() && requests.hasOpen(me, track.id())) {
            problems.put("did", "recognition.open-already");
        }
        if (problems.isEmpty()) {
            UUID id = Ids.next();
            String sealed = keys.seal(me, Request.item(id), wanted.told().toText());
            requests.insert(new Request(
                    id, me, null, track.id(), modules, State.WAITING, to.orElseThrow(), sealed, now(), null, null));
        }
        return problems;
    }

    /** The visitor's requests, the latest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Mine> mine() {
        List<Request> hers = requests.of(visitor.personId());
        List<UUID> people = hers.stream()
                .map(RecognitionService::with)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<UUID, String> known = people.isEmpty() ? Map.of() : names.namesOf(people);
        return hers.stream().map(request -> mine(request, known)).toList();
    }

    private Mine mine(Request request, Map<UUID, String> known) {
        Decision decision = request.decision();
        List<String> words = decision == null
                ? List.of("", "")
                : Answer.words(opened(request.person(), Request.answerItem(request.id()), decision.sealed()));
        return new Mine(
                request.id(),
                request.track(),
                request.modules(),
                request.state().word(),
                request.to().name(),
                Told.of(opened(request.person(), Request.item(request.id()), request.sealed())),
                request.asked(),
                with(request).map(person -> known.getOrDefault(person, "")).orElse(""),
                decision == null ? null : decision.at(),
                decision == null ? List.of() : decision.accepted(),
                words.get(0),
                words.get(1));
    }

    /** Who has it in her hands, or has decided. */
    private static Optional<UUID> with(Request request) {
        return Optional.ofNullable(
                request.decision() == null
                        ? request.takenBy()
                        : request.decision().by());
    }

    /**
     * Takes a request back for good, with what was decided: nobody can read it any more, and what was recognised by it is not
     * recognised any more. What she has done since stays, and so does a goal that she has reached.
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void takeBack(UUID id) {
        UUID me = visitor.personId();
        Requests.Gone gone = requests.delete(id, me).orElseThrow(NotFound::new);
        recognising.takeBack(me, gone.track(), gone.statements());
    }

    void closed(@Observes PersonClosed event) {
        requests.forget(event.personId());
    }

    private String opened(UUID person, String item, String sealed) {
        return keys.open(person, item, sealed)
                .orElseThrow(() -> new IllegalStateException("A request cannot be opened: its key is missing."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
