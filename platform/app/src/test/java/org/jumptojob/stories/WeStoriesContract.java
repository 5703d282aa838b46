package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryHouse.World;
import org.junit.jupiter.api.Test;

/** What the second and the third room promise on every database. */
interface WeStoriesContract {

    Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    World world();

    private Workshop ofThree() {
        return Workshop.ofThree(world());
    }

    private void refused(UUID person, Function<StoryHouse, ?> work) {
        assertThrows(NotFound.class, () -> world().as(person, work));
    }

    @Test
    default void whatSomebodyPreparesIsNoStoryOfTheGroupYet() {
        UUID group = Ids.next();
        UUID ann = world().person(group);
        UUID bob = world().person(group);
        UUID story = Ids.next();
        world().as(ann, house -> house.own.save(story, 0, new StoryText("", "not yet", "", "")));
        UUID step = world().as(ann, house -> house.steps.prepare(story, new Target(null, group), "happened"));
        assertTrue(world().as(ann, house -> house.ours.newest()).isPresent());
        assertTrue(world().as(bob, house -> house.ours.newest()).isEmpty());
        assertTrue(world().as(bob, house -> house.ours.places()).stream().allMatch(place -> place.weStory() == null));
        assertEquals(story, world().as(ann, house -> house.steps.takeBack(step)));
        assertTrue(
                world().as(ann, house -> house.ours.newest()).isEmpty(), "a draft that was thrown away leaves nothing");
    }

    @Test
    default void aPartIsSeenByNobodyBeforeItIsGiven() {
        Workshop shop = ofThree();
        UUID ann = world().person(shop.group);
        UUID story = Ids.next();
        world().as(ann, house -> house.own.save(story, 0, new StoryText("", "not yet", "", "")));
        UUID step = world().as(ann, house -> house.steps.prepare(story, new Target(shop.weStory, null), "happened"));
        assertFalse(shop.everythingReadable().contains("not yet"));
        refused(shop.people.get(0), house -> house.steps.open(step));
        refused(shop.people.get(0), house -> house.steps.takeBack(step));
        refused(shop.people.get(0), house -> house.steps.give(step, Workshop.telling("x"), ContentNote.NONE, true));
        long edition = shop.read(0).edition();
        world().as(ann, house -> house.steps.give(step, Workshop.telling("Now."), ContentNote.NONE, true));
        assertTrue(shop.texts(0).contains("Now."));
        assertTrue(shop.read(0).edition() > edition, "new words ask for a new yes");
    }

    @Test
    default void anOlderPageDoesNotChangeWhatIsGiven() {
        Workshop shop = ofThree();
        shop.allAgree();
        WeStory before = shop.read(1);
        UUID ann = shop.people.get(0);
        UUID step = shop.parts.get(0);
        assertEquals(
                Map.of(),
                world().as(ann, house -> house.steps.keep(step, Workshop.telling("Other words."), ContentNote.NONE)));
        assertEquals(before.parts(), shop.read(1).parts());
        assertEquals(before.sentences(), shop.read(1).sentences());
        assertTrue(world().as(ann, house -> house.steps.open(step)).given());
    }

    /** Everybody else: a neighbour, somebody of the house, a coordinator without a seat. All have no seat in the group. */
    @Test
    default void toWhoHasNoSeatInTheGroupThereIsNoSuchStory() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        UUID neighbour = world().person(Ids.next());
        UUID sentence = shop.sentence(0, "marker-1").id();
        UUID id = shop.weStory;
        refused(neighbour, house -> house.ours.read(id));
        refused(neighbour, house -> house.ours.write(id, "x", Set.of(shop.parts.get(0))));
        refused(neighbour, house -> house.ours.change(id, sentence, 1, "x", Set.of(shop.parts.get(0))));
        refused(neighbour, house -> done(() -> house.ours.remove(id, sentence)));
        refused(neighbour, house -> done(() -> house.ours.move(id, sentence, true)));
        refused(neighbour, house -> house.ours.answer(id, 1, true));
        refused(neighbour, house -> house.outside.propose(id, 1, Workshop.telling(""), ContentNote.NONE, true));
        refused(neighbour, house -> house.outside.agree(id, step, 1));
        refused(neighbour, house -> house.outside.askAgain(id, step, 1));
        refused(neighbour, house -> done(() -> house.outside.disagree(id, step)));
        refused(neighbour, house -> done(() -> house.outside.withdraw(id, step)));
        UUID story = Ids.next();
        world().as(neighbour, house -> house.own.save(story, 0, new StoryText("", "mine", "", "")));
        refused(neighbour, house -> house.steps.prepare(story, new Target(id, null), "own"));
        refused(neighbour, house -> house.steps.prepare(story, new Target(null, shop.group), "own"));
        assertTrue(world().as(neighbour, house -> house.ours.newest()).isEmpty());
        assertTrue(world().as(neighbour, house -> house.ours.places()).stream()
                .noneMatch(place -> id.equals(place.weStory())));
        assertFalse(world().as(neighbour, house -> house.copy.about(neighbour))
                .toString()
                .contains("marker"));
    }

    private static Object done(Runnable work) {
        work.run();
        return null;
    }

    @Test
    default void onlyWhoWroteASentenceChangesIt() {
        Workshop shop = ofThree();
        WeStory.Sentence hers = shop.sentence(0, "know marker-1");
        UUID other = shop.people.get(1);
        refused(other, house -> house.ours.change(shop.weStory, hers.id(), 1, "x", Set.of(shop.parts.get(0))));
        refused(other, house -> done(() -> house.ours.remove(shop.weStory, hers.id())));
        UUID writer = shop.people.get(0);
        assertEquals(
                Map.of("text", "stories.sentence-changed"),
                world().as(
                                writer,
                                house -> house.ours.change(
                                        shop.weStory, hers.id(), 99, "x", Set.of(shop.parts.get(0)))));
        assertEquals(
                Map.of(),
                world().as(
                                writer,
                                house -> house.ours.change(
                                        shop.weStory, hers.id(), 1, "New words.", Set.of(shop.parts.get(0)))));
        assertEquals(Set.of(shop.parts.get(0)), shop.sentence(2, "New words.").parts());
    }

    @Test
    default void aSentenceRestsOnPartsOfItsOwnStory() {
        Workshop shop = ofThree();
        Workshop elsewhere = new Workshop(world(), 1);
        UUID writer = shop.people.get(0);
        for (Set<UUID> parts : List.of(Set.<UUID>of(), Set.of(elsewhere.parts.get(0)), Set.of(Ids.next()))) {
            assertEquals(
                    Map.of("parts", "stories.parts-missing"),
                    world().as(writer, house -> house.ours.write(shop.weStory, "A sentence.", parts)));
        }
        assertEquals(
                Map.of("text", "stories.sentence-missing"),
                world().as(writer, house -> house.ours.write(shop.weStory, " ", Set.of(shop.parts.get(0)))));
        assertEquals(
                Map.of("text", "stories.sentence-long"),
                world().as(
                                writer,
                                house -> house.ours.write(shop.weStory, "x".repeat(401), Set.of(shop.parts.get(0)))));
    }

    @Test
    default void everybodyMovesSentences() {
        Workshop shop = ofThree();
        UUID last = shop.sentence(0, "I join").id();
        world().as(shop.people.get(1), house -> done(() -> house.ours.move(shop.weStory, last, true)));
        assertEquals(
                List.of("Some of us know marker-1.", "I join marker-0 and marker-1.", "All of us went on."),
                shop.sentences(0));
        world().as(shop.people.get(1), house -> done(() -> house.ours.move(shop.weStory, last, true)));
        world().as(shop.people.get(1), house -> done(() -> house.ours.move(shop.weStory, last, true)));
        assertEquals("I join marker-0 and marker-1.", shop.sentences(0).get(0));
    }

    @Test
    default void aSmallVoiceHoldsTheTextBackAndNobodySeesWhoseItIs() {
        Workshop shop = ofThree();
        shop.answer(0, true);
        shop.answer(1, true);
        WeStory silent = shop.read(0);
        shop.answer(2, false);
        assertEquals(silent.standing(), shop.read(0).standing(), "to hold back looks like silence");
        assertEquals("hold", shop.read(2).standing().answer(), "she sees it herself");
        assertFalse(shop.read(0).standing().agreed());
        assertEquals(
                Map.of("yes", "stories.not-agreed", "note", "stories.note-missing"),
                world().as(
                                shop.people.get(0),
                                house -> house.outside.propose(
                                        shop.weStory, silent.edition(), Workshop.telling(""), ContentNote.OPEN, true)));
        assertEquals(
                Map.of("yes", "stories.not-agreed"),
                world().as(
                                shop.people.get(0),
                                house -> house.outside.propose(
                                        shop.weStory, silent.edition(), Workshop.telling(""), ContentNote.NONE, true)));
    }

    @Test
    default void aYesIsAYesToOneEdition() {
        Workshop shop = ofThree();
        shop.allAgree();
        long read = shop.read(0).edition();
        shop.write(1, "One more.", 1);
        assertEquals(0, shop.read(0).standing().agreeing());
        assertFalse(world().<Boolean>as(shop.people.get(0), house -> house.ours.answer(shop.weStory, read, true)));
        assertEquals(0, shop.read(0).standing().agreeing());
    }

    @Test
    default void nobodyOutsideReadsItBeforeEachHasSaidYesOnceMore() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        UUID teller = shop.people.get(0);
        assertEquals(
                2,
                shop.people.stream()
                        .filter(person -> world().notices.getOrDefault(person, List.of()).stream()
                                .anyMatch(notice -> notice.kind().equals("story-yes")))
                        .count());
        assertEquals("", shop.shown(0, step));
        assertTrue(shop.agree(1, step));
        assertEquals("", shop.shown(0, step));
        assertEquals(List.of(), world().as(teller, house -> house.shared.offers(teller)));
        assertTrue(shop.agree(2, step));
        assertTrue(shop.shown(0, step).contains("All of us went on."));
        assertTrue(shop.shown(0, step).contains("stories.note-sad"));
        assertEquals(1, world().as(teller, house -> house.shared.offers(teller)).size());
        assertEquals("", shop.shown(1, step), "only who asked for it shows it");
    }

    @Test
    default void whoHidesSomebodyDoesNotReadHerWords() {
        Workshop shop = ofThree();
        world().hides.put(shop.people.get(0), Set.of(shop.people.get(1)));
        assertEquals(2, shop.texts(0).size());
        assertTrue(shop.read(0).standing().hidden());
        assertEquals(3, shop.texts(1).size(), "who is hidden reads as before");
    }

    @Test
    default void oneYesTakenBackClosesItAtOnce() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        shop.agree(1, step);
        shop.agree(2, step);
        world().as(shop.people.get(2), house -> done(() -> house.outside.disagree(shop.weStory, step)));
        assertEquals("", shop.shown(0, step));
        shop.agree(2, step);
        assertFalse(shop.shown(0, step).isEmpty());
        int before = world().changed.size();
        shop.answer(1, false);
        assertEquals("", shop.shown(0, step), "who holds back the text holds back what is outside");
        assertEquals(
                Set.of(step.toString()),
                world().as(shop.people.get(0), house -> house.shared.heldBack(List.of(step.toString()))),
                "so no list calls it open");
        assertEquals(before + 1, world().changed.size(), "and whatever was made of it goes");
    }

    @Test
    default void whoeverHasWordsInItKnowsWhoReadsItOutside() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        shop.agree(1, step);
        shop.agree(2, step);
        UUID teller = shop.people.get(0);
        UUID other = shop.people.get(1);
        OpenBeside.Line line = new OpenBeside.Line("stories.open-outside", "/we-story/" + shop.weStory, "Mayor");
        assertFalse(openNow(other).contains(line), "it is not shared yet");
        share(teller, step);
        assertTrue(openNow(other).contains(line));
        assertFalse(openNow(teller).contains(line), "it stands in her own list");
        assertFalse(openNow(world().person()).contains(line));
        assertEquals(
                Set.of(other, shop.people.get(2)),
                world().as(teller, house -> house.shared.show(teller, step.toString()))
                        .orElseThrow()
                        .others(),
                "each finds the look in her own log");
    }

    /** As if the teller had shared it with a role called "Mayor". */
    private void share(UUID teller, UUID step) {
        world().database
                .inTransaction(entities -> Sql.in(entities)
                        .update(
                                "INSERT INTO sharing (id, owner_id, kind, thing_id, group_id, seat, seat_name, purpose, words, given,"
                                        + " last_day, open_until, reminded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                                UUID.randomUUID(),
                                teller,
                                SharedStories.KIND,
                                step.toString(),
                                UUID.randomUUID(),
                                "coordinator",
                                "Mayor",
                                "talk",
                                "",
                                NOW.minusSeconds(60),
                                "2026-11-22",
                                NOW.plusSeconds(60)));
    }

    private List<OpenBeside.Line> openNow(UUID person) {
        OpenBeside.Whose whose = new OpenBeside.Whose(person, UUID.randomUUID(), NOW);
        return world().database
                .answerInTransaction(entities -> OpenBeside.lines(entities, new SharedStories().ways(whose)));
    }

    @Test
    default void whoReadItBeforeAYesWasTakenBackReadsItOnlyAfterItIsSharedAnew() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        shop.agree(1, step);
        shop.agree(2, step);
        world().gone.clear();
        world().as(shop.people.get(2), house -> done(() -> house.outside.disagree(shop.weStory, step)));
        assertEquals(List.of(SharedStories.thing(step)), world().gone);
        shop.agree(2, step);
        world().gone.clear();
        shop.answer(1, false);
        assertEquals(List.of(SharedStories.thing(step)), world().gone);
    }

    @Test
    default void aChangedTextClosesTheOutsideUntilEverybodyIsAskedAgain() {
        Workshop shop = ofThree();
        shop.allAgree();
        UUID step = shop.propose(0);
        shop.agree(1, step);
        shop.agree(2, step);
        shop.write(1, "One more.", 1);
        assertEquals("", shop.shown(0, step));
        assertFalse(shop.agree(1, step), "nobody says yes to what she has not read");
        shop.allAgree();
        assertEquals("", shop.shown(0, step));
        long edition = shop.read(0).edition();
        assertTrue(
                world().<Boolean>as(shop.people.get(0), house -> house.outside.askAgain(shop.weStory, step, edition)));
        assertTrue(shop.agree(1, step));
        assertTrue(shop.agree(2, step));
        assertTrue(shop.shown(0, step).contains("One more."));
        world().as(shop.people.get(0), house -> done(() -> house.outside.withdraw(shop.weStory, step)));
        assertEquals(List.of(), shop.read(1).outside());
    }

    @Test
    default void twoPeopleWhoHaveNothingToDoWithEachOtherReadNothingOfEachOther() {
        Workshop shop = ofThree();
        world().blocks.add(Set.of(shop.people.get(0), shop.people.get(1)));
        WeStory read = shop.read(0);
        assertFalse(read.toString().contains("marker-1"));
        assertFalse(shop.read(1).toString().contains("marker-0"));
        assertTrue(read.standing().hidden());
        assertFalse(shop.answer(0, true), "nobody says yes to what she does not see");
        assertEquals(3, shop.texts(2).size());
        assertEquals(
                Map.of("parts", "stories.parts-missing"),
                world().as(
                                shop.people.get(0),
                                house -> house.ours.write(shop.weStory, "x", Set.of(shop.parts.get(1)))));
    }

    @Test
    default void theDemonstrationShowsAStoryThatWaitsForOneMoreYes() {
        UUID group = Ids.next();
        List<UUID> people = List.of(world().person(group), world().person(group), world().person());
        world().as(people.get(0), house -> done(() -> house.demo.make(people)));
        WeStory story = world().as(people.get(0), house -> house.ours.newest()).orElseThrow();
        assertEquals(2, story.parts().size());
        assertEquals(2, story.sentences().size());
        assertTrue(story.standing().agreed());
        assertEquals(1, story.outside().get(0).yes());
        assertFalse(story.outside().get(0).open());
        people.forEach(person ->
                assertEquals(1, world().as(person, house -> house.own.mine()).size()));
    }
}
