package org.jumptojob.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.Retention;
import org.jumptojob.recognition.RecognitionService.Mine;
import org.junit.jupiter.api.Test;

/** What a decision promises on every database: it follows a talk, it is whole, both read it, and only the person takes it back. */
interface DecisionContract {

    TestDatabase database();

    @Test
    default void aYesCountsForTheModulesItNamesAndForNoOthers() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.decided(RecognitionHouse.yes("j2j-m2"));
        assertEquals(Set.of("j2j-m2"), scene.house.counted.of(scene.trainee));
        Mine mine = scene.house.mine(scene.trainee).get(0);
        assertEquals("yes", mine.state());
        assertEquals(List.of("j2j-m2"), mine.accepted());
        DecisionService.Held held = scene.house.held(scene.professional, id).orElseThrow();
        assertEquals(List.of("j2j-m2"), held.accepted(), "both of them see it");
    }

    @Test
    default void aNotYetCountsForNothingAndHasAReasonAndANextStepThatBothRead() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.decided(RecognitionHouse.notYet());
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
        Mine mine = scene.house.mine(scene.trainee).get(0);
        assertEquals(
                List.of("not-yet", "parrot reason", "parrot next"), List.of(mine.state(), mine.reason(), mine.next()));
        assertEquals(
                "parrot next",
                scene.house.held(scene.professional, id).orElseThrow().next());
        assertFalse(scene.house.table().contains("parrot"), "words lie sealed");
    }

    @Test
    default void nobodyDecidesWithoutATalk() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        Answer untalked = new Answer(Answer.YES, List.of("j2j-m1"), "", "", false);
        assertEquals(
                Map.of("talked", "recognition.talked-missing"), scene.house.decide(scene.professional, id, untalked));
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
    }

    @Test
    default void aDecisionIsWhole() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        Answer nothing = new Answer("", List.of(), "", "", true);
        assertEquals(
                Set.of("outcome"),
                scene.house.decide(scene.professional, id, nothing).keySet());
        Answer yes = RecognitionHouse.yes();
        assertEquals(
                Set.of("accepted"),
                scene.house.decide(scene.professional, id, yes).keySet());
        Answer more = RecognitionHouse.yes("j2j-m1", "j2j-m9");
        assertEquals(
                Set.of("accepted"),
                scene.house.decide(scene.professional, id, more).keySet(),
                "not asked for");
        Answer bare = new Answer(Answer.NOT_YET, List.of(), " ", "", true);
        assertEquals(
                Set.of("reason", "next"),
                scene.house.decide(scene.professional, id, bare).keySet());
    }

    @Test
    default void whatIsDecidedIsNotDecidedAgain() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.decided(RecognitionHouse.notYet());
        assertEquals(
                Set.of("request"),
                scene.house
                        .decide(scene.professional, id, RecognitionHouse.yes("j2j-m1"))
                        .keySet());
        assertThrows(NotFound.class, () -> scene.house.take(scene.coach, id));
        assertFalse(scene.house.take(scene.second, id));
    }

    @Test
    default void takenBackItIsGoneForBothAndCountsNoMore() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.decided(RecognitionHouse.yes("j2j-m1", "j2j-m2"));
        scene.house.as(scene.trainee, () -> {
            scene.house.recognition.takeBack(id);
            return null;
        });
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
        assertEquals(List.of(), scene.house.mine(scene.trainee));
        assertEquals(Optional.empty(), scene.house.held(scene.professional, id));
        assertEquals(List.of(), scene.house.lines(scene.professional));
        assertFalse(scene.house.table().contains(id.toString()));
    }

    @Test
    default void nobodyElseTakesItBack() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.decided(RecognitionHouse.yes("j2j-m1"));
        for (UUID other : List.of(scene.professional, scene.neighbour)) {
            assertThrows(
                    NotFound.class,
                    () -> scene.house.as(other, () -> {
                        scene.house.recognition.takeBack(id);
                        return null;
                    }));
        }
        assertEquals(Set.of("j2j-m1"), scene.house.counted.of(scene.trainee));
    }

    @Test
    default void whoLosesHerSeatReadsAndDecidesNothingMore() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        scene.house.groups.seats.remove(scene.professional);
        assertEquals(Optional.empty(), scene.house.held(scene.professional, id));
        assertEquals(
                Set.of("request"),
                scene.house
                        .decide(scene.professional, id, RecognitionHouse.yes("j2j-m1"))
                        .keySet());
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
    }

    /** Both may come in one moment, so a decision does not rely on that it was taken out of her hands. */
    @Test
    default void whoKeepsAwayIsNotDecidedOn() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        scene.house.groups.keepApart(scene.professional, scene.trainee);
        assertEquals(
                Set.of("request"),
                scene.house
                        .decide(scene.professional, id, RecognitionHouse.yes("j2j-m1"))
                        .keySet());
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
    }

    @Test
    default void whatWasPutBackIsFreeForOthers() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        assertFalse(scene.house.as(scene.second, () -> scene.house.decisions.putBack(id)));
        assertTrue(scene.house.as(scene.professional, () -> scene.house.decisions.putBack(id)));
        assertTrue(scene.house.take(scene.second, id));
    }

    @Test
    default void nobodyDecidesForHerself() {
        RecognitionScene scene = new RecognitionScene(database());
        scene.house.groups.around.put(scene.professional, scene.house.groups.around(scene.trainee));
        UUID id = scene.house.ask(scene.professional, scene.to, RecognitionHouse.TOLD);
        assertFalse(scene.house.lines(scene.professional).contains(id));
        assertThrows(NotFound.class, () -> scene.house.take(scene.professional, id));
    }

    /** What counts stands in the records; only the words go, and long after a pause of a year. */
    @Test
    default void aDecisionIsKeptOverAPauseOfAYearAndWhatWaitsIsKept() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID decided = scene.decided(RecognitionHouse.yes("j2j-m1"));
        UUID waits = scene.request();
        Retention kept = scene.house.data.kept();
        var yearLater = RecognitionHouse.FRIDAY.plus(Duration.ofDays(366));
        scene.house.transactions.answer(
                () -> kept.delete(yearLater.minus(Duration.ofDays(kept.days().orElseThrow()))));
        assertEquals(2, scene.house.mine(scene.trainee).size());
        scene.house.transactions.answer(() -> kept.delete(yearLater));
        assertEquals(
                List.of(waits),
                scene.house.mine(scene.trainee).stream().map(Mine::id).toList());
        assertFalse(scene.house.table().contains(decided.toString()));
        assertEquals(Set.of("j2j-m1"), scene.house.counted.of(scene.trainee), "it still counts");
    }
}
