package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.junit.jupiter.api.Test;

/** The rules of the courses as they are: 8 of 10 with 1, 4, 7 and 10 in Jump to Job; none that can be reached in the others yet. */
class GoalTest {

    private static Track track(String slug) {
        return Bundled.content().track(slug).orElseThrow();
    }

    private static Goal jumpToJob(Integer... modules) {
        Set<String> ids = Set.copyOf(
                List.of(modules).stream().map(number -> "j2j-m" + number).toList());
        return Goal.of(track("jump-to-job"), ids::contains);
    }

    private static List<String> ids(List<Module> modules) {
        return modules.stream().map(Module::id).toList();
    }

    @Test
    void jumpToJobIsReachedByEightModulesWithTheFirstTheFourthTheSeventhAndTheLast() {
        assertTrue(jumpToJob(1, 4, 7, 10, 2, 3, 5, 6).isReached());
        assertTrue(jumpToJob(1, 4, 7, 10, 5, 6, 8, 9).isReached());
        assertFalse(jumpToJob(1, 4, 7, 10, 2, 3, 5).isReached(), "seven");
    }

    @Test
    void eightOrNineWithoutOneOfTheFourAreNotEnough() {
        for (int missing : List.of(1, 4, 7, 10)) {
            Integer[] others = IntStream.rangeClosed(1, 10)
                    .filter(number -> number != missing)
                    .boxed()
                    .toArray(Integer[]::new);
            Goal goal = jumpToJob(others);
            assertFalse(goal.isReached(), "without " + missing);
            assertEquals(1, goal.left());
            assertEquals(List.of("j2j-m" + missing), ids(goal.alwaysLeft()));
        }
    }

    @Test
    void whatIsLeftIsWhatIsMissingOfBothParts() {
        assertEquals(8, jumpToJob().left());
        assertEquals(4, jumpToJob(1, 4, 7, 10).left());
        assertEquals(List.of(), ids(jumpToJob(1, 4, 7, 10).alwaysLeft()));
        assertEquals(2, jumpToJob(2, 3, 5, 6, 8, 9, 1, 10).left(), "eight, but neither 4 nor 7");
        assertEquals(0, jumpToJob(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).left());
    }

    @Test
    void aTrackWhoseLaterModulesAreNotThereYetHasNoGoalToReach() {
        for (String slug : List.of("peer-worker", "coach-the-coach", "leadership-seminar")) {
            Goal goal = Goal.of(track(slug), id -> true);
            assertFalse(goal.isThere(), slug);
            assertFalse(goal.isReached(), slug);
        }
        assertTrue(jumpToJob().isThere());
    }

    @Test
    void modulesForPracticeAreNoPartOfIt() {
        Goal goal = Goal.of(track("peer-worker"), id -> true);
        assertEquals(List.of("pw-m1"), ids(goal.modules()));
    }

    @Test
    void theRuleIsAWordThatStatementsMayCarry() {
        assertEquals("8-of-10-modules:with-1-4-7-10", jumpToJob().rule());
        for (Track track : Bundled.content().tracks()) {
            String rule = Goal.of(track, id -> false).rule();
            assertTrue(rule.matches("[a-z0-9][a-z0-9.:/=_ -]{0,99}"), rule);
        }
    }
}
