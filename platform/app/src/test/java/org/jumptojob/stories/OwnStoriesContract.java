package org.jumptojob.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.stories.StepService.Target;
import org.jumptojob.stories.StoryHouse.World;
import org.jumptojob.stories.StoryService.Saved;
import org.jumptojob.stories.StoryService.State;
import org.junit.jupiter.api.Test;

/** What the first room promises on every database: a story is its owner's alone until she gives something of it. */
interface OwnStoriesContract {

    Telling WHOLE = new Telling("A part.", "my group", "to be heard", "the bus has no ramp", "ask us first");

    World world();

    private static StoryText text(String happened) {
        return new StoryText("My leap", happened, "proud", "a friend");
    }

    private Saved save(UUID person, UUID id, long base, StoryText text) {
        return world().as(person, house -> house.own.save(id, base, text));
    }

    private UUID written(UUID person, String happened) {
        UUID id = Ids.next();
        save(person, id, 0, text(happened));
        return id;
    }

    private OwnStory open(UUID person, UUID id) {
        return world().as(person, house -> house.own.open(id));
    }

    @Test
    default void whatWasWrittenComesBack() {
        UUID ann = world().person();
        UUID id = Ids.next();
        assertEquals(new Saved(State.SAVED, 1), save(ann, id, 0, text("One.\r\nTwo „✿“.")));
        OwnStory story = open(ann, id);
        assertEquals(text("One.\nTwo „✿“."), story.text());
        assertTrue(story.isMineOnly());
        assertEquals(new Saved(State.SAVED, 2), save(ann, id, 1, text("Three.")));
        assertEquals(1, world().as(ann, house -> house.own.mine()).size());
    }

    @Test
    default void aFormThatIsSentTwiceMakesOneStory() {
        UUID ann = world().person();
        UUID id = written(ann, "One.");
        assertEquals(new Saved(State.SAVED, 1), save(ann, id, 0, text("One.")));
        assertTrue(open(ann, id).other().isEmpty());
        assertEquals(1, world().as(ann, house -> house.own.mine()).size());
    }

    @Test
    default void anEmptyPageMakesNoStory() {
        UUID ann = world().person();
        assertEquals(new Saved(State.EMPTY, 0), save(ann, Ids.next(), 0, new StoryText(" ", "\r\n", null, "")));
        assertEquals(List.of(), world().as(ann, house -> house.own.mine()));
    }

    @Test
    default void aTextThatIsTooLongIsRefusedAndTheOldOneStays() {
        UUID ann = world().person();
        UUID id = written(ann, "One.");
        assertEquals(
                State.TOO_LONG,
                save(ann, id, 1, text("x".repeat(StoryText.LONGEST))).state());
        assertEquals("One.", open(ann, id).text().happened());
    }

    @Test
    default void twoTextsOfTwoTabsBothStayUntilSheChooses() {
        UUID ann = world().person();
        UUID id = written(ann, "A garden.");
        save(ann, id, 1, text("A garden and a bench."));
        assertEquals(State.CONFLICT, save(ann, id, 1, text("A kitchen.")).state());
        assertEquals(
                State.CONFLICT,
                save(ann, id, 1, text("A kitchen with a window.")).state());
        assertEquals(
                Optional.of(text("A kitchen with a window.")), open(ann, id).other(), "the tab went on typing");
        save(ann, id, 1, text("By the sea."));
        assertEquals(
                "A kitchen with a window.\n\nBy the sea.",
                open(ann, id).other().orElseThrow().happened(),
                "a third text takes nothing from the second");
        world().as(ann, house -> {
            house.own.choose(id, "both");
            return null;
        });
        assertEquals(
                "A garden and a bench.\n\nA kitchen with a window.\n\nBy the sea.",
                open(ann, id).text().happened());
        assertTrue(open(ann, id).other().isEmpty());
    }

    @Test
    default void nobodyElseFindsAStory() {
        UUID group = Ids.next();
        UUID ann = world().person(group);
        UUID bob = world().person(group);
        UUID id = written(ann, "Mine.");
        assertThrows(NotFound.class, () -> open(bob, id));
        assertThrows(NotFound.class, () -> save(bob, id, 0, text("Not mine.")));
        assertThrows(NotFound.class, () -> save(bob, id, 1, text("Not mine.")));
        assertThrows(
                NotFound.class,
                () -> world().as(bob, house -> {
                    house.own.delete(id);
                    return null;
                }));
        assertThrows(NotFound.class, () -> world().as(bob, house -> house.steps.prepare(id, Target.OUTSIDE, "felt")));
        assertEquals("Mine.", open(ann, id).text().happened());
        assertEquals(List.of(), world().as(bob, house -> house.own.mine()));
    }

    @Test
    default void theRowsNeverHoldThePlainText() {
        UUID ann = world().person();
        UUID id = written(ann, "canary-one");
        save(ann, id, 0, text("canary-two"));
        UUID step = world().as(ann, house -> house.steps.prepare(id, Target.OUTSIDE, "happened"));
        assertFalse(step.toString().isEmpty());
        List<String> sealed = world().database
                .answerInTransaction(entities -> Sql.in(entities)
                        .query(
                                "SELECT s.sealed || s.other_sealed || t.sealed AS all_of_it FROM story s JOIN story_step t"
                                        + " ON t.story_id = s.id WHERE s.id = ?",
                                row -> row.text("all_of_it"),
                                id));
        assertEquals(1, sealed.size());
        assertFalse(sealed.get(0).contains("canary"));
    }

    @Test
    default void aStepGoesOutOnlyByAWholeFreshYes() {
        UUID ann = world().person();
        UUID id = written(ann, "Mine.");
        UUID step = world().as(ann, house -> house.steps.prepare(id, Target.OUTSIDE, "happened"));
        assertEquals(
                "Mine.",
                world().as(ann, house -> house.steps.open(step)).telling().text());
        assertEquals(List.of(), world().as(ann, house -> house.shared.offers(ann)));
        Map<String, String> problems =
                world().as(ann, house -> house.steps.give(step, Telling.EMPTY, ContentNote.SAD, false));
        assertEquals(
                Map.of(
                        "text", "stories.text-missing",
                        "listener", "stories.listener-missing",
                        "goal", "stories.goal-missing",
                        "fact", "stories.fact-missing",
                        "wish", "stories.wish-missing",
                        "yes", "stories.yes-missing"),
                problems);
        assertEquals(
                Map.of("yes", "stories.yes-missing"),
                world().as(ann, house -> house.steps.give(step, WHOLE, ContentNote.SAD, false)));
        assertEquals(
                WHOLE,
                world().as(ann, house -> house.steps.newest()).orElseThrow().telling(),
                "nothing is lost");
        assertTrue(open(ann, id).isMineOnly());
        assertEquals(Map.of(), world().as(ann, house -> house.steps.give(step, WHOLE, ContentNote.SAD, true)));
        assertFalse(open(ann, id).isMineOnly());
        assertEquals(
                ContentNote.SAD,
                world().as(ann, house -> house.steps.open(step)).note());
    }

    @Test
    default void nothingGoesOutBeforeItsOwnerHasChosenAContentNoteHerself() {
        UUID ann = world().person();
        UUID id = written(ann, "Mine.");
        UUID step = world().as(ann, house -> house.steps.prepare(id, Target.OUTSIDE, "happened"));
        ContentNote first = world().as(ann, house -> house.steps.open(step)).note();
        assertFalse(ContentNote.choices().contains(first), "none of the choices is chosen before");
        assertEquals(
                Map.of("note", "stories.note-missing"),
                world().as(ann, house -> house.steps.give(step, WHOLE, first, true)));
        assertTrue(open(ann, id).isMineOnly());
        assertEquals(Map.of(), world().as(ann, house -> house.steps.give(step, WHOLE, ContentNote.NONE, true)));
    }

    @Test
    default void aVersionForTheOutsideIsThePassageAndNothingElse() {
        UUID ann = world().person();
        UUID bob = world().person();
        UUID id = written(ann, "The secret rest.");
        String step = given(ann, id).toString();
        var shown = world().as(ann, house -> house.shared.show(ann, step)).orElseThrow();
        assertEquals("stories.note-loss", shown.note());
        assertTrue(shown.parts().toString().contains("A part."));
        assertFalse(shown.toString().contains("secret"));
        assertEquals(Optional.empty(), world().as(bob, house -> house.shared.show(bob, step)), "it is not hers");
        assertEquals(Optional.empty(), world().as(ann, house -> house.shared.show(ann, "no id")));
        assertEquals(1, world().as(ann, house -> house.shared.offers(ann)).size());
        assertFalse(world().as(ann, house -> house.shared.offers(ann))
                .get(0)
                .title()
                .contains("my group"));
    }

    @Test
    default void whatIsTakenBackIsGoneForOthersAndStaysWithItsOwner() {
        UUID ann = world().person();
        UUID id = written(ann, "Mine.");
        UUID step = given(ann, id);
        world().as(ann, house -> {
            house.own.takeBack(id);
            return null;
        });
        assertEquals(Optional.empty(), world().as(ann, house -> house.shared.show(ann, step.toString())));
        assertTrue(world().takenBack.contains(new StoryTakenBack(ann, step, Set.of())));
        assertTrue(world().changed.stream()
                .anyMatch(event -> event.owner().equals(ann) && event.thing().equals(SharedStories.thing(step))));
        assertTrue(world().gone.contains(SharedStories.thing(step)));
        assertTrue(open(ann, id).isMineOnly());
        assertEquals("Mine.", open(ann, id).text().happened());
    }

    @Test
    default void aDeletedStoryTakesAlongWhatWasGivenFromIt() {
        UUID ann = world().person();
        UUID id = written(ann, "Mine.");
        UUID step = given(ann, id);
        world().as(ann, house -> {
            house.own.delete(id);
            return null;
        });
        assertThrows(NotFound.class, () -> open(ann, id));
        assertThrows(NotFound.class, () -> world().as(ann, house -> house.steps.open(step)));
        assertEquals(List.of(), world().as(ann, house -> house.shared.offers(ann)));
    }

    private UUID given(UUID person, UUID story) {
        UUID step = world().as(person, house -> house.steps.prepare(story, Target.OUTSIDE, "own"));
        assertEquals(Map.of(), world().as(person, house -> house.steps.give(step, WHOLE, ContentNote.LOSS, true)));
        return step;
    }
}
