package org.jumptojob.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.content.Activity;
import org.jumptojob.curriculum.Curriculum;
import org.jumptojob.curriculum.Place;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.Recorder;
import org.jumptojob.xapi.profile.PlatformStatements;

/**
 * What a person does in a course. Each method is one transaction: her words, the statements that tell of them and the
 * progress that follows stand or fall together.
 */
@ApplicationScoped
public class LearningService {

    @Inject
    private Curriculum curriculum;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Attempts attempts;

    @Inject
    private PrivateNotes notes;

    @Inject
    private ActivityTypes types;

    @Inject
    private Recorder recorder;

    @Inject
    private SiteRow site;

    @Inject
    private Visitor visitor;

    /** How far a person is with an activity, and her newest attempt at it. */
    public record Done(ProgressState state, Optional<Attempt> attempt) {}

    /** Where a person is, while her transaction holds the lock of her enrolment. */
    private record Stand(
            Place place,
            Enrolment enrolment,
            ActivityType type,
            Optional<Attempt> attempt,
            Journey journey,
            Instant now) {

        boolean isDone() {
            return enrolment.isDone(place.activity().id());
        }
    }

    /** Takes up a track, or goes on in it. */
    @Transactional
    @Allowed(Access.PERSON)
    public void start(Place first) {
        record(stand(first));
    }

    /**
     * Stores and judges an answer to one item.
     *
     * @param seen how many answers to the item the page had shown: a form that is sent twice counts once
     * @throws NotAnswered where the fields hold no whole answer
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Judgement answer(Place place, String itemId, int seen, Map<String, List<String>> fields) {
        Stand stand = begun(stand(place), false);
        Attempt attempt = stand.attempt().orElseThrow();
        Activity activity = curriculum.activity(place.activity().id(), attempt.contentVersion());
        Judgement judgement = stand.type().judge(new Submission(activity, itemId, fields));
        Optional<Attempt.Response> last = attempt.last(itemId);
        int revision = last.map(Attempt.Response::revision).orElse(0);
        boolean again = revision > seen && last.orElseThrow().answer().equals(judgement.response());
        if (!again) {
            attempts.insert(
                    attempt,
                    new Attempt.Response(itemId, revision + 1, judgement.response(), judgement.judged()),
                    stand.now());
            // What is about a crisis is in no score and in no statistic.
            if (judgement.interaction() != null && !place.activity().crisis()) {
                stand.journey().answered(attempt, itemId, judgement);
            }
        }
        record(stand);
        return judgement;
    }

    /**
     * Ends an activity: a page was read, the last answer's feedback was seen, a private room was left. A quiz whose track has a pass
     * mark is done by the first try that reaches it; each answer of a try may be given again, and tries are without number.
     *
     * @return whether it is done; not, where an item has no answer yet, or the pass mark is not reached
     */
    @Transactional
    @Allowed(Access.PERSON)
    public boolean finish(Place place) {
        Stand stand = stand(place);
        stand = begun(stand, !stand.type().asks(place.activity()));
        Activity activity = version(stand);
        List<String> items = stand.type().items(activity);
        Attempt attempt = stand.attempt().orElseThrow();
        boolean whole = !stand.type().asks(activity) || stand.type().isWhole(activity, attempt);
        boolean enough =
                whole && (items.isEmpty() || CompletionRules.reachesMark(place.track(), attempt, items.size()));
        if (enough && !stand.isDone()) {
            complete(stand, items);
        } else if (whole && !attempt.completed()) {
            // Done before, or not enough yet; this is the end of a further try.
            attempts.complete(attempt, stand.now());
            score(stand, items);
        }
        record(stand);
        return enough || whole && stand.isDone();
    }

    /**
     * Leaves out an activity that may be left out. It counts as done, and nothing tells it from one that was done.
     *
     * @throws NotFound where it may not be skipped
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void skip(Place place) {
        if (!place.activity().skippable()) {
            throw new NotFound();
        }
        Stand stand = begun(stand(place), true);
        if (!stand.isDone()) {
            complete(stand, List.of());
        }
        record(stand);
    }

    /** Keeps what a person writes for herself; only the fields that the type knows. */
    @Transactional
    @Allowed(Access.PERSON)
    public PrivateNotes.Saved saveNote(Place place, long base, Map<String, List<String>> fields) {
        Set<String> known = types.of(place.activity().type()).noteFields(place.activity());
        if (known.isEmpty()) {
            throw new NotFound();
        }
        Map<String, List<String>> kept = new TreeMap<>(fields);
        kept.keySet().retainAll(known);
        return notes.save(place.activity().id(), base, kept);
    }

    /** Begins a new attempt, with the content as it is now. What is done stays done. */
    @Transactional
    @Allowed(Access.PERSON)
    public void tryAgain(Place place) {
        Stand stand = stand(place);
        if (stand.attempt().isEmpty()) {
            record(begun(stand, false));
            return;
        }
        attempts.insert(
                stand.enrolment().id(),
                place.activity().id(),
                stand.attempt().get().number() + 1,
                place.activity().version(),
                stand.now());
        stand.journey().started(stand.type(), place.activity().version());
        record(stand);
    }

    /** The signed-in person's enrolment in a track. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Enrolment> enrolment(String trackId) {
        return enrolments.find(visitor.personId(), trackId);
    }

    @Transactional
    @Allowed(Access.PERSON)
    public List<Enrolment> enrolments() {
        return enrolments.find(visitor.personId());
    }

    /** What the signed-in person has done at a place; empty where she has not taken up the track. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Done> done(Place place) {
        return enrolments
                .find(visitor.personId(), place.track().id())
                .map(enrolment -> new Done(
                        enrolment.state(place.activity().id()),
                        attempts.find(enrolment.id(), place.activity().id())));
    }

    void closed(@Observes PersonClosed event) {
        notes.deleteAll(event.personId());
        enrolments.delete(event.personId());
    }

    private Stand stand(Place place) {
        Visitor.Person person = visitor.person();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String track = place.track().id();
        boolean isNew = enrolments.lock(person.id(), track).isEmpty();
        if (isNew) {
            enrolments.lockPerson(person.id());
            isNew = enrolments.lock(person.id(), track).isEmpty();
        }
        Enrolment enrolment = isNew
                ? new Enrolment(enrolments.insert(person.id(), track, now), track, Map.of())
                : enrolments.find(person.id(), track).orElseThrow();
        Journey journey =
                new Journey(new PlatformStatements(site.iriBase()), person.actor(), enrolment.id(), now, place);
        if (isNew) {
            journey.registered(curriculum.version(place.track()));
        }
        return new Stand(
                place,
                enrolment,
                types.of(place.activity().type()),
                isNew
                        ? Optional.empty()
                        : attempts.find(enrolment.id(), place.activity().id()),
                journey,
                now);
    }

    /**
     * The stand with an attempt: the first thing that a person does in an activity begins it, and its module.
     *
     * @param ends whether that thing ends it too
     */
    private Stand begun(Stand stand, boolean ends) {
        if (stand.attempt().isPresent()) {
            return stand;
        }
        Place place = stand.place();
        if (stand.enrolment().state(place.module().id()) == ProgressState.NOT_STARTED) {
            stand.journey().moduleStarted(curriculum.version(place.module()));
        }
        UUID enrolment = stand.enrolment().id();
        Activity activity = place.activity();
        Attempt attempt = ends
                ? attempts.insertWhole(enrolment, activity.id(), activity.version(), stand.now())
                : attempts.insert(enrolment, activity.id(), 1, activity.version(), stand.now());
        stand.journey().started(stand.type(), attempt.contentVersion());
        return new Stand(place, stand.enrolment(), stand.type(), Optional.of(attempt), stand.journey(), stand.now());
    }

    private Activity version(Stand stand) {
        return curriculum.activity(
                stand.place().activity().id(), stand.attempt().orElseThrow().contentVersion());
    }

    private void complete(Stand stand, List<String> items) {
        Attempt attempt = stand.attempt().orElseThrow();
        Place place = stand.place();
        Journey journey = stand.journey();
        if (!attempt.completed()) {
            attempts.complete(attempt, stand.now());
        }
        if (stand.type().recordKind() == ActivityType.RecordKind.LESSON) {
            journey.read(stand.type(), attempt.contentVersion());
        }
        boolean scored = score(stand, items);
        journey.completed(stand.type(), attempt.contentVersion());
        if (scored) {
            journey.passed(attempt, items.size());
        }
        completeAround(stand, place, journey);
    }

    /** What is about a crisis is in no score and in no statistic. */
    private static boolean score(Stand stand, List<String> items) {
        boolean scored = !items.isEmpty() && !stand.place().activity().crisis();
        if (scored) {
            stand.journey().scored(stand.attempt().orElseThrow(), items.size());
        }
        return scored;
    }

    private void completeAround(Stand stand, Place place, Journey journey) {
        Set<String> also = alsoDone(stand);
        Enrolment enrolment = stand.enrolment();
        Predicate<String> done = id -> id.equals(place.activity().id()) || also.contains(id) || enrolment.isDone(id);
        boolean whole = CompletionRules.isDone(place.module(), done);
        if (!enrolment.isDone(place.module().id())) {
            String version = curriculum.version(place.module());
            if (whole) {
                journey.moduleDone(version);
            } else {
                journey.moduleProgress(version, CompletionRules.percent(place.module(), done));
            }
        }
        Predicate<String> counts = id -> whole && id.equals(place.module().id()) || enrolment.counts(id);
        if (!enrolment.isDone(place.track().id()) && CompletionRules.isDone(place.track(), counts)) {
            journey.trackDone(curriculum.version(place.track()));
        }
    }

    /** Meetings of a group in this module that count as done now, because she has done the same alone. */
    private Set<String> alsoDone(Stand stand) {
        Place place = stand.place();
        Predicate<String> done =
                id -> id.equals(place.activity().id()) || stand.enrolment().isDone(id);
        Set<String> also = new HashSet<>();
        for (Activity other : CompletionRules.doneThrough(place.module(), done, a -> types.of(a.type()))) {
            UUID enrolment = stand.enrolment().id();
            if (stand.enrolment().state(other.id()) == ProgressState.NOT_STARTED) {
                attempts.insertWhole(enrolment, other.id(), other.version(), stand.now());
            } else {
                attempts.find(enrolment, other.id()).ifPresent(begun -> attempts.complete(begun, stand.now()));
            }
            stand.journey().doneAlone(other, types.of(other.type()));
            also.add(other.id());
        }
        return also;
    }

    private void record(Stand stand) {
        if (!stand.journey().statements().isEmpty()) {
            recorder.record(stand.journey().statements());
        }
    }
}
