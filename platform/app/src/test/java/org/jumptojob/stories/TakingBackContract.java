package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.notices.Notice;
import org.jumptojob.persistence.Ids;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryHouse.World;
import org.junit.jupiter.api.Test;

/** Take back works everywhere at once, on every database: nothing of a part remains. */
interface TakingBackContract {

    World world();

    private Workshop ofThree() {
        return Workshop.ofThree(world());
    }

    private void refused(UUID person, Function<StoryHouse, ?> work) {
        assertThrows(NotFound.class, () -> world().as(person, work));
    }

    private static Object done(Runnable work) {
        work.run();
        return null;
    }

    @Test
    default void aGroupOfFiveWritesAWeStoryAndOneTakesHerPartBack() {
        Workshop shop = new Workshop(world(), 5);
        shop.write(0, "Some of us had marker-3.", 3);
        shop.write(3, "We call it marker-3 and more.", 3);
        shop.write(1, "Two of us had marker-3 or marker-4.", 3, 4);
        shop.write(2, "All of us went on.", 0, 1, 2, 4);
        shop.allAgree();
        UUID step = shop.propose(3);
        List.of(0, 1, 2, 4).forEach(i -> assertTrue(shop.agree(i, step)));
        assertTrue(shop.shown(3, step).contains("marker-3"));
        assertTrue(shop.everythingReadable().contains("marker-3"));

        UUID taker = shop.people.get(3);
        UUID story = shop.stories.get(3);
        world().as(taker, house -> {
            house.own.takeBack(story);
            return null;
        });

        assertEquals("", shop.shown(3, step), "closed for the outside at once");
        assertEquals(List.of("All of us went on."), shop.sentences(0), "what rests on it alone is gone");
        assertEquals(4, shop.texts(0).size());
        assertTrue(world().takenBack.stream()
                .anyMatch(event -> event.step().equals(shop.parts.get(3))
                        && event.writers().equals(Set.of(shop.people.get(0), shop.people.get(1), taker))));
        assertTrue(world().changed.stream().anyMatch(event -> event.thing().equals(SharedStories.thing(step))));
        assertTrue(world().gone.contains(SharedStories.thing(step)), "whoever could open it can no more");
        assertTrue(shop.sentence(1, "or marker-4").again(), "its writer is asked to read it again");
        assertEquals(
                "/we-story/" + shop.weStory,
                world().notices.get(shop.people.get(1)).stream()
                        .filter(notice -> notice.kind().equals("story-again"))
                        .findFirst()
                        .orElseThrow()
                        .path());
        world().as(
                        shop.people.get(1),
                        house -> house.ours.change(
                                shop.weStory,
                                shop.sentence(1, "or marker-4").id(),
                                shop.sentence(1, "or marker-4").version(),
                                "One of us had marker-4.",
                                Set.of(shop.parts.get(4))));
        world().as(taker, house -> {
            house.own.delete(story);
            return null;
        });
        assertFalse(shop.everythingReadable().contains("marker-3"), "and nothing of it remains anywhere");
        assertTrue(shop.everythingReadable().contains("marker-4"), "while the others' words stay");
    }

    /** A story of three that the first has asked for and to which all say yes; she has shared it. */
    private UUID shared(Workshop shop) {
        shop.allAgree();
        UUID step = shop.propose(0);
        assertTrue(shop.agree(1, step));
        assertTrue(shop.agree(2, step));
        world().shared.add(SharedStories.thing(step));
        return step;
    }

    private List<Notice> closed(UUID person) {
        return world().notices.getOrDefault(person, List.of()).stream()
                .filter(notice -> notice.kind().equals("story-closed"))
                .toList();
    }

    @Test
    default void whoSharedAStoryOfTheGroupHearsOnceThatItIsClosedAndNotByWhom() {
        Workshop shop = ofThree();
        UUID step = shared(shop);
        UUID teller = shop.people.get(0);
        shop.answer(2, false);
        shop.answer(1, false);
        assertEquals(
                List.of(new Notice(
                        "story-closed",
                        "stories.notice-closed",
                        List.of(),
                        "stories.notice-closed-why",
                        "/my-sharing")),
                closed(teller));
        assertTrue(shop.answer(1, true));
        assertTrue(shop.answer(2, true));
        world().as(shop.people.get(2), house -> done(() -> house.outside.disagree(shop.weStory, step)));
        assertEquals(1, closed(teller).size(), "it was not shared anew");
        shop.people.subList(1, 3).forEach(other -> assertEquals(List.of(), closed(other)));
    }

    @Test
    default void whoClosesHerOwnSharingNeedsNoNews() {
        Workshop shop = ofThree();
        UUID step = shared(shop);
        UUID teller = shop.people.get(0);
        shop.answer(0, false);
        assertEquals(List.of(), closed(teller));
        world().shared.add(SharedStories.thing(step));
        world().close(teller);
        assertEquals(List.of(), closed(teller), "nothing is told to who is no more");
    }

    @Test
    default void whoSharesAStoryOfTheGroupIsToldBeforeThatOthersReadToWhom() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        UUID teller = shop.people.get(0);
        UUID story = shop.stories.get(0);
        UUID own = world().as(teller, house -> house.steps.prepare(story, Target.OUTSIDE, "own"));
        assertTrue(hasWordsOfOthers(teller, step.toString()));
        assertFalse(hasWordsOfOthers(teller, own.toString()), "a story of her own");
        assertFalse(hasWordsOfOthers(shop.people.get(1), step.toString()), "it is not hers to share");
        assertFalse(hasWordsOfOthers(teller, "no-id"));
    }

    private boolean hasWordsOfOthers(UUID person, String id) {
        return world().<Boolean>as(person, house -> house.shared.hasWordsOfOthers(person, id));
    }

    @Test
    default void noTableHoldsAPlainWordOfAWeStory() {
        Workshop shop = ofThree();
        shop.allAgree();
        shop.propose(0);
        List<String> rows = Tables.everything(world().database);
        assertTrue(rows.stream().anyMatch(row -> row.contains(shop.weStory.toString())), "the search finds rows");
        assertEquals(
                List.of(),
                rows.stream()
                        .filter(row -> row.matches("(?s).*(marker-|private-|went on|one wish|our group).*"))
                        .toList());
    }

    @Test
    default void whoTakesEverythingBackLeavesNoRowInTheGroup() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        shop.agree(1, step);
        UUID person = shop.people.get(1);
        world().as(person, house -> {
            house.own.takeEverythingBack();
            return null;
        });
        assertEquals(1, Tables.rowsOf(world().database, person), "only her own story is left, where only she reads it");
        assertTrue(shop.everythingReadable().contains("private-1"));
        assertEquals(List.of(), shop.sentences(0), "she wrote one, one rested on her part alone, one is read again");
        assertEquals(1, shop.sentences(2).size());
    }

    @Test
    default void whoClosesHerAccountLeavesNothing() {
        Workshop shop = ofThree();
        shop.allAgree();
        shop.propose(1);
        UUID person = shop.people.get(1);
        world().close(person);
        assertEquals(0, Tables.rowsOf(world().database, person));
        assertEquals(List.of(), shop.sentences(0));
        assertEquals(2, shop.texts(0).size());
        assertEquals(List.of(), shop.read(0).outside());
        Tables.erase(world().database, person);
    }

    @Test
    default void whoLeavesTheGroupTakesHerWordsAlongAndSeesNothingMore() {
        Workshop shop = ofThree();
        UUID person = shop.people.get(0);
        world().seats.get(person).clear();
        world().as(person, house -> {
            house.takingBack.shrunk(CircleShrunk.left(person, shop.group));
            return null;
        });
        refused(person, house -> house.ours.read(shop.weStory));
        assertEquals(2, shop.texts(1).size());
        assertEquals(List.of("All of us went on."), shop.sentences(1), "hers to read again; seen by its writer only");
        assertEquals(1, world().as(person, house -> house.own.mine()).size(), "her own story stays hers");
    }

    @Test
    default void whoHasNoWordInAStoryTakesNobodysYesAlong() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID ann = world().person(shop.group);
        UUID story = Ids.next();
        world().as(ann, house -> house.own.save(story, 0, new StoryText("", "not yet", "", "")));
        world().as(ann, house -> house.steps.prepare(story, new Target(shop.weStory, null), "happened"));
        world().as(ann, house -> done(() -> house.takingBack.shrunk(CircleShrunk.left(ann, shop.group))));
        assertTrue(shop.read(0).standing().agreed());
        assertEquals(2, Tables.rowsOf(world().database, ann), "her story and her draft stay");
    }

    @Test
    default void draftsStayHersWhateverSheTakesBack() {
        Workshop shop = ofThree();
        UUID person = shop.people.get(0);
        UUID story = shop.stories.get(0);
        UUID ours = world().as(person, house -> house.steps.prepare(story, new Target(shop.weStory, null), "happened"));
        UUID outside = world().as(person, house -> house.steps.prepare(story, Target.OUTSIDE, "happened"));
        List<Runnable> ways = List.of(
                () -> world().as(person, house -> done(() -> house.own.takeBack(story))),
                () -> world().as(person, house -> done(house.own::takeEverythingBack)),
                () -> world().as(
                                person,
                                house -> done(() -> house.takingBack.shrunk(CircleShrunk.left(person, shop.group)))),
                () -> world().as(person, house -> done(() -> house.takingBack.shrunk(CircleShrunk.ended(shop.group)))));
        for (Runnable way : ways) {
            way.run();
            for (UUID draft : List.of(ours, outside)) {
                assertFalse(world().as(person, house -> house.steps.open(draft)).given());
            }
        }
        assertEquals(
                3, Tables.rowsOf(world().database, person), "her story and two drafts, and nothing that was given");
        world().as(person, house -> done(() -> house.own.delete(story)));
        assertEquals(0, Tables.rowsOf(world().database, person), "who deletes a story deletes its drafts");
    }

    @Test
    default void whereAGroupEndsEverybodyTakesHersAlong() {
        Workshop shop = ofThree();
        UUID person = shop.people.get(0);
        world().as(person, house -> {
            house.takingBack.shrunk(CircleShrunk.handedOver(shop.group, "coach"));
            house.takingBack.shrunk(CircleShrunk.parted(person, shop.people.get(1)));
            return null;
        });
        assertEquals(3, shop.texts(0).size(), "another role, another pair: nothing to do with it");
        world().as(person, house -> {
            house.takingBack.shrunk(CircleShrunk.ended(shop.group));
            return null;
        });
        refused(person, house -> house.ours.read(shop.weStory));
        assertTrue(
                Tables.everything(world().database).stream().noneMatch(row -> row.contains(shop.weStory.toString())),
                "an empty story is none");
        shop.people.forEach(one -> assertEquals(1, Tables.rowsOf(world().database, one), "her own story"));
    }

    @Test
    default void aPersonsCopyHoldsHerOwnWordsAndNoneOfOthers() {
        Workshop shop = ofThree();
        UUID person = shop.people.get(2);
        String copy = world().as(person, house -> house.copy.about(person)).toString();
        assertTrue(copy.contains("private-2"));
        assertTrue(copy.contains("I join marker-0"), "a sentence that she wrote is hers");
        assertFalse(copy.contains("I had marker-0"));
        assertFalse(copy.contains("private-0"));
        world().as(shop.people.get(0), house -> done(house.own::takeEverythingBack));
        String later = world().as(person, house -> house.copy.about(person)).toString();
        assertFalse(later.contains("marker-0"), "until she has read it again, it is in no copy");
    }
}
