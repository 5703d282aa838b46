package org.jumptojob.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.Reply;
import org.junit.jupiter.api.Test;

/** What a person's own line promises on every database: hers alone, and counted only without her name. */
interface OwnLinesContract {

    String FORM = "sample";

    TestDatabase database();

    private SurveyScene scene() {
        return new SurveyScene(database());
    }

    private static UUID trainee(SurveyScene scene) {
        return scene.in(house -> house.person(scene.organisation, Role.TRAINEE));
    }

    private static void save(SurveyScene scene, UUID person, Moment moment, String question, Reply reply) {
        scene.as(person, house -> house.own.save(FORM, moment, Map.of(question, reply), Map.of()));
    }

    private static Reply step(String step) {
        return new Reply(List.of(step), "", false);
    }

    private static List<OwnLines.Entry> mine(SurveyScene scene, UUID person) {
        return scene.as(person, house -> house.own.mine(FORM));
    }

    private static void finish(SurveyScene scene, UUID person, Moment moment) {
        scene.as(person, house -> {
            house.own.finish(FORM, moment);
            return null;
        });
    }

    private static boolean letCount(SurveyScene scene, UUID person, Moment moment) {
        return scene.as(person, house -> house.own.letCount(FORM, moment, scene.round));
    }

    @Test
    default void eachMomentKeepsWhatWasAnsweredThen() {
        SurveyScene scene = scene();
        UUID person = trainee(scene);
        save(scene, person, Moment.MIDDLE, "mood", step("4"));
        save(scene, person, Moment.START, "mood", step("2"));
        save(scene, person, Moment.START, "why", new Reply(List.of(), "One line ✿", false));
        List<OwnLines.Entry> mine = mine(scene, person);
        assertEquals(
                List.of(Moment.START, Moment.MIDDLE),
                mine.stream().map(OwnLines.Entry::moment).toList());
        assertEquals(
                Map.of("mood", step("2"), "why", new Reply(List.of(), "One line ✿", false)),
                mine.get(0).replies());
    }

    @Test
    default void aLineIsForItsPersonAlone() {
        SurveyScene scene = scene();
        save(scene, trainee(scene), Moment.START, "mood", step("2"));
        assertEquals(List.of(), mine(scene, trainee(scene)));
    }

    @Test
    default void theRowHoldsNeitherFacesNorWordsInTheClear() {
        SurveyScene scene = scene();
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "why", new Reply(List.of("3"), "canary of a line", false));
        List<String> rows = scene.in(house -> Sql.in(house.entities)
                .query("SELECT sealed FROM survey_own WHERE person_id = ?", row -> row.text("sealed"), person));
        assertEquals(1, rows.size());
        assertFalse(rows.get(0).contains("canary") || rows.get(0).contains("choices"));
    }

    @Test
    default void twoTextsOfTwoTabsBothStay() {
        SurveyScene scene = scene();
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "why", new Reply(List.of(), "From one tab", false));
        save(scene, person, Moment.START, "why", new Reply(List.of(), "From another", false));
        assertEquals(
                "From one tab\n\nFrom another",
                mine(scene, person).get(0).replies().get("why").words());
    }

    @Test
    default void aMomentIsDeletedForGood() {
        SurveyScene scene = scene();
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "mood", step("2"));
        scene.as(person, house -> {
            house.own.delete(FORM, Moment.START);
            return null;
        });
        assertEquals(List.of(), mine(scene, person));
    }

    @Test
    default void nothingCountsForOthersUnlessSheSaysSo() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        for (int i = 0; i < 6; i++) {
            UUID person = trainee(scene);
            save(scene, person, Moment.START, "mood", step("4"));
            finish(scene, person, Moment.START);
        }
        assertEquals(0, scene.ended().people());
    }

    @Test
    default void facesCountOnceWithoutHerNameAndWordsNever() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        for (int i = 0; i < 6; i++) {
            UUID person = trainee(scene);
            save(scene, person, Moment.START, "mood", step(i < 5 ? "4" : "1"));
            save(scene, person, Moment.START, "why", new Reply(List.of(), "canary", true));
            assertTrue(letCount(scene, person, Moment.START));
            assertTrue(letCount(scene, person, Moment.START));
            assertTrue(scene.as(person, house -> house.own.offers(FORM, Moment.START))
                    .get(0)
                    .counted());
        }
        assertEquals(6, scene.count("SELECT COUNT(*) AS number FROM survey_sheet WHERE round_id = ?"));
        assertEquals(
                0,
                scene.count("SELECT COUNT(a.sealed) AS number FROM survey_answer a"
                        + " JOIN survey_sheet s ON s.id = a.sheet_id WHERE s.round_id = ?"));
        Results results = scene.ended();
        assertEquals(6, results.people());
        assertEquals(3.5, results.questions().get(0).middle().getAsDouble());
    }

    @Test
    default void twoRoundsThatDifferByOnePersonDoNotTellWhatSheChose() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        List<UUID> people = IntStream.range(0, 7).mapToObj(i -> trainee(scene)).toList();
        for (int i = 0; i < 7; i++) {
            save(scene, people.get(i), Moment.START, "mood", step(i < 6 ? "4" : "1"));
        }
        for (UUID person : people.subList(0, 6)) {
            assertTrue(letCount(scene, person, Moment.START));
        }
        UUID first = scene.round;
        // Beside the first, with the same questions, for the same people.
        scene.open("way", "own-lines", "moment", "start", "name", "Once more");
        for (UUID person : people) {
            assertEquals(person.equals(people.get(6)), letCount(scene, person, Moment.START));
        }
        var offers = scene.as(people.get(0), house -> house.own.offers(FORM, Moment.START));
        assertTrue(offers.stream()
                .allMatch(offer -> offer.counted() == offer.round().getId().equals(first)
                        && offer.elsewhere() != offer.counted()));
        assertEquals(0, scene.ended().people(), "one person alone is not told");
        scene.round = first;
        assertEquals(6, scene.ended().people());
        // And after it.
        scene.open("way", "own-lines", "moment", "start", "name", "A third time");
        assertFalse(letCount(scene, people.get(0), Moment.START));
        assertTrue(letCount(scene, people.get(6), Moment.START), "nothing was told of the round that she was in");
        assertEquals(0, scene.ended().people());
    }

    @Test
    default void whatCountsAtOneMomentStillCountsAtAnother() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "mood", step("3"));
        save(scene, person, Moment.END, "mood", step("4"));
        assertTrue(letCount(scene, person, Moment.START));
        scene.open("way", "own-lines", "moment", "end");
        assertTrue(letCount(scene, person, Moment.END));
    }

    @Test
    default void aRoundNextDoorOrOfAnotherGroupOrMomentCannotCountHerFaces() {
        SurveyScene scene = scene();
        UUID group = UUID.randomUUID();
        scene.world.groups.put(scene.organisation, List.of(new SurveyGroups.Group(group, "Tuesday")));
        scene.open("way", "own-lines", "moment", "start", "group", group.toString());
        SurveyScene next = scene();
        UUID neighbour = next.in(house -> house.person(next.organisation, Role.TRAINEE));
        UUID outside = trainee(scene);
        UUID member = trainee(scene);
        scene.world.groupsOf.put(member, Set.of(group));
        // A group that names her as a member does not make her one of the organisation.
        scene.world.groupsOf.put(neighbour, Set.of(group));
        for (UUID person : List.of(neighbour, outside)) {
            save(scene, person, Moment.START, "mood", step("3"));
            assertThrows(NotFound.class, () -> letCount(scene, person, Moment.START));
            assertTrue(scene.as(person, house -> house.own.asked()).isEmpty());
        }
        save(scene, member, Moment.START, "mood", step("3"));
        assertThrows(NotFound.class, () -> letCount(scene, member, Moment.MIDDLE));
        assertTrue(letCount(scene, member, Moment.START));
    }

    @Test
    default void nothingIsCountedAfterTheEnd() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "mood", step("3"));
        scene.ended();
        assertThrows(NotFound.class, () -> letCount(scene, person, Moment.START));
    }

    @Test
    default void theChangeOfAGroupIsToldOnlyWhereFiveTookPartEachTime() {
        SurveyScene scene = scene();
        List<UUID> people = IntStream.range(0, 6).mapToObj(i -> trainee(scene)).toList();
        Results last = null;
        for (Moment moment : List.of(Moment.START, Moment.MIDDLE, Moment.END)) {
            scene.open("way", "own-lines", "moment", moment.word());
            int taking = moment == Moment.MIDDLE ? 4 : 6;
            for (int i = 0; i < taking; i++) {
                String face = moment == Moment.START ? (i < 3 ? "1" : "3") : (i < 3 ? "3" : "5");
                save(scene, people.get(i), moment, "mood", step(face));
                assertTrue(letCount(scene, people.get(i), moment));
            }
            last = scene.ended();
            scene.world.now = scene.world.now.plus(Duration.ofHours(1));
        }
        assertEquals(3, last.change().size());
        assertEquals(Map.of("mood", 2.0), last.change().get(0).middles());
        assertEquals(Map.of(), last.change().get(1).middles());
        assertEquals(Map.of("mood", 4.0), last.change().get(2).middles());
    }

    @Test
    default void theOpenRoundsThatAskHerAreShown() {
        SurveyScene scene = scene().open();
        UUID person = trainee(scene);
        assertEquals(1, scene.as(person, house -> house.own.asked()).size());
        scene.open("way", "single-links");
        assertEquals(1, scene.as(person, house -> house.own.asked()).size());
        scene.world.now = scene.world.now.plus(Duration.ofDays(9));
        assertEquals(0, scene.as(person, house -> house.own.asked()).size());
    }

    @Test
    default void threeMonthsAfterTheEndSheIsToldOnce() {
        SurveyScene scene = scene();
        UUID person = trainee(scene);
        save(scene, person, Moment.END, "mood", step("4"));
        finish(scene, person, Moment.END);
        for (int days : List.of(60, 40, 40)) {
            scene.world.now = scene.world.now.plus(Duration.ofDays(days));
            scene.world.told.remove(person);
            scene.in(house -> {
                house.reminders.due().forEach(house.reminders::offer);
                return null;
            });
            assertEquals(
                    days == 40 && scene.world.now.toString().startsWith("2027-03-02"),
                    scene.world.told.containsKey(person));
        }
    }

    @Test
    default void herCopyHoldsHerLinesAndWhereTheyCounted() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        UUID person = trainee(scene);
        save(scene, person, Moment.START, "mood", step("5"));
        letCount(scene, person, Moment.START);
        var chapters = scene.in(house -> house.data.about(person));
        assertEquals("Great", chapters.get(0).rows().get(0).get("survey.data-answer"));
        assertEquals("How are you?", chapters.get(0).rows().get(0).get("survey.data-question"));
        assertEquals("Tuesday", chapters.get(1).rows().get(0).get("survey.data-round"));
    }

    @Test
    default void whoLeavesTakesHerLinesAlongAndTheTotalsStay() {
        SurveyScene scene = scene().open("way", "own-lines", "moment", "start");
        UUID gone = null;
        for (int i = 0; i < 5; i++) {
            UUID person = trainee(scene);
            save(scene, person, Moment.START, "mood", step(i < 3 ? "4" : "5"));
            letCount(scene, person, Moment.START);
            gone = person;
        }
        UUID person = gone;
        scene.in(house -> {
            house.own.closed(new PersonClosed(person, UUID.randomUUID()));
            return null;
        });
        assertEquals(List.of(), mine(scene, person));
        assertEquals(4, scene.count("SELECT COUNT(*) AS number FROM survey_counted WHERE round_id = ?"));
        assertEquals(5, scene.ended().people());
    }
}
