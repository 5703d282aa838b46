package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;
import org.jumptojob.persistence.Ids;

/**
 * The third room, outside, for stories of a group: one of those whose words are in it asks the others for a fresh yes to
 * show it to somebody. Until all have given it, and as soon as one takes hers back, nobody outside can read it.
 */
@ApplicationScoped
public class OutsideService {

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    ReadingRoom readingRoom;

    @Inject
    TakingBack takingBack;

    @Inject
    Seals seals;

    @Inject
    Notices notices;

    @Inject
    Visitor visitor;

    Clock clock = Clock.systemUTC();

    /**
     * Asks the group for a step into the outside world.
     *
     * @param edition the edition that the page showed
     * @param yes whether the visitor ticked her own yes on this very form
     * @return message key by field; empty where the others are asked
     * @throws NotFound where no words of the visitor's are in it
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public Map<String, String> propose(UUID id, long edition, Telling telling, ContentNote note, boolean yes) {
        Manuscript manuscript = enter(id);
        Map<String, String> problems = telling.problems(false);
        note.check(problems);
        if (!yes) {
            problems.put("yes", "stories.yes-missing");
        }
        if (!agreed(manuscript, edition)) {
            problems.put("yes", "stories.not-agreed");
        }
        if (problems.isEmpty()) {
            UUID me = visitor.personId();
            UUID step = Ids.next();
            String sealed = seals.seal(me, step, telling);
            stories.insert(new StepRow(step, me, null, id, Room.OUTSIDE, edition, sealed, note, clock.instant(), 1));
            manuscripts.yes(step, me, clock.instant());
            ask(manuscript);
        }
        return problems;
    }

    /**
     * Asks the others again, after the text has changed and all agree to it.
     *
     * @return whether they are asked
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean askAgain(UUID id, UUID step, long edition) {
        Manuscript manuscript = enter(id);
        StepRow row = proposal(manuscript, step, true);
        boolean fresh = agreed(manuscript, edition) && !manuscript.current(row);
        if (fresh) {
            stories.renew(row, edition, clock.instant());
            manuscripts.noMore(step);
            manuscripts.yes(step, visitor.personId(), clock.instant());
            ask(manuscript);
        }
        return fresh;
    }

    /**
     * Says yes to a step into the outside world.
     *
     * @param edition the edition that the page showed
     * @return whether it counts: text and step are still what she read
     */
    @Transactional
    @Allowed(Access.MEMBER)
    public boolean agree(UUID id, UUID step, long edition) {
        Manuscript manuscript = enter(id);
        StepRow row = proposal(manuscript, step, false);
        boolean counts = agreed(manuscript, edition) && manuscript.current(row);
        if (counts) {
            manuscripts.yes(step, visitor.personId(), clock.instant());
        }
        return counts;
    }

    /** Takes a yes back: the version for the outside is closed at once. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void disagree(UUID id, UUID step) {
        Manuscript manuscript = enter(id);
        StepRow row = proposal(manuscript, step, false);
        if (manuscript.open(row)) {
            takingBack.close(List.of(row), visitor.personId());
        }
        manuscripts.noMore(step, visitor.personId());
    }

    /** Takes the whole step back, by who asked for it. */
    @Transactional
    @Allowed(Access.MEMBER)
    public void withdraw(UUID id, UUID step) {
        StepRow row = proposal(enter(id), step, true);
        takingBack.take(visitor.personId(), List.of(row));
    }

    private Manuscript enter(UUID id) {
        Manuscript manuscript = readingRoom.enterToChange(id);
        if (!manuscript.contributors().contains(visitor.personId())) {
            throw new NotFound();
        }
        return manuscript;
    }

    private StepRow proposal(Manuscript manuscript, UUID step, boolean own) {
        return manuscript
                .proposal(step)
                .filter(row -> !own || row.person().equals(visitor.personId()))
                .orElseThrow(NotFound::new);
    }

    /** Whether the text is the one that she read, she read all of it, and everybody says yes to it. */
    private boolean agreed(Manuscript manuscript, long edition) {
        return manuscript.agreed()
                && manuscript.edition() == edition
                && !readingRoom.hides(manuscript, visitor.personId());
    }

    private void ask(Manuscript manuscript) {
        Notice notice = new Notice(
                "story-yes", "stories.notice-yes", List.of(), "stories.notice-yes-why", "/we-story/" + manuscript.id());
        manuscript.contributors().stream()
                .filter(person -> !person.equals(visitor.personId()))
                .forEach(person -> notices.tell(person, notice));
    }
}
