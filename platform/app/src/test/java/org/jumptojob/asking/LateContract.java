package org.jumptojob.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.asking.AskingContract.Scene;
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.consent.Circles;
import org.jumptojob.groups.Waiting;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of a question that no answer comes to, and what the own copy tells of questions, on every database. */
interface LateContract {

    Instant TOO_LATE = AskingHouse.FRIDAY.plus(Duration.ofDays(6));

    TestDatabase database();

    private Scene scene() {
        return new Scene(database());
    }

    private static List<LateQuestions.Line> late(Scene scene, UUID person) {
        return scene.house.as(person, scene.house.late::late);
    }

    private static Optional<String> again(Scene scene, UUID id) {
        return scene.house.as(scene.trainee, () -> scene.house.asking.askAgain(id));
    }

    private static String state(Scene scene, UUID asker) {
        return scene.house.mine(asker).get(0).state();
    }

    @Test
    default void theCoordinatorSeesWhatWaitsTooLongWithoutWordsAndNobodyElseDoes() {
        Scene scene = scene();
        UUID id = scene.question();
        assertEquals(List.of(), late(scene, scene.coordinator), "it is not late yet");
        scene.house.at(TOO_LATE);
        List<LateQuestions.Line> lines = late(scene, scene.coordinator);
        assertEquals(List.of(id), lines.stream().map(LateQuestions.Line::id).toList());
        assertFalse(lines.toString().contains("canary"));
        for (UUID other : List.of(scene.coach, scene.neighbour, scene.trainee)) {
            assertEquals(List.of(), late(scene, other));
            assertThrows(
                    NotFound.class,
                    () -> scene.house.as(other, () -> {
                        scene.house.late.remind(id);
                        return true;
                    }));
            assertThrows(NotFound.class, () -> scene.house.as(other, () -> scene.house.late.free(id)));
        }
    }

    @Test
    default void theCoordinatorOfAnOrganisationSeesWhatItsPeopleAskedAndNotTheNeighbours() {
        Scene scene = scene();
        UUID coordinator = scene.house.person();
        UUID nextDoor = scene.house.person();
        scene.house.organisation(scene.trainee, coordinator);
        scene.house.organisation(scene.house.person(), nextDoor);
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.at(TOO_LATE);
        assertEquals(
                List.of(id),
                late(scene, coordinator).stream().map(LateQuestions.Line::id).toList());
        assertEquals(List.of(), late(scene, nextDoor));
    }

    @Test
    default void whatWasAskedByWhoJoinedByACodeIsForTheOrganisationOfHerGroup() {
        Scene scene = scene();
        UUID coordinator = scene.house.person();
        UUID nextDoor = scene.house.person();
        UUID organisation = scene.house.organisation(scene.house.person(), coordinator);
        scene.house.organisation(scene.house.person(), nextDoor);
        UUID group = scene.house.groups.group(scene.trainee, Map.of(scene.coach, "coach"));
        scene.house.groupOf(organisation, group);
        UUID id = scene.house.ask(scene.trainee, "role:" + group + ":coach", "canary?");
        scene.house.at(TOO_LATE);
        scene.house.rounds.run(TOO_LATE);
        assertEquals(List.of("asking.notice-late"), scene.house.toldTo(coordinator));
        assertEquals(
                List.of(id),
                late(scene, coordinator).stream().map(LateQuestions.Line::id).toList());
        assertEquals(
                List.of("/late-questions"),
                scene.house.waiting(coordinator, List.of()).stream()
                        .map(Waiting.Item::path)
                        .toList());
        assertEquals(List.of(), scene.house.toldTo(nextDoor));
        assertEquals(List.of(), late(scene, nextDoor));
    }

    @Test
    default void whoHasNoOrganisationWhereSomebodyAnswersIsForTheSite() {
        Scene scene = scene();
        UUID coordinator = scene.house.siteCoordinator();
        UUID alone = scene.house.person();
        scene.house.groups.group(alone, Map.of(scene.coach, "coach"));
        scene.house.organisation(scene.house.person(), alone);
        UUID first = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        UUID second = scene.house.ask(alone, "person:" + scene.coach, "canary?");
        scene.house.at(TOO_LATE);
        scene.house.rounds.run(TOO_LATE);
        assertTrue(scene.house.toldTo(coordinator).contains("asking.notice-late"));
        List<UUID> seen =
                late(scene, coordinator).stream().map(LateQuestions.Line::id).toList();
        assertTrue(seen.contains(first), "she has no organisation");
        assertTrue(seen.contains(second), "she alone answers in hers");
        UUID answering = scene.house.person();
        scene.house.organisation(scene.trainee, answering);
        assertFalse(late(scene, coordinator).stream().anyMatch(line -> line.id().equals(first)));
        assertTrue(late(scene, answering).stream().anyMatch(line -> line.id().equals(first)));
    }

    @Test
    default void theCoordinatorRemindsWhoHasItAndFreesItForOthers() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.at(TOO_LATE);
        scene.house.as(scene.coordinator, () -> {
            scene.house.late.remind(id);
            return true;
        });
        assertEquals(List.of("asking.notice-remind"), scene.house.toldTo(scene.coach));
        assertEquals(List.of(), scene.house.queue(scene.secondCoach));
        assertTrue(scene.house.as(scene.coordinator, () -> scene.house.late.free(id)));
        assertTrue(scene.house.toldTo(scene.coach).contains("asking.notice-freed"));
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertEquals(List.of(id), scene.house.queue(scene.secondCoach));
        assertFalse(scene.house.as(scene.coordinator, () -> scene.house.late.free(id)), "nobody has it");
    }

    @Test
    default void aReminderOfWhatNobodyHasTellsAllWhoCanTakeIt() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.rounds.run(AskingHouse.FRIDAY);
        scene.house.told.clear();
        scene.house.at(TOO_LATE);
        scene.house.as(scene.coordinator, () -> {
            scene.house.late.remind(id);
            return true;
        });
        scene.house.rounds.run(TOO_LATE);
        assertTrue(scene.house.toldTo(scene.coach).contains("asking.notice-waits"));
        assertTrue(scene.house.toldTo(scene.secondCoach).contains("asking.notice-waits"));
    }

    @Test
    default void whatSomebodyTookAndDidNotAnswerInTimeGoesBackToTheOthers() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.rounds.run(AskingHouse.FRIDAY.plus(Duration.ofDays(5)));
        assertTrue(scene.house.held(scene.coach, id).isPresent(), "Wednesday is promised");
        scene.house.rounds.run(TOO_LATE);
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertTrue(scene.house.toldTo(scene.coach).contains("asking.notice-freed"));
        scene.house.at(TOO_LATE);
        scene.house.take(scene.secondCoach, id);
        scene.house.rounds.run(TOO_LATE.plusSeconds(3600));
        assertTrue(scene.house.held(scene.secondCoach, id).isPresent(), "she has a day");
    }

    @Test
    default void theAskerReadsThatItTakesLongerAndNoDayThatIsOver() {
        Scene scene = scene();
        scene.question();
        scene.house.at(TOO_LATE);
        assertEquals(
                List.of("late"),
                scene.house.mine(scene.trainee).stream()
                        .map(AskingService.Mine::state)
                        .toList());
    }

    @Test
    default void whoAskedSomebodyWhoLeavesIsToldAndAsksSomebodyElseWithTheSameWords() {
        Scene scene = scene();
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.close(scene.coach);
        assertEquals(List.of("asking.notice-lost"), scene.house.toldTo(scene.trainee));
        assertThrows(NotFound.class, () -> scene.house.as(scene.neighbour, () -> scene.house.asking.askAgain(id)));
        assertEquals(Optional.empty(), again(scene, id));
        assertEquals(Optional.of("asking.ask-again-first"), again(scene, id), "it waits to be sent");
        assertEquals(
                Map.of(),
                scene.house.as(
                        scene.trainee,
                        () -> scene.house.asking.ask(new Wanted(scene.toCoaches, "", "/learn/x", false, true))));
        assertEquals("canary?", scene.house.mine(scene.trainee).get(0).text());
    }

    @Test
    default void whatSheWantsToAskAgainIsStillThereAfterAnotherQuestion() {
        Scene scene = scene();
        UUID lost = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.take(scene.coach, lost);
        scene.house.groups.around.put(
                scene.trainee,
                scene.house.groups.around(scene.trainee).stream()
                        .filter(choice -> !scene.coach.equals(choice.person()))
                        .toList());
        scene.house.as(scene.trainee, () -> {
            scene.house.lost.moved(new Circles.Moved(List.of(scene.coach)));
            return true;
        });
        assertEquals(Optional.empty(), again(scene, lost));
        scene.house.ask(scene.trainee, scene.toCoaches, "parrot?");
        assertEquals(
                List.of("parrot?", "canary?"),
                scene.house.mine(scene.trainee).stream()
                        .map(AskingService.Mine::text)
                        .toList());
        assertEquals(
                Map.of(),
                scene.house.as(
                        scene.trainee,
                        () -> scene.house.asking.ask(new Wanted(scene.toCoaches, "", "/learn/x", false, true))));
        assertEquals(
                List.of("waiting canary?", "waiting parrot?"),
                scene.house.mine(scene.trainee).stream()
                        .map(mine -> mine.state() + " " + mine.text())
                        .toList());
    }

    @Test
    default void ofTwoTextsThatWaitTheLatestIsSentAndTheOtherStays() {
        Scene scene = scene();
        for (String words : List.of("first words", "second words")) {
            scene.house.as(scene.trainee, () -> scene.house.asking.ask(new Wanted("nobody", words, "", false, false)));
        }
        scene.house.as(
                scene.trainee,
                () -> scene.house.asking.ask(new Wanted(scene.toCoaches, "second words, changed", "", false, true)));
        assertEquals(
                List.of("waiting second words, changed", "draft first words"),
                scene.house.mine(scene.trainee).stream()
                        .map(mine -> mine.state() + " " + mine.text())
                        .toList());
    }

    @Test
    default void aQuestionToATaskThatNobodyHasAnyMoreIsLostAndTheAskerIsToldOnce() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.groups.seats.remove(scene.coach);
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals("waiting", state(scene, scene.trainee), "the second coach can take it");
        scene.house.groups.seats.remove(scene.secondCoach);
        scene.house.rounds.run(AskingHouse.FRIDAY);
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals("lost", state(scene, scene.trainee));
        assertEquals(List.of("asking.notice-lost"), scene.house.toldTo(scene.trainee));
        assertEquals(Optional.empty(), again(scene, id));
    }

    @Test
    default void aQuestionToAnOrganisationWhereNobodyAnswersAnyMoreIsLost() {
        Scene scene = scene();
        UUID alone = scene.house.person();
        UUID coordinator = scene.house.person();
        UUID organisation = scene.house.organisation(alone, coordinator);
        scene.house.ask(alone, "desk:" + organisation, "canary?");
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals("waiting", state(scene, alone));
        scene.house.transactions.run(() -> Sql.in(scene.house.transactions.entities())
                .update("DELETE FROM membership WHERE person_id = ?", coordinator));
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals("lost", state(scene, alone));
        assertEquals(List.of("asking.notice-lost"), scene.house.toldTo(alone));
    }

    @Test
    default void thatAllWhoCouldAnswerKeepAwayIsToldToNobody() {
        Scene scene = scene();
        scene.question();
        scene.house.groups.apart.add(Set.of(scene.trainee, scene.coach));
        scene.house.groups.apart.add(Set.of(scene.trainee, scene.secondCoach));
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals("waiting", state(scene, scene.trainee));
        assertEquals(List.of(), scene.house.toldTo(scene.trainee));
        assertEquals(List.of(), scene.house.toldTo(scene.coach));
    }

    @Test
    default void aQuestionByNameStaysWithTheOneWhoWasAskedSinceItIsFreeForNobodyElse() {
        Scene scene = scene();
        UUID coordinator = scene.house.person();
        scene.house.organisation(scene.trainee, coordinator);
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.take(scene.coach, id);
        scene.house.at(TOO_LATE);
        assertEquals(
                List.of(true),
                late(scene, coordinator).stream()
                        .map(LateQuestions.Line::byName)
                        .toList());
        assertThrows(NotFound.class, () -> scene.house.as(coordinator, () -> scene.house.late.free(id)));
        scene.house.rounds.run(TOO_LATE);
        assertTrue(scene.house.held(scene.coach, id).isPresent());
        assertFalse(scene.house.toldTo(scene.coach).contains("asking.notice-freed"));
    }

    @Test
    default void whoseAnswerTakesTooLongAsksSomebodyElseWithTheSameWords() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        assertEquals(Optional.of("asking.ask-again-not"), again(scene, id), "it is not late yet");
        scene.house.at(TOO_LATE);
        assertEquals(Optional.empty(), again(scene, id));
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertEquals(Map.of("question", "asking.not-in-hand"), scene.house.answer(scene.coach, id, "parrot!"));
        assertEquals(
                Map.of(),
                scene.house.as(
                        scene.trainee,
                        () -> scene.house.asking.ask(
                                new Wanted("role:" + scene.group + ":coordinator", "", "", false, true))));
        assertEquals(1, scene.house.queue(scene.coordinator).size());
        assertEquals(List.of(), scene.house.queue(scene.coach));
    }
}
