package org.jumptojob.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.asking.AskingContract.Scene;
import org.jumptojob.consent.Circles;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of a question where somebody has left or keeps away, on every database. */
interface AskedByNameContract {

    TestDatabase database();

    @Test
    default void whoWasAskedByNameAndHasLeftTheGroupNeitherTakesItNorKeepsIt() {
        for (boolean taken : List.of(true, false)) {
            Scene scene = new Scene(database());
            UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
            if (taken) {
                scene.house.take(scene.coach, id);
            }
            scene.house.groups.around.put(scene.trainee, List.of());
            if (!taken) {
                assertThrows(NotFound.class, () -> scene.house.take(scene.coach, id), "before anybody is told");
            }
            scene.house.as(scene.coach, () -> {
                scene.house.lost.moved(new Circles.Moved(Set.of(scene.coach)));
                return true;
            });
            assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
            assertFalse(scene.house.queue(scene.coach).contains(id));
            assertThrows(NotFound.class, () -> scene.house.take(scene.coach, id));
            assertEquals("lost", scene.house.mine(scene.trainee).get(0).state());
            assertEquals(
                    List.of("asking.notice-lost"),
                    scene.house.told.stream()
                            .filter(one -> one.person().equals(scene.trainee))
                            .map(one -> one.notice().text())
                            .toList());
        }
    }

    @Test
    default void whoIsStillAroundKeepsWhatSheWasAsked() {
        Scene scene = new Scene(database());
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.as(scene.coach, () -> {
            scene.house.lost.moved(new Circles.Moved(Set.of(scene.coach)));
            return true;
        });
        assertTrue(scene.house.take(scene.coach, id));
    }

    @Test
    default void whoHidesSomebodyGetsNoQuestionOfHersAndTheAskerCannotTell() {
        Scene scene = new Scene(database());
        scene.house.groups.hides.put(scene.coach, Set.of(scene.trainee));
        UUID toCoaches = scene.question();
        UUID toHer = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        assertEquals(List.of(), scene.house.queue(scene.coach));
        for (UUID id : List.of(toCoaches, toHer)) {
            assertThrows(NotFound.class, () -> scene.house.take(scene.coach, id));
        }
        assertEquals(List.of(toCoaches), scene.house.queue(scene.secondCoach));
        scene.house.as(scene.coach, () -> {
            scene.house.lost.moved(new Circles.Moved(Set.of(scene.coach)));
            return true;
        });
        assertEquals(
                List.of("waiting", "waiting"),
                scene.house.mine(scene.trainee).stream()
                        .map(AskingService.Mine::state)
                        .toList());
    }
}
