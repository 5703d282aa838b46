package org.jumptojob.stories;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.Endings;
import org.jumptojob.consent.Gate;
import org.jumptojob.consent.Thing;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.notices.Notice;
import org.jumptojob.notices.Notices;

/**
 * Takes back what somebody gave, everywhere at once: the part itself, each sentence that rests on it alone, every yes to a
 * text that is no more, and what was open for others.
 */
@ApplicationScoped
public class TakingBack {

    @Inject
    Stories stories;

    @Inject
    Manuscripts manuscripts;

    @Inject
    Notices notices;

    @Inject
    Endings endings;

    @Inject
    Event<StoryTakenBack> takenBack;

    @Inject
    Event<Gate.Changed> changed;

    /**
     * Who leaves a group takes all along that she gave and wrote there; where a whole group ends, everybody does. What she
     * only began was never there: her drafts stay hers.
     */
    void shrunk(@Observes CircleShrunk event) {
        if (event.group() == null || event.role() != null || event.receiver() != null) {
            return;
        }
        List<UUID> weStories = manuscripts.ofGroup(event.group());
        Collection<UUID> leaving = event.owner() == null ? manuscripts.peopleIn(weStories) : List.of(event.owner());
        for (UUID person : leaving) {
            // A story in which there is nothing of hers stays as it is, with every yes to it.
            List<UUID> touched = new ArrayList<>(manuscripts.touchedBy(person));
            touched.retainAll(weStories);
            forget(person, touched, given(stories.stepsIn(person, event.group())));
        }
    }

    /** Her key is destroyed already; here go the rows, and what rests on them. */
    void closed(@Observes PersonClosed event) {
        forgetAll(event.personId());
        stories.deleteAll(event.personId());
    }

    /** Nothing of a person stays in any room but her own, where her drafts are. */
    void takeAll(UUID person) {
        forget(person, manuscripts.touchedBy(person), given(stories.steps(person)));
    }

    private static List<StepRow> given(List<StepRow> steps) {
        return steps.stream().filter(StepRow::isGiven).toList();
    }

    private void forgetAll(UUID person) {
        forget(person, manuscripts.touchedBy(person), stories.steps(person));
    }

    private void forget(UUID person, Collection<UUID> weStories, List<StepRow> steps) {
        manuscripts.lock(weStories);
        manuscripts.deleteOf(person, weStories);
        manuscripts.deleteYeses(person, weStories);
        take(person, steps, weStories);
    }

    /** Takes steps of one person back; a draft among them is thrown away. */
    void take(UUID person, List<StepRow> steps) {
        Set<UUID> weStories = new TreeSet<>();
        steps.stream().filter(StepRow::isPart).forEach(part -> weStories.add(part.weStory()));
        manuscripts.lock(weStories);
        take(person, steps, weStories);
    }

    private void take(UUID person, List<StepRow> steps, Collection<UUID> weStories) {
        List<UUID> parts =
                steps.stream().filter(StepRow::isPart).map(StepRow::id).toList();
        Set<UUID> restingOn = manuscripts.writersOn(parts);
        Map<UUID, Set<UUID>> writers = manuscripts.letGo(parts);
        stories.deleteSteps(steps.stream().map(StepRow::id).toList());
        List<StepRow> proposals = stories.proposals(weStories);
        textChanged(weStories, proposals, person);
        List<StepRow> own =
                proposals.stream().filter(step -> step.person().equals(person)).toList();
        if (!own.isEmpty()) {
            // Who has no words in a story any more does not show it to anybody.
            stories.deleteIdleProposals(person);
        }
        if (writers.isEmpty()) {
            // Where a sentence waits to be read again, there is something left.
            Set<UUID> perhapsEmpty = new TreeSet<>(weStories);
            steps.stream().map(StepRow::weStory).filter(Objects::nonNull).forEach(perhapsEmpty::add);
            manuscripts.deleteEmpty(perhapsEmpty);
        }
        endings.gone(person, gone(person, steps, own));
        steps.stream().filter(StepRow::isGiven).forEach(step -> {
            takenBack.fire(new StoryTakenBack(person, step.id(), step.isPart() ? restingOn : Set.of()));
            if (step.room() == Room.OUTSIDE) {
                changed.fire(new Gate.Changed(person, SharedStories.thing(step.id())));
            }
        });
        writers.forEach((weStory, persons) -> persons.stream()
                .filter(writer -> !writer.equals(person))
                .forEach(writer -> notices.tell(writer, readAgain(weStory))));
    }

    /** The versions for the outside that are no more: whatever opened them ends with them. */
    private List<Thing> gone(UUID person, List<StepRow> taken, List<StepRow> proposals) {
        List<UUID> left = proposals.isEmpty()
                ? List.of()
                : stories.steps(person).stream().map(StepRow::id).toList();
        return Stream.concat(
                        taken.stream().filter(step -> step.isGiven() && step.room() == Room.OUTSIDE),
                        proposals.stream().filter(step -> !left.contains(step.id())))
                .map(step -> SharedStories.thing(step.id()))
                .distinct()
                .toList();
    }

    /**
     * Texts of groups are others now: every yes to them has ended, and what was open of them for the outside is closed, as in
     * {@link #close}.
     */
    void textChanged(Collection<UUID> weStories, List<StepRow> proposals, UUID by) {
        manuscripts.raise(weStories);
        close(proposals, by);
    }

    /**
     * Somebody does not say yes any more: what was open for the outside is closed, and who read it before reads it again only
     * after it was shared anew. Who shared it hears that it is closed, and neither by whom nor why.
     *
     * @param by who did it; she is told nothing of it
     */
    void close(List<StepRow> open, UUID by) {
        Map<UUID, List<Thing>> byOwner = open.stream()
                .collect(Collectors.groupingBy(
                        StepRow::person,
                        Collectors.mapping(step -> SharedStories.thing(step.id()), Collectors.toList())));
        byOwner.forEach((owner, things) -> {
            if (endings.gone(owner, things) > 0 && !owner.equals(by)) {
                notices.tell(owner, closed());
            }
        });
        open.forEach(step -> changed.fire(new Gate.Changed(step.person(), SharedStories.thing(step.id()))));
    }

    private static Notice closed() {
        return new Notice(
                "story-closed", "stories.notice-closed", List.of(), "stories.notice-closed-why", "/my-sharing");
    }

    private static Notice readAgain(UUID weStory) {
        return new Notice(
                "story-again", "stories.notice-again", List.of(), "stories.notice-again-why", "/we-story/" + weStory);
    }
}
