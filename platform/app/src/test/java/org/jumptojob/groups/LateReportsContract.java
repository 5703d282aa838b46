package org.jumptojob.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.groups.safety.ReportReminders;
import org.jumptojob.groups.safety.ReportService;
import org.jumptojob.identity.Membership.Role;
import org.jumptojob.notices.TestNotices;
import org.junit.jupiter.api.Test;

/** What is told of reports whose promised day comes and goes, on every database. */
interface LateReportsContract extends NearContract {

    private List<String> reminded(UUID person) {
        village().told.clear();
        village().does(person, beans -> beans.get(ReportReminders.class).remind());
        return village().told.stream()
                .map(one -> village().name(one.person()) + " " + one.notice().text())
                .sorted()
                .toList();
    }

    @Test
    default void whoReadsAReportIsRemindedBeforeAndAfterThePromisedDay() {
        Scene scene = scene();
        report(scene, scene.professional(), "words");
        UUID expert = scene.expert();
        assertEquals(List.of(), own(scene, reminded(expert)));
        village().pass(Duration.ofDays(4).plusHours(1));
        assertEquals(List.of(village().name(expert) + " groups.notice-report-soon"), own(scene, reminded(expert)));
        assertEquals(List.of(), own(scene, reminded(expert)), "once");
        village().pass(Duration.ofDays(1));
        assertEquals(
                Set.of(
                        village().name(expert) + " groups.notice-report-late",
                        village().name(scene.reporter()) + " groups.notice-report-late-own"),
                Set.copyOf(own(scene, reminded(expert))));
        assertEquals(List.of(), own(scene, reminded(expert)), "once");
    }

    /** What the people of this scene were told; others have reports of their own. */
    private List<String> own(Scene scene, List<String> told) {
        Set<String> names = Set.of(
                village().name(scene.expert()),
                village().name(scene.professional()),
                village().name(scene.reporter()));
        return told.stream()
                .filter(one -> names.stream().anyMatch(one::startsWith))
                .toList();
    }

    @Test
    default void aReportThatCannotBeRemindedOfHoldsUpNoOther() {
        Scene first = scene();
        report(first, null, "words");
        village().pass(Duration.ofSeconds(1));
        Scene second = scene();
        report(second, null, "words");
        village().pass(Duration.ofDays(6));
        village().told.clear();
        village().deaf.add(first.expert());
        try {
            village()
                    .does(
                            second.expert(),
                            beans -> assertThrows(
                                    IllegalStateException.class,
                                    () -> beans.get(ReportReminders.class).remind(),
                                    "whoever watches the job sees that a part failed"));
        } finally {
            village().deaf.clear();
        }
        assertEquals(
                Set.of(second.expert(), second.professional()), Set.copyOf(told("groups.notice-report-late", second)));
        assertEquals(List.of(second.reporter()), told("groups.notice-report-late-own", second));
    }

    /** Whom of a scene this was told. */
    private List<UUID> told(String text, Scene scene) {
        Set<UUID> people = Set.of(scene.expert(), scene.professional(), scene.reporter());
        return village().told.stream()
                .filter(one -> one.notice().text().equals(text) && people.contains(one.person()))
                .map(TestNotices.Told::person)
                .toList();
    }

    /** A promise that nobody can keep any more is not repeated. */
    @Test
    default void whoseReportNobodyReadsAnyMoreIsToldThatAndSentToTheHelpPage() {
        UUID organisation = village().organisation();
        UUID leader = village().member(organisation, Role.COORDINATOR);
        UUID group =
                village().as(leader, beans -> beans.get(GroupService.class).make(organisation, Village.words(null)));
        UUID reporter = village().in(group, GroupRole.PARTICIPANT);
        village().does(reporter, beans -> beans.get(ReportService.class).report(group, null, "words"));
        village()
                .does(
                        village().member(null, Role.ADMINISTRATOR),
                        beans -> beans.get(OrganisationService.class).close(organisation));
        village().pass(Duration.ofDays(6));
        reminded(reporter);
        assertEquals(
                List.of("groups.notice-report-unread /help"),
                village().told.stream()
                        .filter(one -> one.person().equals(reporter))
                        .map(one -> one.notice().text() + " " + one.notice().path())
                        .toList());
        assertEquals(
                List.of(),
                village().told.stream()
                        .filter(one -> one.person().equals(leader))
                        .toList());
    }
}
