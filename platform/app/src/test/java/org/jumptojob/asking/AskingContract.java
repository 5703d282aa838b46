package org.jumptojob.asking;

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
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.notices.TestNotices;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a question to a person promises on every database: who reads it, who answers, and how it goes away again. */
interface AskingContract {

    TestDatabase database();

    /** A trainee whose group has two coaches and a coordinator, and a coach of a neighbour. */
    final class Scene {
        final AskingHouse house;
        final UUID trainee;
        final UUID coach;
        final UUID secondCoach;
        final UUID coordinator;
        final UUID neighbour;
        final UUID group;
        final String toCoaches;

        Scene(TestDatabase database) {
            house = new AskingHouse(database);
            trainee = house.person();
            coach = house.person();
            secondCoach = house.person();
            coordinator = house.person();
            neighbour = house.person();
            house.groups.group(house.person(), Map.of(neighbour, "coach"));
            group = house.groups.group(
                    trainee, Map.of(coach, "coach", secondCoach, "coach", coordinator, "coordinator"));
            toCoaches = "role:" + group + ":coach";
        }

        UUID question() {
            return house.ask(trainee, toCoaches, "canary?");
        }

        UUID answered() {
            UUID id = question();
            house.take(coach, id);
            assertEquals(Map.of(), house.answer(coach, id, "parrot!"));
            return id;
        }

        List<String> choices(UUID person) {
            return house.as(person, house.asking::receivers).stream()
                    .map(Receiver::getValue)
                    .toList();
        }
    }

    private Scene scene() {
        return new Scene(database());
    }

    @Test
    default void sheCanAskPeopleOfHerGroupsAndTheirRolesThatAnswer() {
        Scene scene = scene();
        List<String> choices = scene.choices(scene.trainee);
        assertTrue(choices.containsAll(
                List.of(scene.toCoaches, "role:" + scene.group + ":coordinator", "person:" + scene.coach)));
        assertFalse(choices.contains("role:" + scene.group + ":trainee"));
        assertFalse(choices.contains("person:" + scene.neighbour));
    }

    @Test
    default void withoutAGroupSheAsksTheCoordinatorsOfHerOrganisationAndNoneOfTheNeighbours() {
        Scene scene = scene();
        UUID loner = scene.house.person();
        UUID organisation = scene.house.organisation(loner, scene.coordinator);
        scene.house.organisation(scene.house.person(), scene.neighbour);
        assertEquals(List.of("desk:" + organisation), scene.choices(loner));
        UUID id = scene.house.ask(loner, "desk:" + organisation, "canary?");
        assertTrue(scene.house.queue(scene.coordinator).contains(id));
        assertFalse(scene.house.queue(scene.neighbour).contains(id));
        assertThrows(NotFound.class, () -> scene.house.take(scene.neighbour, id));
    }

    @Test
    default void whoAnswersSeesThatSomethingWaitsAndReadsItOnlyAfterTakingIt() {
        Scene scene = scene();
        UUID id = scene.question();
        for (UUID coach : List.of(scene.coach, scene.secondCoach)) {
            assertEquals(List.of(id), scene.house.queue(coach));
            assertEquals(Optional.empty(), scene.house.held(coach, id));
        }
        assertTrue(scene.house.take(scene.coach, id));
        QueueService.Held held = scene.house.held(scene.coach, id).orElseThrow();
        assertEquals("canary?", held.text());
        assertEquals("Robin", held.asker());
        assertEquals("/learn/x", held.about());
    }

    @Test
    default void ofTwoWhoTakeItOneHasItAndTheOtherReadsNothing() {
        Scene scene = scene();
        UUID id = scene.question();
        assertTrue(scene.house.take(scene.coach, id));
        assertFalse(scene.house.take(scene.secondCoach, id));
        assertEquals(Optional.empty(), scene.house.held(scene.secondCoach, id));
        assertEquals(List.of(), scene.house.queue(scene.secondCoach));
    }

    @Test
    default void anotherRoleTheNeighbourAndTheAskerHerselfFindNothing() {
        Scene scene = scene();
        UUID id = scene.question();
        for (UUID other : List.of(scene.coordinator, scene.neighbour, scene.trainee, scene.house.person())) {
            assertEquals(List.of(), scene.house.queue(other));
            assertThrows(NotFound.class, () -> scene.house.take(other, id));
            assertEquals(Optional.empty(), scene.house.held(other, id));
            assertEquals(Map.of("question", "asking.not-in-hand"), scene.house.answer(other, id, "parrot!"));
            assertFalse(scene.house.as(other, () -> scene.house.queue.putBack(id)));
        }
    }

    @Test
    default void aQuestionToOnePersonIsForHerAlone() {
        Scene scene = scene();
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        assertEquals(List.of(id), scene.house.queue(scene.coach));
        assertThrows(NotFound.class, () -> scene.house.take(scene.secondCoach, id));
        assertTrue(scene.house.take(scene.coach, id));
    }

    @Test
    default void whoLosesHerSeatLosesTheQuestionInHerHandsAndTheOthersFindItAgain() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.groups.seats.remove(scene.coach);
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertEquals(Map.of("question", "asking.not-in-hand"), scene.house.answer(scene.coach, id, "parrot!"));
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals(List.of(id), scene.house.queue(scene.secondCoach));
    }

    @Test
    default void twoWhoWantNothingOfEachOtherMeetNoQuestion() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.groups.apart.add(Set.of(scene.trainee, scene.coach));
        assertThrows(NotFound.class, () -> scene.house.take(scene.coach, id));
        assertEquals(List.of(), scene.house.queue(scene.coach), "a line that she cannot take would tell her who it is");
        assertEquals(List.of(id), scene.house.queue(scene.secondCoach));
        assertEquals(
                Map.of("to", "asking.to-missing"),
                scene.house.as(
                        scene.trainee,
                        () -> scene.house.asking.ask(
                                new Wanted("person:" + scene.coach, "canary?", "", false, false))));
    }

    @Test
    default void theAskerReadsTheAnswerAndWhoHadHerQuestionAndTheNoticeHoldsNoWord() {
        Scene scene = scene();
        scene.answered();
        AskingService.Mine mine = scene.house.mine(scene.trainee).get(0);
        assertEquals("answered", mine.state());
        assertEquals("parrot!", mine.answer());
        assertEquals(1, mine.readers().size());
        assertEquals(List.of("asking.notice-answered"), scene.house.toldTo(scene.trainee));
        assertFalse(scene.house.told.toString().contains("parrot"));
        assertEquals(List.of(), scene.house.mine(scene.neighbour));
    }

    @Test
    default void anAnswerIsGivenOnceAndNothingIsReadAfterwards() {
        Scene scene = scene();
        UUID id = scene.answered();
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertEquals(Map.of("question", "asking.not-in-hand"), scene.house.answer(scene.coach, id, "again"));
        assertEquals(List.of(), scene.house.queue(scene.coach));
    }

    @Test
    default void neitherQuestionNorAnswerLiesInTheDatabaseInTheClear() {
        Scene scene = scene();
        scene.answered();
        scene.house.as(scene.trainee, () -> scene.house.asking.ask(new Wanted("", "canary draft", "", false, false)));
        assertFalse(scene.house.tables().matches("(?s).*(canary|parrot).*"));
    }

    @Test
    default void aQuestionThatIsPutBackIsThereForTheOthers() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        assertTrue(scene.house.as(scene.coach, () -> scene.house.queue.putBack(id)));
        assertEquals(Optional.empty(), scene.house.held(scene.coach, id));
        assertTrue(scene.house.take(scene.secondCoach, id));
        assertEquals(2, scene.house.mine(scene.trainee).get(0).readers().size());
    }

    @Test
    default void aQuestionIsHandedOnOnlyWhereTheAskerAgreedAndOnlyInItsGroupAndSheIsTold() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        assertEquals(List.of("coordinator", "peer-mentor", "professional"), roles(scene, id));
        assertEquals(Map.of("to", "asking.hand-on-nobody"), handOn(scene, id, "peer-mentor"));
        assertEquals(Map.of(), handOn(scene, id, "coordinator"));
        assertEquals(List.of("asking.notice-handed-on"), scene.house.toldTo(scene.trainee));
        assertEquals(List.of(), scene.house.queue(scene.coach));
        assertTrue(scene.house.take(scene.coordinator, id));
        wanted(scene, scene.toCoaches, "for coaches only", false);
        UUID second = scene.house.mine(scene.trainee).get(0).id();
        scene.house.take(scene.coach, second);
        assertEquals(List.of(), roles(scene, second));
        assertEquals(Map.of("to", "asking.hand-on-nobody"), handOn(scene, second, "coordinator"));
    }

    private static List<String> roles(Scene scene, UUID id) {
        return scene.house.as(scene.coach, () -> scene.house.queue.rolesBeside(id));
    }

    private static Map<String, String> handOn(Scene scene, UUID id, String role) {
        return scene.house.as(scene.coach, () -> scene.house.queue.handOn(id, role));
    }

    private static Map<String, String> wanted(Scene scene, String to, String text, boolean draft) {
        return scene.house.as(
                scene.trainee, () -> scene.house.asking.ask(new Wanted(to, text, "/learn/x", false, draft)));
    }

    @Test
    default void wordsThatCannotBeSentAreKeptAndGoToWhomSheChoosesThen() {
        Scene scene = scene();
        String words = "é".repeat(4000);
        assertEquals(Map.of("to", "asking.to-missing"), wanted(scene, "role:x:coach", words, false));
        AskingService.Mine draft = scene.house.mine(scene.trainee).get(0);
        assertEquals("draft", draft.state());
        assertEquals(words, draft.text());
        assertEquals(List.of(), scene.house.queue(scene.coach));
        assertEquals(Map.of(), wanted(scene, scene.toCoaches, "", true));
        List<AskingService.Mine> sent = scene.house.mine(scene.trainee);
        assertEquals(1, sent.size());
        assertEquals("waiting", sent.get(0).state());
        assertEquals(words, sent.get(0).text());
        assertEquals(1, scene.house.queue(scene.coach).size());
    }

    @Test
    default void aQuestionHasWordsAndNotTooMany() {
        Scene scene = scene();
        assertEquals(Map.of("text", "asking.text-missing"), wanted(scene, scene.toCoaches, " ", false));
        assertEquals(Map.of("text", "asking.text-missing"), wanted(scene, scene.toCoaches, "", true));
        assertEquals(Map.of("text", "asking.text-long"), wanted(scene, scene.toCoaches, "x".repeat(4001), false));
        assertEquals(List.of(), scene.house.mine(scene.trainee));
    }

    @Test
    default void aQuestionTellsOfNoPageThatIsOnesOwn() {
        Scene scene = scene();
        for (String path : List.of("/my-hard-days", "https://elsewhere.example/", "//elsewhere.example", "/ask")) {
            assertEquals("", scene.house.asking.openPage(path), path);
        }
        assertEquals("/learn/x", scene.house.asking.openPage("/learn/x?q=2#a"));
    }

    @Test
    default void aQuestionThatIsTakenBackIsGoneForAll() {
        Scene scene = scene();
        UUID id = scene.answered();
        assertThrows(
                NotFound.class,
                () -> scene.house.as(scene.coach, () -> {
                    scene.house.asking.takeBack(id);
                    return true;
                }));
        scene.house.as(scene.trainee, () -> {
            scene.house.asking.takeBack(id);
            return true;
        });
        assertEquals(List.of(), scene.house.mine(scene.trainee));
        assertFalse(scene.house.tables().contains(id.toString()));
    }

    @Test
    default void whoAnswersIsToldOnceThatSomethingWaits() {
        Scene scene = scene();
        scene.question();
        scene.house.rounds.run(AskingHouse.FRIDAY);
        scene.house.rounds.run(AskingHouse.FRIDAY);
        assertEquals(List.of("asking.notice-waits"), scene.house.toldTo(scene.coach));
        assertEquals(List.of("asking.notice-waits"), scene.house.toldTo(scene.secondCoach));
        assertEquals(List.of(), scene.house.toldTo(scene.neighbour));
    }

    @Test
    default void aQuestionThatCannotBeLookedAtStopsNoOther() {
        Scene scene = scene();
        UUID first = scene.question();
        UUID second = scene.question();
        assertTrue(scene.house.take(scene.coach, first));
        assertTrue(scene.house.take(scene.secondCoach, second));
        scene.house.groups.broken.add(scene.coach);
        scene.house.groups.seats.remove(scene.secondCoach);
        assertThrows(IllegalStateException.class, () -> scene.house.rounds.run(AskingHouse.FRIDAY));
        assertEquals("taken", state(scene.house.mine(scene.trainee), first));
        assertEquals("waiting", state(scene.house.mine(scene.trainee), second));
        scene.house.groups.broken.clear();
        scene.house.rounds.run(AskingHouse.FRIDAY);
    }

    @Test
    default void whatWaitsLongerThanPromisedIsToldToTheCoordinatorAsANumber() {
        Scene scene = scene();
        scene.question();
        scene.question();
        scene.house.rounds.run(AskingHouse.FRIDAY.plus(Duration.ofDays(5)));
        assertFalse(scene.house.toldTo(scene.coordinator).contains("asking.notice-late"), "Wednesday is promised");
        scene.house.rounds.run(AskingHouse.FRIDAY.plus(Duration.ofDays(6)));
        var late = scene.house.told.stream()
                .filter(said -> said.person().equals(scene.coordinator))
                .map(TestNotices.Told::notice)
                .filter(notice -> notice.text().equals("asking.notice-late"))
                .toList();
        assertEquals(1, late.size());
        assertEquals(List.of("2"), late.get(0).arguments());
        scene.house.at(AskingHouse.FRIDAY.plus(Duration.ofDays(6)));
        assertTrue(
                scene.house.as(scene.coach, scene.house.queue::queue).stream().allMatch(QueueService.Line::late));
    }

    @Test
    default void whoLeavesLeavesNothingAndWhatSheHadInHerHandsIsFreeAgain() {
        Scene scene = scene();
        UUID answered = scene.answered();
        UUID open = scene.question();
        scene.house.take(scene.coach, open);
        UUID personal = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.close(scene.coach);
        assertFalse(scene.house.tables().contains(scene.coach.toString()));
        assertEquals(List.of(open), scene.house.queue(scene.secondCoach));
        List<AskingService.Mine> mine = scene.house.mine(scene.trainee);
        assertEquals("lost", state(mine, personal));
        assertTrue(mine.stream().noneMatch(one -> one.to().contains("Person of role")), "her name goes with her");
        assertEquals("answered", state(mine, answered));
        scene.house.close(scene.trainee);
        assertFalse(scene.house.tables().contains(scene.trainee.toString()));
        assertEquals(List.of(), scene.house.queue(scene.secondCoach));
    }

    private static String state(List<AskingService.Mine> mine, UUID id) {
        return mine.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
