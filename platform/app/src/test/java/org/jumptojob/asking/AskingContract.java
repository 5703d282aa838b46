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
import org.jumptojob.asking.AskingService.Wanted;
import org.jumptojob.persistence.Sql;
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
    default void whatWaitsLongerThanPromisedIsToldToTheCoordinatorAsANumber() {
        Scene scene = scene();
        scene.question();
        scene.question();
        scene.house.rounds.run(AskingHouse.FRIDAY.plus(Duration.ofDays(5)));
        assertFalse(scene.house.toldTo(scene.coordinator).contains("asking.notice-late"), "Wednesday is promised");
        scene.house.rounds.run(AskingHouse.FRIDAY.plus(Duration.ofDays(6)));
        var late = scene.house.told.stream()
                .filter(said -> said.person().equals(scene.coordinator))
                .map(AskingHouse.Said::notice)
                .filter(notice -> notice.text().equals("asking.notice-late"))
                .toList();
        assertEquals(1, late.size());
        assertEquals(List.of("2"), late.get(0).arguments());
        scene.house.at(AskingHouse.FRIDAY.plus(Duration.ofDays(6)));
        assertTrue(
                scene.house.as(scene.coach, scene.house.queue::queue).stream().allMatch(QueueService.Line::late));
    }

    Instant TOO_LATE = AskingHouse.FRIDAY.plus(Duration.ofDays(6));

    private static List<LateQuestions.Line> late(Scene scene, UUID person) {
        return scene.house.as(person, scene.house.late::late);
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
        UUID id = scene.question();
        scene.house.at(TOO_LATE);
        assertEquals("late", state(scene.house.mine(scene.trainee), id));
    }

    @Test
    default void whoAskedSomebodyWhoLeavesIsToldAndAsksSomebodyElseWithTheSameWords() {
        Scene scene = scene();
        UUID id = scene.house.ask(scene.trainee, "person:" + scene.coach, "canary?");
        scene.house.close(scene.coach);
        assertEquals(List.of("asking.notice-lost"), scene.house.toldTo(scene.trainee));
        assertThrows(NotFound.class, () -> scene.house.as(scene.neighbour, () -> scene.house.asking.askAgain(id)));
        assertTrue(scene.house.as(scene.trainee, () -> scene.house.asking.askAgain(id)));
        assertFalse(scene.house.as(scene.trainee, () -> scene.house.asking.askAgain(id)), "it waits to be sent");
        assertEquals(Map.of(), wanted(scene, scene.toCoaches, "", true));
        assertEquals("canary?", scene.house.mine(scene.trainee).get(0).text());
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

    @Test
    default void herOwnCopyHoldsHerQuestionsWithTheirAnswersAndNoWordOfOthers() {
        Scene scene = scene();
        scene.answered();
        var hers = scene.house.transactions.answer(() -> scene.house.data.about(scene.trainee));
        assertEquals("canary?", hers.get(0).rows().get(0).get("asking.question"));
        assertEquals("parrot!", hers.get(0).rows().get(0).get("asking.answer"));
        var coachs = scene.house.transactions.answer(() -> scene.house.data.about(scene.coach));
        assertEquals(1, coachs.get(3).rows().size());
        assertFalse(coachs.toString().matches(".*(canary|parrot).*"));
    }

    @Test
    default void herOwnCopyLeavesOutNothingThatIsAboutHer() {
        Scene scene = scene();
        UUID id = scene.question();
        scene.house.take(scene.coach, id);
        scene.house.as(scene.coach, () -> scene.house.queue.putBack(id));
        scene.house.as(
                scene.trainee,
                () -> scene.house.asking.ask(new Wanted("person:nobody", "draft-marker", "/learn/x", false, false)));
        // Each field of her rows holds a marker of its own.
        scene.house.transactions.run(() -> Sql.in(scene.house.transactions.entities())
                .update(
                        "UPDATE question SET to_name = 'name-marker', about = '/about-marker', asked = ?, due = ?,"
                                + " answered = ? WHERE id = ?",
                        Instant.parse("2001-01-01T00:00:00Z"),
                        Instant.parse("2002-02-02T00:00:00Z"),
                        Instant.parse("2003-03-03T00:00:00Z"),
                        id));
        scene.house.transactions.run(() -> Sql.in(scene.house.transactions.entities())
                .update(
                        "UPDATE question_reader SET at = ? WHERE question_id = ?",
                        Instant.parse("2004-04-04T00:00:00Z"),
                        id));
        String hers = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.trainee))
                .toString();
        for (String marker : List.of(
                "name-marker",
                "/about-marker",
                "canary?",
                "draft-marker",
                "2001-01-01",
                "2002-02-02",
                "2003-03-03",
                "2004-04-04",
                "asking.data-state=waiting",
                "asking.data-state=draft",
                "Robin",
                "asking.data-hand-on=yes",
                "asking.data-hand-on=no")) {
            assertTrue(hers.contains(marker), () -> marker + " is not in " + hers);
        }
        String coachs = scene.house
                .transactions
                .answer(() -> scene.house.data.about(scene.coach))
                .toString();
        assertTrue(coachs.contains("2004-04-04"), "what she had in her hands and did not answer: " + coachs);
        assertFalse(coachs.contains("canary"), coachs);
    }

    @Test
    default void herOwnCopyHoldsMoreThanOnePageOfQuestions() {
        Scene scene = scene();
        for (int i = 0; i < 101; i++) {
            scene.question();
        }
        var hers = scene.house.transactions.answer(() -> scene.house.data.about(scene.trainee));
        assertEquals(101, hers.get(0).rows().size());
    }

    @Test
    default void oldAnswersAreCountedAndDeletedAndWhatWaitsIsKept() {
        Scene scene = scene();
        scene.answered();
        UUID open = scene.question();
        var later = AskingHouse.FRIDAY.plusSeconds(1);
        long old = scene.house.transactions.answer(() -> scene.house.data.count(later));
        long deleted = scene.house.transactions.answer(() -> scene.house.data.delete(later));
        assertTrue(old >= 1);
        assertEquals(old, deleted);
        assertEquals(
                List.of(open),
                scene.house.mine(scene.trainee).stream()
                        .map(AskingService.Mine::id)
                        .toList());
    }
}
