package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.persistence.Ids;

/**
 * Steps of a story out of its owner's room. Each is prepared first, where only she sees it, and goes out by a fresh yes
 * with listener, goal, fact, wish and a content note.
 */
@ApplicationScoped
public class StepService {

    /**
     * Where a step should lead. One of three: into a we-story that is there, into a new one of a group, or outside.
     *
     * @param weStory or {@code null}
     * @param group or {@code null}
     */
    public record Target(UUID weStory, UUID group) {
        public static final Target OUTSIDE = new Target(null, null);

        Room room() {
            return weStory == null && group == null ? Room.OUTSIDE : Room.OURS;
        }
    }

    /**
     * A step as its owner prepares it.
     *
     * @param source the story that the passage is chosen from
     * @param groupName empty for a step into the outside world
     */
    public record Prepared(
            UUID id,
            UUID story,
            StoryText source,
            Room room,
            Telling telling,
            ContentNote note,
            boolean given,
            String groupName) {}

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    TakingBack takingBack;

    @Inject
    StoryGroups groups;

    @Inject
    Seals seals;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * Begins a step of the visitor's story. Nobody sees it before she gives it.
     *
     * @param passage the box to begin with: {@code happened}, {@code felt}, {@code helped}, or anything for an empty page
     * @return the step's id
     * @throws NotFound where story, group or we-story are not hers
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public UUID prepare(UUID story, Target target, String passage) {
        UUID me = visitor.personId();
        StoryText source = source(me, story);
        UUID id = Ids.next();
        UUID weStory = null;
        String listener = "";
        if (target.room() == Room.OURS) {
            Manuscripts.Place place = place(me, target);
            weStory = place.weStory();
            listener = groups.name(place.group());
        }
        Telling telling = new Telling(source.passage(passage), listener, "", "", "");
        stories.insert(new StepRow(
                id, me, story, weStory, target.room(), 0, seals.seal(me, id, telling), ContentNote.OPEN, null, 1));
        return id;
    }

    private Manuscripts.Place place(UUID me, Target target) {
        Manuscripts.Place place = target.weStory() == null
                ? new Manuscripts.Place(Ids.next(), target.group(), clock.instant())
                : manuscripts.place(target.weStory()).orElseThrow(NotFound::new);
        if (!groups.of(me).contains(place.group())) {
            throw new NotFound();
        }
        if (target.weStory() == null) {
            manuscripts.insert(place);
        }
        return place;
    }

    private StoryText source(UUID me, UUID story) {
        return stories.one(me, story).stream()
                .findFirst()
                .map(line -> seals.story(me, story, line.story().sealed()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound where the visitor has no such step of a story of hers */
    @Transactional
    @Allowed(Access.PERSON)
    public Prepared open(UUID step) {
        return prepared(own(step));
    }

    /** The step that the visitor began last and has not given yet. */
    @Transactional
    @Allowed(Access.PERSON)
    public Optional<Prepared> newest() {
        return stories.steps(visitor.personId()).stream()
                .filter(step -> step.story() != null && !step.isGiven())
                .reduce((earlier, later) -> later)
                .map(this::prepared);
    }

    private Prepared prepared(StepRow step) {
        UUID me = visitor.personId();
        String groupName = step.weStory() == null
                ? ""
                : manuscripts
                        .place(step.weStory())
                        .map(place -> groups.name(place.group()))
                        .orElse("");
        return new Prepared(
                step.id(),
                step.story(),
                source(me, step.story()),
                step.room(),
                seals.telling(step).orElse(Telling.EMPTY),
                step.note(),
                step.isGiven(),
                groupName);
    }

    /**
     * Keeps what is chosen for a step, without giving it. What is given stays as it is, whatever an older page still shows:
     * others have read it, and said yes to it.
     *
     * @return message key by field where it could not be kept
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Map<String, String> keep(UUID step, Telling telling, ContentNote note) {
        StepRow row = own(step);
        return row.isGiven() || keep(row, telling, note, null) ? Map.of() : Map.of("text", "stories.text-long");
    }

    /**
     * Gives it, where the visitor says yes and everything is chosen; otherwise what she chose so far is kept for her alone.
     *
     * @param yes whether she ticked her yes on this very form
     * @return message key by field; empty where it is given
     * @throws NotFound where the step is not hers, or she is not in the group any more
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> give(UUID step, Telling telling, ContentNote note, boolean yes) {
        StepRow row = own(step);
        if (row.isGiven()) {
            return Map.of();
        }
        Map<String, String> problems = telling.problems(true);
        note.check(problems);
        if (!yes) {
            problems.put("yes", "stories.yes-missing");
        }
        if (!problems.isEmpty()) {
            keep(row, telling, note, null);
            return problems;
        }
        if (row.room() == Room.OURS) {
            giveToGroup(row, telling, note);
        } else {
            keep(row, telling, note, clock.instant());
        }
        return problems;
    }

    private void giveToGroup(StepRow row, Telling telling, ContentNote note) {
        Manuscripts.Place place = manuscripts.place(row.weStory()).orElseThrow(NotFound::new);
        if (!groups.of(visitor.personId()).contains(place.group())) {
            throw new NotFound();
        }
        List<UUID> weStories = List.of(row.weStory());
        manuscripts.lock(weStories);
        keep(row, telling, note, clock.instant());
        // Whoever comes in brings new words: what the others said yes to is not the same any more.
        takingBack.textChanged(weStories, stories.proposals(weStories), visitor.personId());
    }

    private boolean keep(StepRow row, Telling telling, ContentNote note, Instant given) {
        if (telling.text().length() > StoryText.LONGEST) {
            return false;
        }
        stories.update(new StepRow(
                row.id(),
                row.person(),
                row.story(),
                row.weStory(),
                row.room(),
                row.edition(),
                seals.seal(row.person(), row.id(), telling),
                note,
                given,
                row.version()));
        return true;
    }

    /**
     * Takes a step back, with all that rests on it; throws a draft away.
     *
     * @return the story that it came from
     */
    @Transactional
    @Allowed(Access.PERSON)
    public UUID takeBack(UUID step) {
        StepRow row = own(step);
        takingBack.take(visitor.personId(), List.of(row));
        return row.story();
    }

    private StepRow own(UUID step) {
        return stories.step(visitor.personId(), step)
                .filter(row -> row.story() != null)
                .orElseThrow(NotFound::new);
    }
}
