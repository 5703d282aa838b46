package org.jumptojob.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jumptojob.notices.Notice;
import org.junit.jupiter.api.Test;

/** The page of steps: what, with whom, by when, done; told of only where she ticked it. */
interface StepsContract {

    Hands hands();

    private List<Step> steps(UUID person) {
        return Step.of(hands().page(person, PlanPage.STEPS).fields());
    }

    /** How many notices she gets by what is told at a moment. */
    private int tell(UUID person, String moment) {
        int before = hands().world().toldTo(person).size();
        hands().world().now = Instant.parse(moment);
        hands().does(person, desk -> desk.reminders.tellDue());
        return hands().world().toldTo(person).size() - before;
    }

    /** A step on 4 December, with a reminder, and one without. */
    private UUID withSteps() {
        hands().world().now = Desk.MONDAY;
        UUID person = hands().person();
        hands().save(
                        person,
                        PlanPage.STEPS,
                        0,
                        "what-1",
                        "Visit the garden centre",
                        "who-1",
                        "with Kim",
                        "when-1",
                        "2026-12-04",
                        "remind-1",
                        "yes",
                        "what-2",
                        "Ask about the bus",
                        "when-2",
                        "2026-12-04",
                        "what-3",
                        " ");
        return person;
    }

    @Test
    default void stepsStayInTheirOrderAndBlankOnesAreLeftOut() {
        assertEquals(
                List.of(
                        new Step(1, "Visit the garden centre", "with Kim", "2026-12-04", false, true),
                        new Step(2, "Ask about the bus", "", "2026-12-04", false, false)),
                steps(withSteps()));
    }

    @Test
    default void aStepIsToldOfTheDayBeforeOnceAndOnlyIfTicked() {
        UUID person = withSteps();
        assertEquals(0, tell(person, "2026-12-03T06:59:00Z"));
        // Eight in the morning in Brussels.
        assertEquals(1, tell(person, "2026-12-03T07:00:00Z"));
        assertEquals(0, tell(person, "2026-12-03T09:00:00Z"));
        List<Notice> told = hands().world().toldTo(person);
        assertEquals(1, told.size());
        assertEquals(List.of("4 December 2026"), told.get(0).arguments());
        assertEquals("/plan-page/steps", told.get(0).path());
        assertFalse(told.toString().contains("garden"), "what the step is stays in the plan");
    }

    @Test
    default void aStepThatIsDoneIsToldOfNoMore() {
        UUID person = withSteps();
        hands().save(
                        person,
                        PlanPage.STEPS,
                        1,
                        "what-1",
                        "Visit",
                        "when-1",
                        "2026-12-04",
                        "remind-1",
                        "yes",
                        "done-1",
                        "yes");
        assertTrue(steps(person).get(0).done());
        assertEquals(0, hands().count("plan_reminder", person));
        assertEquals(0, tell(person, "2026-12-03T09:00:00Z"));
    }

    @Test
    default void anotherDateIsToldOfAnewAndTheOldNoticeIsTakenBack() {
        UUID person = withSteps();
        assertEquals(1, tell(person, "2026-12-03T09:00:00Z"));
        hands().save(person, PlanPage.STEPS, 1, "what-1", "Visit", "when-1", "2026-12-11", "remind-1", "yes");
        assertTrue(hands().world().takenBack.contains(person));
        assertEquals(0, tell(person, "2026-12-10T06:00:00Z"));
        assertEquals(1, tell(person, "2026-12-10T09:00:00Z"));
        assertEquals(
                List.of("11 December 2026"),
                hands().world().toldTo(person).get(0).arguments());
    }

    @Test
    default void anotherWordInAStepTellsOfItNoSecondTime() {
        UUID person = withSteps();
        assertEquals(1, tell(person, "2026-12-03T09:00:00Z"));
        hands().save(person, PlanPage.STEPS, 1, "what-1", "See it", "when-1", "2026-12-04", "remind-1", "yes");
        assertEquals(0, tell(person, "2026-12-03T10:00:00Z"));
    }

    @Test
    default void aDateInOwnWordsStaysAndIsToldOfNever() {
        UUID person = hands().person();
        hands().save(person, PlanPage.STEPS, 0, "what-1", "Ask", "when-1", "in spring", "remind-1", "yes");
        assertEquals("in spring", steps(person).get(0).when());
        assertEquals(0, hands().count("plan_reminder", person));
    }

    @Test
    default void aDeletedStepStandsInTheVersions() {
        UUID person = withSteps();
        Sheet before = hands().page(person, PlanPage.STEPS);
        hands().does(person, desk -> desk.plan.saveWithoutStep(before.version(), before.fields(), 1));
        assertEquals(
                List.of("Ask about the bus"),
                steps(person).stream().map(Step::what).toList());
        assertEquals(0, hands().count("plan_reminder", person));
        UUID version = hands().versions(person, PlanPage.STEPS).get(0).id();
        hands().does(person, desk -> desk.plan.restore(PlanPage.STEPS, version));
        assertEquals(2, steps(person).size());
        assertEquals(1, hands().count("plan_reminder", person));
    }

    @Test
    default void newStepsOfTwoTabsBothStay() {
        UUID person = withSteps();
        hands().save(person, PlanPage.STEPS, 1, "what-1", "Visit", "what-2", "Ask", "what-3", "Write a letter");
        assertTrue(hands().save(person, PlanPage.STEPS, 1, "what-1", "Visit", "what-2", "Ask", "what-3", "Buy boots")
                .conflict());
        hands().does(person, desk -> desk.plan.choose(PlanPage.STEPS, "both"));
        assertEquals(
                List.of("Visit", "Ask", "Write a letter", "Buy boots"),
                steps(person).stream().map(Step::what).toList());
    }
}
