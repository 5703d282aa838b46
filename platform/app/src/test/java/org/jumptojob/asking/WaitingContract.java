package org.jumptojob.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.groups.Group;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.groups.GroupWords;
import org.jumptojob.groups.Place;
import org.jumptojob.groups.Waiting;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the start page and "My things" say of questions, on every database. */
interface WaitingContract {

    TestDatabase database();

    private static Place place(UUID person, UUID group, GroupRole role) {
        GroupWords words = new GroupWords("Tuesday group", "To learn", "", GroupWords.NAMES, "", "", null, null);
        Group made = new Group(group, UUID.randomUUID(), "House", words, 1, 2, false, 1);
        return new Place(person, made, Optional.of(role), 1, false, Optional.empty());
    }

    private static List<Waiting.Item> waiting(AskingContract.Scene scene, UUID person, GroupRole role) {
        return scene.house.waiting(person, List.of(place(person, scene.group, role)));
    }

    @Test
    default void aNumberWaitsForWhoAnswersAndForNobodyElse() {
        AskingContract.Scene scene = new AskingContract.Scene(database());
        assertEquals(List.of(), waiting(scene, scene.coach, GroupRole.COACH));
        UUID first = scene.question();
        assertEquals(
                List.of(new Waiting.Item("asking.waiting-one", List.of("1"), "/questions")),
                waiting(scene, scene.coach, GroupRole.COACH));
        scene.question();
        assertEquals(
                "asking.waiting-some",
                waiting(scene, scene.coach, GroupRole.COACH).get(0).title());
        assertEquals(List.of(), waiting(scene, scene.coordinator, GroupRole.COORDINATOR), "asked are the coaches");
        assertEquals(List.of(), waiting(scene, scene.trainee, GroupRole.PARTICIPANT));
        assertEquals(
                List.of(),
                scene.house.waiting(
                        scene.neighbour, List.of(place(scene.neighbour, UUID.randomUUID(), GroupRole.COACH))));
        scene.house.take(scene.secondCoach, first);
        assertEquals(
                "asking.waiting-one",
                waiting(scene, scene.coach, GroupRole.COACH).get(0).title(),
                "what another has taken waits for nobody else");
    }

    @Test
    default void whoCoordinatesIsToldThatSomethingNeedsHerHelp() {
        AskingContract.Scene scene = new AskingContract.Scene(database());
        scene.question();
        assertEquals(List.of(), waiting(scene, scene.coordinator, GroupRole.COORDINATOR));
        scene.house.at(AskingHouse.FRIDAY.plus(Duration.ofDays(30)));
        assertEquals(
                List.of(new Waiting.Item("asking.waiting-late-one", List.of("1"), "/late-questions")),
                waiting(scene, scene.coordinator, GroupRole.COORDINATOR));
        assertTrue(waiting(scene, scene.coach, GroupRole.COACH).stream()
                .noneMatch(item -> item.path().equals("/late-questions")));
    }

    @Test
    default void aQuestionOfSomebodyKeptApartIsNotCounted() {
        for (boolean byTheAsker : List.of(true, false)) {
            AskingContract.Scene scene = new AskingContract.Scene(database());
            scene.question();
            UUID one = byTheAsker ? scene.trainee : scene.coach;
            UUID other = byTheAsker ? scene.coach : scene.trainee;
            scene.house.as(
                    one,
                    () -> Sql.in(scene.house.transactions.entities())
                            .update(
                                    "INSERT INTO person_distance (person_id, other_id, kind, since) VALUES (?, ?, ?, ?)",
                                    one,
                                    other,
                                    "hide",
                                    AskingHouse.FRIDAY));
            assertEquals(List.of(), waiting(scene, scene.coach, GroupRole.COACH));
            assertEquals(1, waiting(scene, scene.secondCoach, GroupRole.COACH).size());
        }
    }

    @Test
    default void theQueueStandsOnThePageOfWhoAnswers() {
        AskingContract.Scene scene = new AskingContract.Scene(database());
        assertTrue(scene.house.as(scene.coach, scene.house.entry::shown));
        assertFalse(scene.house.as(scene.trainee, scene.house.entry::shown));
    }

    @Test
    default void whoIsAskedHerselfFindsTheQueueToo() {
        AskingContract.Scene scene = new AskingContract.Scene(database());
        UUID supporter = scene.house.person();
        scene.house.groups.group(scene.trainee, Map.of(supporter, "supporter"));
        assertFalse(scene.house.as(supporter, scene.house.entry::shown));
        scene.house.ask(scene.trainee, "person:" + supporter, "canary?");
        assertTrue(scene.house.as(supporter, scene.house.entry::shown));
        assertEquals(1, scene.house.waiting(supporter, List.of()).size());
    }
}
