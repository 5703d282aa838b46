package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.access.NotFound;
import org.jumptojob.consent.Circles;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.groups.safety.DistanceService;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.groups.safety.ReportService.Sight;
import org.jumptojob.groups.safety.ReportsBeside;
import org.jumptojob.groups.safety.ReportsOfPerson;
import org.jumptojob.notices.TestNotices;
import org.junit.jupiter.api.Test;

/** What supporters and reports promise on every database. */
interface NearContract {

    Village village();

    /** A group with a duo in force, and somebody who takes part. */
    record Scene(UUID group, UUID expert, UUID professional, UUID reporter, UUID other) {}

    default Scene scene() {
        UUID group = village().group(Village.words(null));
        Scene scene = new Scene(
                group,
                village().in(group, GroupRole.PEER_MENTOR),
                village().in(group, GroupRole.PROFESSIONAL),
                village().in(group, GroupRole.PARTICIPANT),
                village().in(group, GroupRole.PARTICIPANT));
        village()
                .does(
                        village().coordinator,
                        beans -> beans.get(DuoService.class)
                                .propose(
                                        group,
                                        new DuoService.Pair(
                                                scene.expert(),
                                                Duo.EXPERIENCE_EXPERT,
                                                scene.professional(),
                                                Duo.PROFESSIONAL),
                                        DuoContract.AGREEMENT,
                                        0));
        for (UUID half : List.of(scene.expert(), scene.professional())) {
            village().does(half, beans -> {
                long version = beans.get(GroupService.class)
                        .open(Optional.of(group))
                        .place()
                        .duo()
                        .orElseThrow()
                        .version();
                beans.get(DuoService.class).agree(group, version);
            });
        }
        return scene;
    }

    default List<Sight> toAnswer(UUID person, UUID opened) {
        return village().as(person, beans -> beans.get(ReportService.class).toAnswer(Optional.ofNullable(opened)));
    }

    default void report(Scene scene, UUID about, String words) {
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportService.class).report(scene.group(), about, words)));
    }

    @Test
    default void aReportIsReadByTheDuoAndByNobodyElse() {
        Scene scene = scene();
        village().told.clear();
        report(scene, scene.other(), "somebody shouted at me");
        assertEquals(
                Set.of(scene.expert(), scene.professional()),
                village().told.stream().map(TestNotices.Told::person).collect(Collectors.toSet()));
        Sight closed = toAnswer(scene.expert(), null).get(0);
        assertEquals("", closed.words());
        Sight open = toAnswer(scene.expert(), closed.id()).get(0);
        assertEquals("somebody shouted at me", open.words());
        assertEquals(village().name(scene.reporter()), open.reporter());
        assertEquals(village().now.plus(Duration.ofDays(5)), open.due());
        for (UUID outside : List.of(
                village().coordinator,
                village().neighbour,
                scene.other(),
                scene.reporter(),
                village().person())) {
            assertEquals(List.of(), toAnswer(outside, closed.id()));
            assertThrows(
                    NotFound.class,
                    () -> village()
                            .does(
                                    outside,
                                    beans -> beans.get(ReportService.class).answer(closed.id(), 0, "x")));
            assertThrows(
                    NotFound.class,
                    () -> village()
                            .does(
                                    outside,
                                    beans -> beans.get(ReportService.class).take(closed.id(), 0)));
        }
        assertFalse(village().rows("SELECT words FROM group_report", "words").stream()
                .anyMatch(words -> words.contains("shouted")));
    }

    private List<OpenBeside.Line> beside(UUID person) {
        OpenBeside.Whose whose = new OpenBeside.Whose(person, person, village().now);
        return village()
                .as(
                        person,
                        beans -> OpenBeside.lines(
                                beans.get(EntityManager.class),
                                beans.get(ReportsBeside.class).ways(whose)));
    }

    @Test
    default void herListOfWhatIsOpenNamesAReportThatIsNotAnswered() {
        Scene scene = scene();
        assertEquals(List.of(), beside(scene.reporter()));
        report(scene, null, "words");
        report(scene, scene.other(), "more words");
        String name = village().look(scene.group()).getName();
        assertEquals(List.of(new OpenBeside.Line("groups.open-report", "/reports", name)), beside(scene.reporter()));
        assertEquals(List.of(), beside(scene.other()));
        for (Sight sight : toAnswer(scene.expert(), null)) {
            village()
                    .does(
                            scene.expert(),
                            beans -> beans.get(ReportService.class).answer(sight.id(), 0, "We talk on Friday."));
        }
        assertEquals(List.of(), beside(scene.reporter()), "nobody reads it any more");
    }

    @Test
    default void aReportAboutOneOfTheDuoIsForTheOther() {
        Scene scene = scene();
        village().told.clear();
        report(scene, scene.professional(), "he does not listen");
        assertEquals(
                List.of(scene.expert()),
                village().told.stream().map(TestNotices.Told::person).toList());
        assertEquals(List.of(), toAnswer(scene.professional(), null));
        assertEquals(1, toAnswer(scene.expert(), null).size());
    }

    @Test
    default void withoutADuoTheCoordinatorInTheGroupAnswers() {
        UUID group = village().group(Village.words(null));
        UUID reporter = village().in(group, GroupRole.PARTICIPANT);
        UUID coach = village().in(group, GroupRole.COACH);
        village().does(reporter, beans -> beans.get(ReportService.class).report(group, coach, "words"));
        assertEquals(
                List.of(village().name(village().coordinator)),
                village()
                        .as(reporter, beans -> beans.get(ReportService.class).form(Optional.of(group)))
                        .readers());
        assertTrue(toAnswer(village().coordinator, null).stream()
                .anyMatch(sight -> sight.reporter().equals(village().name(reporter))));
        assertEquals(List.of(), toAnswer(coach, null));
        assertEquals(
                Optional.of("groups.report-nobody"),
                village()
                        .as(
                                reporter,
                                beans -> beans.get(ReportService.class).report(group, village().coordinator, "words")));
    }

    @Test
    default void whomTheReporterBlocksReadsNothing() {
        Scene scene = scene();
        report(scene, null, "words");
        assertEquals(1, toAnswer(scene.expert(), null).size());
        village()
                .does(
                        scene.reporter(),
                        beans -> beans.get(DistanceService.class).block(scene.group(), scene.expert()));
        assertEquals(List.of(), toAnswer(scene.expert(), null));
        assertEquals(1, toAnswer(scene.professional(), null).size());
    }

    @Test
    default void whomTheReporterHidesReadsNothingAndIsNotNamed() {
        Scene scene = scene();
        village()
                .does(
                        scene.reporter(),
                        beans -> beans.get(DistanceService.class).hide(scene.group(), scene.expert()));
        assertEquals(
                List.of(village().name(scene.professional())),
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportService.class).form(Optional.of(scene.group())))
                        .readers());
        report(scene, null, "words");
        assertEquals(List.of(), toAnswer(scene.expert(), null));
        assertEquals(1, toAnswer(scene.professional(), null).size());
    }

    @Test
    default void oneRuleTellsWhoseThingsSomebodyDoesNotSee() {
        Scene scene = scene();
        village()
                .does(
                        scene.reporter(),
                        beans -> beans.get(DistanceService.class).hide(scene.group(), scene.other()));
        village()
                .does(scene.expert(), beans -> beans.get(DistanceService.class).block(scene.group(), scene.reporter()));
        Set<UUID> all = Set.of(scene.other(), scene.expert(), scene.professional());
        assertEquals(
                new Circles.Apart(Set.of(scene.expert()), Set.of(scene.other())),
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(GroupCircles.class).apart(scene.reporter(), all)));
        assertEquals(
                Set.of(),
                village()
                        .as(
                                scene.other(),
                                beans -> beans.get(GroupCircles.class).apart(scene.other(), Set.of(scene.reporter())))
                        .unseen(),
                "who is hidden sees as before");
    }

    @Test
    default void theReporterSeesStateAndAnswerAndCanTakeItBack() {
        Scene scene = scene();
        report(scene, null, "words");
        Sight sight = toAnswer(scene.expert(), null).get(0);
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                scene.expert(),
                                beans -> beans.get(ReportService.class).take(sight.id(), 0)));
        assertEquals(
                Optional.of("groups.changed-meanwhile"),
                village()
                        .as(
                                scene.professional(),
                                beans -> beans.get(ReportService.class).answer(sight.id(), 0, "late")));
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                scene.professional(),
                                beans -> beans.get(ReportService.class).answer(sight.id(), 1, "we talk on Friday")));
        Sight mine = village()
                .as(scene.reporter(), beans -> beans.get(ReportService.class).mine())
                .get(0);
        assertEquals("answered", mine.state());
        assertEquals("we talk on Friday", mine.answer());
        assertEquals(
                "words",
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportsOfPerson.class).about(scene.reporter()))
                        .get(0)
                        .rows()
                        .get(0)
                        .get("groups.data-words"));
        village().does(scene.other(), beans -> beans.get(ReportService.class).takeBack(sight.id()));
        assertEquals(
                1,
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportService.class).mine())
                        .size());
        village().does(scene.reporter(), beans -> beans.get(ReportService.class).takeBack(sight.id()));
        assertEquals(
                List.of(),
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportService.class).mine()));
    }

    /** What the coordinator of the organisation has to answer for somebody. */
    private List<Sight> ofTheOrganisation(UUID reporter, UUID opened) {
        String name = village().name(reporter);
        return toAnswer(village().coordinator, opened).stream()
                .filter(sight -> sight.reporter().equals(name))
                .toList();
    }

    private void takeBack(UUID reporter, UUID report) {
        village().does(reporter, beans -> beans.get(ReportService.class).takeBack(report));
    }

    @Test
    default void aReportAboutOneHalfByTheOtherIsForTheOrganisation() {
        Scene scene = scene();
        UUID officer = village().coordinator;
        village().does(officer, beans -> beans.get(GroupService.class).leave(scene.group()));
        village().told.clear();
        assertEquals(
                Optional.empty(),
                village()
                        .as(
                                scene.expert(),
                                beans -> beans.get(ReportService.class)
                                        .report(scene.group(), scene.professional(), "words")));
        assertEquals(
                List.of(officer),
                village().told.stream().map(TestNotices.Told::person).toList());
        for (UUID other : List.of(scene.expert(), scene.professional(), scene.other(), village().neighbour)) {
            assertEquals(List.of(), toAnswer(other, null));
        }
        Sight sight = ofTheOrganisation(scene.expert(), null).get(0);
        takeBack(scene.expert(), sight.id());
    }

    @Test
    default void whenTheDuoEndsAndNobodyInTheGroupCanReadAReportTheOrganisationDoes() {
        Scene scene = scene();
        UUID officer = village().coordinator;
        report(scene, null, "words");
        village().does(officer, beans -> beans.get(GroupService.class).leave(scene.group()));
        assertEquals(List.of(), ofTheOrganisation(scene.reporter(), null), "the duo reads it");
        village().does(scene.expert(), beans -> beans.get(GroupService.class).leave(scene.group()));
        Sight closed = ofTheOrganisation(scene.reporter(), null).get(0);
        assertEquals(
                "words", ofTheOrganisation(scene.reporter(), closed.id()).get(0).words());
        assertEquals(List.of(), toAnswer(village().neighbour, closed.id()));
        assertEquals(
                List.of(village().name(officer)),
                village()
                        .as(
                                scene.reporter(),
                                beans -> beans.get(ReportService.class).form(Optional.of(scene.group())))
                        .readers());
        takeBack(scene.reporter(), closed.id());
    }
}
