package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.stories.OwnStory.OwnStep;

/** The first room, mine: stories that only their owner reads. Two texts of two tabs both stay until she chooses. */
@ApplicationScoped
public class StoryService {

    /** What became of a text. */
    public enum State {
        SAVED,
        /** Another text was saved meanwhile; both are kept. */
        CONFLICT,
        /** There was nothing in it, and nothing was made. */
        EMPTY,
        TOO_LONG
    }

    public record Saved(State state, long version) {}

    @Inject
    Stories stories;

    @Inject
    TakingBack takingBack;

    @Inject
    Seals seals;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /** The visitor's stories, the newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<OwnStory> mine() {
        return opened(stories.of(visitor.personId()));
    }

    /** @throws NotFound where she has no such story */
    @Transactional
    @Allowed(Access.PERSON)
    public OwnStory open(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a story in its owner's room.
     *
     * @param id chosen by the page, so that a form that is sent twice makes one story
     * @param base the version that the text was written on; 0 for a new one
     */
    @Transactional
    @Allowed(Access.PERSON)
    public Saved save(UUID id, long base, StoryText text) {
        if (text.length() > StoryText.LONGEST) {
            return new Saved(State.TOO_LONG, base);
        }
        UUID me = visitor.personId();
        seals.lock(me);
        Optional<OwnStory> before = find(id);
        if (before.isEmpty()) {
            return text.isEmpty() ? new Saved(State.EMPTY, 0) : insert(id, text);
        }
        OwnStory story = before.get();
        if (story.text().equals(text)) {
            return new Saved(State.SAVED, story.version());
        }
        if (story.version() == base) {
            update(story, text, story.other().orElse(null));
            return new Saved(State.SAVED, story.version() + 1);
        }
        StoryText beside = story.other()
                .map(other -> other.goesOn(text) ? text : other.joined(text))
                .orElse(text);
        stories.update(row(story, story.text(), beside, story.version()));
        return new Saved(State.CONFLICT, story.version());
    }

    private Saved insert(UUID id, StoryText text) {
        UUID me = visitor.personId();
        try {
            stories.insert(new Stories.StoryRow(id, me, seals.seal(me, id, text), null, clock.instant(), 1));
        } catch (DatabaseProblem e) {
            // The id is somebody else's.
            if (e.isDuplicate()) {
                throw new NotFound();
            }
            throw e;
        }
        return new Saved(State.SAVED, 1);
    }

    private void update(OwnStory story, StoryText text, StoryText other) {
        stories.update(row(story, text, other, story.version() + 1));
    }

    private Stories.StoryRow row(OwnStory story, StoryText text, StoryText other, long version) {
        UUID me = visitor.personId();
        return new Stories.StoryRow(
                story.id(),
                me,
                seals.seal(me, story.id(), text),
                other == null ? null : seals.seal(me, story.id(), other),
                clock.instant(),
                version);
    }

    /**
     * Ends a conflict.
     *
     * @param choice {@code mine} keeps the text in force, {@code other} the one from the other tab, {@code both} joins them
     */
    @Transactional
    @Allowed(Access.PERSON)
    public void choose(UUID id, String choice) {
        seals.lock(visitor.personId());
        OwnStory story = find(id).orElseThrow(NotFound::new);
        story.other().ifPresent(other -> {
            StoryText kept = switch (Objects.requireNonNullElse(choice, "")) {
                case "other" -> other;
                case "both" -> story.text().joined(other);
                default -> story.text();
            };
            update(story, kept, null);
        });
    }

    /** Takes back whatever left the room of this story; the story itself stays where only its owner is, with its drafts. */
    @Transactional
    @Allowed(Access.PERSON)
    public void takeBack(UUID id) {
        UUID me = visitor.personId();
        takingBack.take(
                me, steps(found(me, id)).stream().filter(StepRow::isGiven).toList());
    }

    /** Takes back whatever left the rooms of all her stories, and what she wrote into stories of groups. Drafts stay hers. */
    @Transactional
    @Allowed(Access.PERSON)
    public void takeEverythingBack() {
        takingBack.takeAll(visitor.personId());
    }

    /** Deletes a story for good, with all that came from it. */
    @Transactional
    @Allowed(Access.PERSON)
    public void delete(UUID id) {
        UUID me = visitor.personId();
        takingBack.take(me, steps(found(me, id)));
        stories.delete(me, id);
    }

    private List<Stories.Line> found(UUID me, UUID id) {
        List<Stories.Line> lines = stories.one(me, id);
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return lines;
    }

    private static List<StepRow> steps(List<Stories.Line> lines) {
        return lines.stream().map(Stories.Line::step).filter(Objects::nonNull).toList();
    }

    private Optional<OwnStory> find(UUID id) {
        return opened(stories.one(visitor.personId(), id)).stream().findFirst();
    }

    private List<OwnStory> opened(List<Stories.Line> lines) {
        Map<UUID, List<Stories.Line>> byStory = new LinkedHashMap<>();
        lines.forEach(line -> byStory.computeIfAbsent(line.story().id(), any -> new ArrayList<>())
                .add(line));
        return byStory.values().stream().map(this::story).toList();
    }

    private OwnStory story(List<Stories.Line> lines) {
        Stories.StoryRow row = lines.get(0).story();
        List<OwnStep> steps = steps(lines).stream()
                .map(step -> new OwnStep(
                        step.id(),
                        step.room(),
                        step.weStory(),
                        seals.telling(step).orElse(Telling.EMPTY),
                        step.note(),
                        step.given()))
                .toList();
        return new OwnStory(
                row.id(),
                row.version(),
                row.saved(),
                seals.story(row.person(), row.id(), row.sealed()),
                Optional.ofNullable(row.other()).map(other -> seals.story(row.person(), row.id(), other)),
                steps);
    }
}
