package org.jumptojob.recognition;

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
import org.jumptojob.consent.CircleShrunk;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.groups.GroupRole;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.recognition.RecognitionService.Mine;
import org.jumptojob.recognition.RecognitionService.Wanted;
import org.junit.jupiter.api.Test;

/** What "count what I know already" promises on every database: who is asked, who reads it, and how it goes away again. */
interface RecognitionContract {

    TestDatabase database();

    @Test
    default void sheAsksTheProfessionalsAndCoordinatorsOfHerGroupAndItsDuoButNotHerCoach() {
        RecognitionScene scene = new RecognitionScene(database());
        assertEquals(Set.of(scene.to, "role:" + scene.group + ":coordinator"), scene.choices(scene.trainee));
        UUID other = scene.house.person();
        UUID group = scene.house.groups.group(other, Map.of(scene.coach, GroupRole.DUO));
        assertEquals(Set.of("role:" + group + ":duo"), scene.choices(other));
    }

    @Test
    default void withoutAGroupSheAsksHerOrganisationAndWithoutOneAnAdministrator() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID loner = scene.house.person();
        assertEquals(Set.of("site"), scene.choices(loner));
        UUID organisation = scene.house.organisation();
        scene.house.member(organisation, loner, Role.TRAINEE);
        assertEquals(Set.of("site"), scene.choices(loner), "nobody coordinates it");
        scene.house.member(organisation, scene.coordinator, Role.COORDINATOR);
        assertEquals(Set.of("desk:" + organisation), scene.choices(loner));
        UUID id = scene.house.ask(loner, "desk:" + organisation, RecognitionHouse.TOLD);
        assertTrue(scene.house.lines(scene.coordinator).contains(id));
        assertThrows(NotFound.class, () -> scene.house.take(scene.professional, id));
    }

    @Test
    default void anAdministratorDecidesOnlyForWhomNobodyElseIsThere() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID administrator = scene.house.person();
        Set<String> role = Set.of("administrator");
        UUID ofGroup = scene.request();
        UUID loner = scene.house.person();
        UUID ofSite = scene.house.ask(loner, "site", RecognitionHouse.TOLD);
        List<UUID> lines = scene.house.as(administrator, role, scene.house.decisions::lines).stream()
                .map(DecisionService.Line::id)
                .toList();
        assertTrue(lines.contains(ofSite));
        assertFalse(lines.contains(ofGroup));
        assertTrue(scene.house.as(administrator, role, () -> scene.house.decisions.take(ofSite)));
        assertThrows(
                NotFound.class, () -> scene.house.as(administrator, role, () -> scene.house.decisions.take(ofGroup)));
        assertThrows(NotFound.class, () -> scene.house.take(administrator, ofSite), "she is administrator no more");
    }

    @Test
    default void whoDecidesSeesThatSomebodyWaitsAndReadsItOnlyAfterTakingIt() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.request();
        for (UUID one : List.of(scene.professional, scene.second)) {
            assertEquals(List.of(id), scene.house.lines(one));
            assertEquals(Optional.empty(), scene.house.held(one, id));
        }
        assertTrue(scene.house.take(scene.professional, id));
        assertFalse(scene.house.take(scene.second, id));
        assertEquals(Optional.empty(), scene.house.held(scene.second, id));
        DecisionService.Held held = scene.house.held(scene.professional, id).orElseThrow();
        assertEquals(RecognitionHouse.TOLD, held.told());
        assertEquals(List.of("j2j-m1", "j2j-m2"), held.modules());
        assertEquals("Robin", held.person());
    }

    @Test
    default void sheLearnsWhoWantsToTalkWithHer() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.request();
        assertEquals("", scene.house.mine(scene.trainee).get(0).with());
        scene.house.take(scene.professional, id);
        Mine mine = scene.house.mine(scene.trainee).get(0);
        assertEquals("taken", mine.state());
        assertEquals("Kim", mine.with());
        assertEquals(
                List.of("recognition.notice-taken"),
                scene.house.told.stream()
                        .filter(said -> said.person().equals(scene.trainee))
                        .map(said -> said.notice().text())
                        .toList());
    }

    /** The page of who sees what leaves nothing out. */
    @Test
    default void whatSomebodyReadsOfHersIsToldToHer() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.request();
        assertEquals(List.of(), openNow(scene));
        scene.house.take(scene.professional, id);
        assertEquals(List.of(new OpenBeside.Line("recognition.seen-now", "/my-recognition", "Robin")), openNow(scene));
        scene.house.as(scene.professional, () -> scene.house.decisions.putBack(id));
        assertEquals(List.of(), openNow(scene));
    }

    /** It says so only as long as it is true. */
    @Test
    default void whoHasLostHerSeatIsNotSaidToReadWhatSheDecided() {
        RecognitionScene scene = new RecognitionScene(database());
        scene.decided(RecognitionHouse.notYet());
        assertEquals(1, openNow(scene).size());
        scene.house.groups.giveUpTask(scene.group, scene.professional);
        assertEquals(List.of(), openNow(scene));
    }

    @Test
    default void whoTookItStandsInHerLogAlsoWhenItIsPutBack() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        scene.house.take(scene.professional, id);
        assertEquals(List.of(scene.professional), scene.house.lookers(scene.trainee), "taken once");
        scene.house.take(scene.second, id);
        scene.house.as(scene.professional, () -> scene.house.decisions.putBack(id));
        scene.house.take(scene.second, id);
        assertEquals(List.of(scene.professional, scene.second), scene.house.lookers(scene.trainee));
    }

    private static List<OpenBeside.Line> openNow(RecognitionScene scene) {
        OpenBeside.Whose hers = new OpenBeside.Whose(scene.trainee, scene.trainee, Instant.EPOCH);
        return scene.house.transactions.answer(
                () -> OpenBeside.lines(scene.house.transactions.entities(), new RecognitionSeen().ways(hers)));
    }

    /** Neither who waits nor for what, and each is told once. */
    @Test
    default void whoDecidesIsToldThatSomebodyWaits() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID organisation = scene.house.organisation();
        UUID ofOrganisation = scene.house.person();
        scene.house.member(organisation, ofOrganisation, Role.TRAINEE);
        UUID desk = scene.house.person();
        scene.house.member(organisation, desk, Role.COORDINATOR);
        UUID administrator = scene.house.person();
        scene.house.administrators.add(administrator);
        scene.request();
        scene.house.ask(ofOrganisation, "desk:" + organisation, RecognitionHouse.TOLD);
        scene.house.ask(scene.house.person(), "site", RecognitionHouse.TOLD);
        for (UUID decider : List.of(scene.professional, scene.second, desk, administrator)) {
            assertEquals(1, scene.house.waits(decider));
        }
        for (UUID other : List.of(scene.coach, scene.neighbour, scene.trainee)) {
            assertEquals(0, scene.house.waits(other));
        }
        assertEquals(1, scene.house.waits(desk), "once");
    }

    @Test
    default void whatSomebodyHoldsWhoMayNotDecideAnyMoreIsFreeAgainAndToldToOthers() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        assertEquals(0, scene.house.waits(scene.second));
        scene.house.groups.seats.remove(scene.professional);
        assertEquals(1, scene.house.waits(scene.second));
        assertTrue(scene.house.take(scene.second, id));
    }

    @Test
    default void whoHasLeftIsToldOnceThatNobodyIsThereAndCanAskSomebodyElse() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.request();
        assertEquals(1, scene.house.waits(scene.professional));
        assertEquals(0, scene.house.nobody(scene.trainee));
        scene.house.groups.leave(scene.group, scene.trainee);
        scene.house.waits(scene.professional);
        assertEquals(1, scene.house.waits(scene.professional), "she is told nothing more");
        assertEquals(1, scene.house.nobody(scene.trainee), "once");
        assertEquals("nobody", scene.house.mine(scene.trainee).get(0).state());
        scene.house.as(scene.trainee, () -> {
            scene.house.recognition.takeBack(id);
            return null;
        });
        scene.house.ask(scene.trainee, "site", RecognitionHouse.TOLD);
    }

    @Test
    default void whereNobodyHasTheRoleAnyMoreSheIsTold() {
        RecognitionScene scene = new RecognitionScene(database());
        scene.request();
        scene.house.waits(scene.professional);
        scene.house.groups.around.put(scene.trainee, List.of());
        Instant later = RecognitionHouse.FRIDAY.plus(Duration.ofHours(2));
        scene.house.rounds.run(later);
        scene.house.rounds.run(later);
        assertEquals(1, scene.house.nobody(scene.trainee), "once");
    }

    @Test
    default void whoComesWhereNobodyWasIsToldThatSomebodyWaits() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID loner = scene.house.person();
        scene.house.ask(loner, "site", RecognitionHouse.TOLD);
        UUID administrator = scene.house.person();
        assertEquals(0, scene.house.waits(administrator));
        assertEquals(1, scene.house.nobody(loner));
        scene.house.administrators.add(administrator);
        assertEquals(1, scene.house.waits(administrator));
        assertEquals("waiting", scene.house.mine(loner).get(0).state());
    }

    /** That somebody keeps away is told to nobody, and whoever comes after her hears of it. */
    @Test
    default void whoKeepsAwayDoesNotMakeThatNobodyIsThere() {
        RecognitionScene scene = new RecognitionScene(database());
        scene.house.groups.keepApart(scene.professional, scene.trainee);
        scene.house.groups.keepApart(scene.second, scene.trainee);
        scene.request();
        assertEquals(0, scene.house.waits(scene.professional));
        assertEquals(0, scene.house.nobody(scene.trainee));
        assertEquals("waiting", scene.house.mine(scene.trainee).get(0).state());
        scene.house.groups.apart.clear();
        assertEquals(1, scene.house.waits(scene.second));
    }

    @Test
    default void aFormWithoutModulesWordsOrSomebodyToTalkWithIsNotSent() {
        RecognitionScene scene = new RecognitionScene(database());
        Told nothing = new Told(" ", "", "");
        Wanted empty = new Wanted("jump-to-job", List.of("no-such"), nothing, "site");
        assertEquals(Set.of("modules", "did", "to"), scene.problems(empty).keySet());
        assertEquals(List.of(), scene.house.mine(scene.trainee));
        Told long1 = new Told("x".repeat(Told.LONGEST + 1), "", "");
        assertEquals(
                Map.of("did", "recognition.too-long"),
                scene.problems(new Wanted("jump-to-job", List.of("j2j-m1"), long1, scene.to)));
    }

    @Test
    default void aModuleThatIsThereForPracticeCannotBeAskedFor() {
        RecognitionScene scene = new RecognitionScene(database());
        Wanted practice = new Wanted("peer-worker", List.of("pw-practice"), RecognitionHouse.TOLD, scene.to);
        assertEquals(Set.of("modules"), scene.problems(practice).keySet());
    }

    @Test
    default void whoWaitsForATrackAsksOnceAndAfterNotYetAgain() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.request();
        Wanted again = new Wanted("jump-to-job", List.of("j2j-m3"), RecognitionHouse.TOLD, scene.to);
        assertEquals(Set.of("did"), scene.problems(again).keySet());
        scene.house.take(scene.professional, id);
        scene.house.decide(scene.professional, id, RecognitionHouse.notYet());
        assertEquals(Map.of(), scene.problems(again));
    }

    @Test
    default void whoKeepsAwayIsNotThereForTheOther() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        scene.house.groups.keepApart(scene.trainee, scene.professional);
        assertEquals(List.of(), scene.house.lines(scene.professional));
        assertEquals(Optional.empty(), scene.house.held(scene.professional, id));
        scene.house.transactions.run(
                () -> scene.house.decisions.shrunk(CircleShrunk.parted(scene.trainee, scene.professional)));
        assertEquals(
                Set.of("request"),
                scene.house
                        .decide(scene.professional, id, RecognitionHouse.yes("j2j-m1"))
                        .keySet());
        assertTrue(scene.house.take(scene.second, id), "it is free for others");
    }

    /** Somebody leaves her group: what she asked there, and what was decided there, is closed for all who stay. */
    @Test
    default void whoHasLeftTheGroupIsNotReadTakenOrDecidedThereAnyMore() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID decided = scene.decided(RecognitionHouse.notYet());
        UUID taken = scene.taken();
        scene.house.groups.leave(scene.group, scene.trainee);
        for (UUID one : List.of(scene.professional, scene.second, scene.coordinator)) {
            assertEquals(List.of(), scene.house.lines(one));
            for (UUID id : List.of(decided, taken)) {
                assertEquals(Optional.empty(), scene.house.held(one, id));
                assertThrows(NotFound.class, () -> scene.house.take(one, id));
                Answer yes = RecognitionHouse.yes("j2j-m1");
                assertEquals(Set.of("request"), scene.house.decide(one, id, yes).keySet());
            }
        }
        assertEquals(Set.of(), scene.house.counted.of(scene.trainee));
        assertEquals(2, scene.house.mine(scene.trainee).size(), "she reads both herself");
        scene.house.rounds.run(RecognitionHouse.FRIDAY);
        assertEquals("", scene.house.mine(scene.trainee).get(0).with(), "it is in nobody's hands");
    }

    @Test
    default void whoHasLeftTheOrganisationIsNotThereForItsCoordinatorAnyMore() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID organisation = scene.house.organisation();
        UUID person = scene.house.person();
        scene.house.member(organisation, person, Role.TRAINEE);
        scene.house.member(organisation, scene.coordinator, Role.COORDINATOR);
        UUID id = scene.house.ask(person, "desk:" + organisation, RecognitionHouse.TOLD);
        assertTrue(scene.house.take(scene.coordinator, id));
        scene.house.leave(organisation, person);
        assertEquals(List.of(), scene.house.lines(scene.coordinator));
        assertEquals(Optional.empty(), scene.house.held(scene.coordinator, id));
        Answer yes = RecognitionHouse.yes("j2j-m1");
        assertEquals(
                Set.of("request"),
                scene.house.decide(scene.coordinator, id, yes).keySet());
        assertEquals(0, scene.house.waits(scene.coordinator), "nobody is told to talk with her");
    }

    @Test
    default void herCopyHasWhatSheToldAndWhatWasAnsweredAndTheDecidersOnlyThatSheDecided() {
        RecognitionScene scene = new RecognitionScene(database());
        scene.decided(RecognitionHouse.notYet());
        String hers = scene.house.transactions.answer(
                () -> scene.house.data.about(scene.trainee).toString());
        for (String part : List.of("canary did", "canary where", "canary proof", "parrot reason", "parrot next")) {
            assertTrue(hers.contains(part), part);
        }
        String decider = scene.house.transactions.answer(
                () -> scene.house.data.about(scene.professional).toString());
        assertTrue(decider.contains("recognition.decided="), decider);
        assertFalse(decider.contains("canary") || decider.contains("parrot"), decider);
    }

    @Test
    default void whoClosesHerAccountLeavesNothingAndWhatSheHadInHerHandsIsFree() {
        RecognitionScene scene = new RecognitionScene(database());
        UUID id = scene.taken();
        scene.house.close(scene.professional);
        assertTrue(scene.house.take(scene.second, id));
        scene.house.decide(scene.second, id, RecognitionHouse.yes("j2j-m1"));
        scene.house.close(scene.second);
        assertFalse(scene.house.table().contains(scene.second.toString()));
        assertEquals("yes", scene.house.mine(scene.trainee).get(0).state());
        scene.house.close(scene.trainee);
        assertFalse(scene.house.table().contains(scene.trainee.toString()));
    }
}
