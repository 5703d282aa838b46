package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.Recorder;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.PlatformStatements;

/**
 * What a person learned elsewhere counts for modules of a track. Whoever calls this has looked who decided it. A recognised module
 * counts for the goal of the track and can still be done.
 */
@ApplicationScoped
public class Recognising {

    @Inject
    private Curriculum curriculum;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Recorder recorder;

    @Inject
    private SiteRow site;

    /** @param actor her account in statements */
    public record Learner(UUID person, UUID actor) {}

    /**
     * Recognises modules. Who has not taken up the track takes it up by this: she asked for it.
     *
     * @return ids of the statements that say so; none for a module that counts already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public List<UUID> recognise(Learner learner, Track track, List<Module> modules) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        UUID person = learner.person();
        Optional<UUID> made = enrolments.lock(person, track.id()).isPresent()
                ? Optional.empty()
                : enrolments.insertIfAbsent(person, track.id(), now);
        Enrolment enrolment = made.map(id -> new Enrolment(id, track.id(), Map.of()))
                .or(() -> enrolments.find(person, track.id()))
                .orElseThrow();
        Wording wording =
                new Wording(new PlatformStatements(site.iriBase()), learner.actor(), enrolment.id(), now, track);
        Journey journey = wording.in(modules.get(0));
        if (made.isPresent()) {
            journey.registered(curriculum.version(track));
        }
        List<StatementBuilder> statements = journey.statements();
        List<Module> fresh = modules.stream()
                .filter(module -> !enrolment.counts(module.id()))
                .toList();
        List<UUID> ids = new ArrayList<>();
        for (Module module : fresh) {
            Journey one = wording.in(module);
            ids.add(one.moduleRecognised(curriculum.version(module)));
            statements.addAll(one.statements());
        }
        var counted = fresh.stream().map(Module::id).collect(Collectors.toSet());
        if (!enrolment.isDone(track.id())
                && CompletionRules.isDone(track, id -> counted.contains(id) || enrolment.counts(id))) {
            journey.trackDone(curriculum.version(track));
        }
        if (!statements.isEmpty()) {
            recorder.record(statements);
        }
        return ids;
    }

    /** Takes back what was recognised; what she has done since stays, and so does a goal that was reached. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public void takeBack(UUID person, String trackId, List<UUID> statements) {
        if (statements.isEmpty()) {
            return;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        PlatformStatements forms = new PlatformStatements(site.iriBase());
        Optional<UUID> enrolment = enrolments.lock(person, trackId);
        if (enrolment.isPresent()) {
            recorder.record(statements.stream()
                    .map(target -> forms.voided(Ids.random(), enrolment.get(), target, now))
                    .toList());
        }
    }

    private record Wording(PlatformStatements forms, UUID actor, UUID registration, Instant at, Track track) {

        Journey in(Module module) {
            Place place = new Place(track, module, module.activities().get(0));
            return new Journey(forms, actor, registration, at, place);
        }
    }
}
