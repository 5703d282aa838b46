package org.jumptojob.learning.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jumptojob.content.Effort;
import org.jumptojob.curriculum.Bundled;
import org.jumptojob.curriculum.Goal;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** What a course asks for, as people read it. */
class GoalWordsTest {

    private static final Texts TEXTS = new Texts();

    private static GoalWords words(String track, String... modules) {
        Goal goal = Goal.of(Bundled.content().track(track).orElseThrow(), Set.of(modules)::contains);
        return new GoalWords(goal, "en", TEXTS);
    }

    @Test
    void theRuleOfJumpToJobStandsThereWhole() {
        GoalWords words = words("jump-to-job");
        assertEquals("You reach the goal when 8 of the 10 modules count.", words.getRule());
        assertEquals(4, words.getAlways().size());
        assertEquals("A safe start", words.getAlways().get(0));
        assertEquals("You choose the other 4 yourself.", words.getChoice());
        assertTrue(words.getHow().contains("A quiz is done when every question has an answer. There is no pass mark."));
    }

    @Test
    void sheReadsWhatCountsAndWhatIsLeft() {
        GoalWords words = words("jump-to-job", "j2j-m1", "j2j-m2", "j2j-m4");
        assertEquals("3 of 8 modules count for you.", words.getCounted());
        assertEquals("5 modules are still to do.", words.getLeft());
        assertEquals(2, words.getAlwaysLeft().size());
        assertFalse(words.isReached());
    }

    @Test
    void whoHasReachedItReadsThatAndNothingIsLeft() {
        GoalWords words =
                words("jump-to-job", "j2j-m1", "j2j-m2", "j2j-m3", "j2j-m4", "j2j-m5", "j2j-m6", "j2j-m7", "j2j-m10");
        assertTrue(words.isReached());
        assertEquals("", words.getLeft());
        assertEquals(List.of(), words.getAlwaysLeft());
    }

    @Test
    void whoHasEveryModuleReadsThatTheWholeCourseIsDone() {
        String[] all = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> "j2j-m" + number)
                .toArray(String[]::new);
        assertEquals(
                "All 10 modules count for you. The whole course is done.",
                words("jump-to-job", all).getAllDone());
        assertEquals(
                "10 of 10 modules count for you.", words("jump-to-job", all).getCounted());
        String[] nine = Arrays.copyOf(all, 9);
        assertEquals("", words("jump-to-job", nine).getAllDone());
        assertEquals(
                "9 of 10 modules count for you.", words("jump-to-job", nine).getCounted());
    }

    @Test
    void ofACourseWithoutItsLaterModulesNobodyReadsThatItIsWhole() {
        assertEquals(
                "Every module that is here counts for you.",
                words("peer-worker", "pw-m1").getAllDone());
        assertEquals("", words("peer-worker").getAllDone());
    }

    /** What is there and nothing else: no number of modules that are still to be written. */
    @Test
    void aTrackWithOneModuleTellsOfNoOther() {
        GoalWords words = words("peer-worker");
        assertFalse(words.isThere());
        assertEquals(3, words.getHow().size());
        assertTrue(words.getHow().get(1).contains("80 %"));
        assertFalse(String.join(" ", words.getHow()).contains("12"));
    }

    @Test
    void timesAreToldInRoundNumbers() {
        assertEquals("5 minutes", Times.about(1, TEXTS));
        assertEquals("40 minutes", Times.about(41, TEXTS));
        assertEquals("1 hour", Times.about(64, TEXTS));
        assertEquals("1 and a half hours", Times.about(88, TEXTS));
        assertEquals("33 hours", Times.about(1985, TEXTS));
    }

    @Test
    void aPartThatTakesNoTimeIsNotTold() {
        assertEquals(
                List.of("Reading or listening: about 10 minutes", "Together with a group: about 1 and a half hours"),
                Times.parts(new Effort(11, 0, 90, 0.4), TEXTS));
    }
}
