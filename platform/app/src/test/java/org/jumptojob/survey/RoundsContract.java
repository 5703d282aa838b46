package org.jumptojob.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.survey.paper.NotTaken;
import org.jumptojob.survey.paper.Reply;
import org.junit.jupiter.api.Test;

/** What the desk of a coordinator promises on every database: her own organisations, and nothing of the one next door. */
interface RoundsContract {

    TestDatabase database();

    private SurveyScene scene() {
        return new SurveyScene(database());
    }

    private static Reply picked(String... ids) {
        return new Reply(List.of(ids), "", false);
    }

    @Test
    default void theCoordinatorNextDoorFindsNothing() {
        SurveyScene scene = scene().open();
        SurveyScene next = scene();
        UUID administrator = scene.in(house -> house.person(null, Role.ADMINISTRATOR));
        UUID coach = scene.in(house -> house.person(scene.organisation, Role.COACH));
        for (UUID person : List.of(next.coordinator, administrator, coach)) {
            assertThrows(NotFound.class, () -> scene.as(person, house -> house.desk.details(scene.round)));
            assertThrows(
                    NotFound.class,
                    () -> scene.as(person, house -> {
                        house.desk.end(scene.round, 1);
                        return null;
                    }));
            assertThrows(
                    NotFound.class,
                    () -> scene.as(person, house -> {
                        house.desk.moveEnd(scene.round, 1, scene.draft());
                        return null;
                    }));
            assertThrows(NotFound.class, () -> scene.as(person, house -> house.desk.open(scene.draft())));
            assertFalse(scene.as(person, house -> house.desk.desk(0))
                    .organisations()
                    .containsKey(scene.organisation));
            assertTrue(scene.as(person, house -> house.desk.desk(0)).rounds().isEmpty());
        }
        assertEquals(
                1,
                scene.as(scene.coordinator, house -> house.desk.desk(0))
                        .rounds()
                        .size());
    }

    @Test
    default void everyRoundIsReachedHoweverManyThereAre() {
        SurveyScene scene = scene();
        for (int i = 0; i < 2 * Rounds.PAGE + 1; i++) {
            String name = "Round " + i;
            scene.as(scene.coordinator, house -> house.desk.open(scene.draft("name", name)));
        }
        Set<UUID> found = new HashSet<>();
        boolean older = true;
        for (int page = 0; older; page++) {
            int now = page;
            RoundService.Desk desk = scene.as(scene.coordinator, house -> house.desk.desk(now));
            desk.rounds().forEach(round -> assertTrue(found.add(round.getId()), "each once"));
            older = desk.older();
        }
        assertEquals(2 * Rounds.PAGE + 1, found.size());
    }

    @Test
    default void aGroupOfTheOrganisationNextDoorCannotBeAsked() {
        SurveyScene scene = scene();
        UUID ours = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        scene.world.groups.put(scene.organisation, List.of(new SurveyGroups.Group(ours, "Tuesday")));
        scene.world.groups.put(UUID.randomUUID(), List.of(new SurveyGroups.Group(theirs, "Friday")));
        scene.open("group", ours.toString());
        assertEquals(Optional.of(ours), scene.details().round().group());
        assertThrows(NotFound.class, () -> scene.open("group", theirs.toString()));
    }

    @Test
    default void whatIsMissingInARoundIsSaidByItsField() {
        SurveyScene scene = scene();
        String[][] wrong = {
            {"name", " "},
            {"way", "paper"},
            {"instrument", "none"},
            {"lastDay", "soon"},
            {"lastDay", "2026-11-21"},
            {"lastDay", "2028-01-01"}
        };
        for (String[] field : wrong) {
            NotTaken problem = assertThrows(NotTaken.class, () -> scene.open(field));
            assertEquals(field[0], problem.field());
        }
        assertEquals(
                "links",
                assertThrows(NotTaken.class, () -> scene.open("way", "single-links", "links", "4"))
                        .field());
        assertEquals(
                "moment",
                assertThrows(NotTaken.class, () -> scene.open("way", "own-lines"))
                        .field());
    }

    @Test
    default void twoCoordinatorsDoNotChangeARoundWithoutKnowing() {
        SurveyScene scene = scene().open();
        long version = scene.details().round().getVersion();
        scene.as(scene.coordinator, house -> {
            house.desk.moveEnd(scene.round, version, scene.draft("lastDay", "2026-12-24"));
            return null;
        });
        assertThrows(
                NotTaken.class,
                () -> scene.as(scene.coordinator, house -> {
                    house.desk.end(scene.round, version);
                    return null;
                }));
        assertEquals(List.of("survey-opened", "survey-end-moved"), scene.world.audited);
    }

    @Test
    default void oldRoundsAreDeletedWhole() {
        SurveyScene scene = scene().open();
        for (int i = 0; i < 5; i++) {
            scene.handIn(Map.of("mood", picked("4")));
        }
        scene.ended();
        long none = scene.in(house -> house.ended.kept().count(scene.world.now.minusSeconds(60)));
        assertEquals(0, none);
        long old = scene.in(house -> house.ended.kept().count(scene.world.now.plusSeconds(60)));
        assertTrue(old >= 1);
        long deleted = scene.in(house -> house.ended.kept().delete(scene.world.now.plusSeconds(60)));
        assertEquals(old, deleted);
        assertEquals(0, scene.count("SELECT COUNT(*) AS number FROM survey_round WHERE id = ?"));
    }
}
