package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;
import org.junit.jupiter.api.Test;

class CompletionRulesTest {

    private static final Titles TITLE = new Titles(Map.of("en", "Title"));

    private static Activity activity(String id) {
        String structure = "id: " + id + "\ntype: page\nlesson: L1\nminutes: 5\nskippable: false\nsensitive: false\n"
                + "crisis: false\nsources: []\ncompetences: []\nprovenance: {state: starter-draft, drafted-by: software,"
                + " lived: none-yet, professional: [], scientific: [], changed: \"2026-11-22\", why: Sample}\n"
                + "licence: CC-BY-SA-4.0\ncontent: {}\n";
        return ContentReader.readActivity(Map.of("01-a.yaml", structure, "01-a.en.md", "# A\n"), "01-a");
    }

    private static Module module(String id, int activities) {
        List<Activity> all = IntStream.rangeClosed(1, activities)
                .mapToObj(i -> activity(id + "-" + i))
                .toList();
        return new Module(id, id, TITLE, TITLE, List.of(), 10, "all-activities", all, "CC-BY-SA-4.0", List.of());
    }

    private static Track track(int required, Module... modules) {
        return track(new Track.Certificate("Rule", required), modules);
    }

    private static Track track(Track.Certificate rule, Module... modules) {
        return new Track(
                "t", "t", TITLE, TITLE, TITLE, TITLE, List.of(), 1, List.of(), rule, List.of(modules), "CC-BY-SA-4.0");
    }

    @Test
    void aModuleIsDoneWhenAllItsActivitiesAre() {
        Module module = module("m", 3);
        assertFalse(CompletionRules.isDone(module, Set.of()::contains));
        assertFalse(CompletionRules.isDone(module, Set.of("m-1", "m-3")::contains));
        assertTrue(CompletionRules.isDone(module, Set.of("m-1", "m-2", "m-3", "other")::contains));
    }

    @Test
    void aTrackIsDoneWhenAsManyModulesAreAsItsRuleAsksFor() {
        Track track = track(2, module("a", 1), module("b", 1), module("c", 1));
        assertFalse(CompletionRules.isDone(track, Set.of("a")::contains));
        assertTrue(CompletionRules.isDone(track, Set.of("a", "c")::contains));
        assertTrue(CompletionRules.isDone(track, Set.of("a", "b", "c")::contains));
    }

    @Test
    void aTrackAsksForCertainModulesWhateverElseIsDone() {
        Track track = track(
                new Track.Certificate("Rule", 2, List.of("01-a", "04-c"), 0),
                module("a", 1),
                module("b", 1),
                module("c", 1));
        assertFalse(CompletionRules.isDone(track, Set.of("a", "b")::contains));
        assertFalse(CompletionRules.isDone(track, Set.of("b", "c")::contains));
        assertTrue(CompletionRules.isDone(track, Set.of("a", "c")::contains));
    }

    /** Its stories are open to all and asked of nobody. */
    @Test
    void aModuleForPracticeNeitherIsDoneNorCounts() {
        Module practice = new Module(
                "p",
                "p",
                TITLE,
                TITLE,
                List.of(),
                10,
                Module.PRACTICE,
                List.of(activity("p-1")),
                "CC-BY-SA-4.0",
                List.of());
        assertFalse(CompletionRules.isDone(practice, id -> true));
        assertFalse(CompletionRules.isDone(track(2, module("a", 1), practice), id -> true));
        assertTrue(CompletionRules.isDone(track(1, module("a", 1), practice), id -> true));
    }

    /** Modules that are still to be written are not there to be done. */
    @Test
    void aTrackWithFewerModulesThanItsRuleAsksForIsNotDone() {
        assertFalse(CompletionRules.isDone(track(12, module("a", 1), module("b", 1)), id -> true));
    }

    private static Attempt attempt(boolean... fits) {
        List<Attempt.Response> responses = IntStream.range(0, fits.length)
                .mapToObj(i -> new Attempt.Response("q" + i, 1, "a", fits[i]))
                .toList();
        return new Attempt(UUID.randomUUID(), UUID.randomUUID(), "quiz", 1, "v", false, responses);
    }

    @Test
    void aQuizWithAPassMarkAsksForThatShareOfItsItemsAndOneWithoutForNone() {
        Track marked = track(new Track.Certificate("Rule", 1, List.of(), 80), module("a", 1));
        assertTrue(CompletionRules.reachesMark(marked, attempt(true, true, true, true, false), 5));
        assertFalse(CompletionRules.reachesMark(marked, attempt(true, true, true, false, false), 5));
        assertFalse(CompletionRules.reachesMark(marked, attempt(true, true, false), 3), "two of three are not 80 %");
        assertTrue(CompletionRules.reachesMark(track(1, module("a", 1)), attempt(false, false), 2));
    }

    @Test
    void aTrackWithoutModulesIsNeverDone() {
        assertFalse(CompletionRules.isDone(track(0), id -> true));
        assertFalse(CompletionRules.isDone(track(0, module("a", 1)), id -> false));
    }

    @Test
    void thePercentReachesAHundredOnlyWhenAllIsDone() {
        Module module = module("m", 3);
        assertEquals(0, CompletionRules.percent(module, Set.of()::contains));
        assertEquals(33, CompletionRules.percent(module, Set.of("m-1")::contains));
        assertEquals(66, CompletionRules.percent(module, Set.of("m-1", "m-2")::contains));
        assertEquals(100, CompletionRules.percent(module, id -> true));
        assertEquals(99, CompletionRules.percent(module("big", 200), id -> !id.equals("big-1")));
    }

    private record Meeting(String name, List<String> doneThrough) implements ActivityType {
        @Override
        public RecordKind recordKind() {
            return RecordKind.LESSON;
        }

        @Override
        public Object model(ActivityPage page) {
            return "";
        }

        @Override
        public String completionRule() {
            return "read";
        }

        @Override
        public List<String> doneThrough(Activity activity) {
            return activity.id().equals("m-3") ? doneThrough : List.of();
        }
    }

    private static List<String> doneThrough(Set<String> done, String... alone) {
        ActivityType type = new Meeting("meeting", List.of(alone));
        return CompletionRules.doneThrough(module("m", 3), done::contains, activity -> type).stream()
                .map(Activity::id)
                .toList();
    }

    @Test
    void aMeetingCountsAsDoneWhenAllThatIsDoneAloneIsDone() {
        assertEquals(List.of("m-3"), doneThrough(Set.of("m-1"), "m-1"));
        assertEquals(List.of("m-3"), doneThrough(Set.of("m-1", "m-2"), "m-1", "m-2"));
        assertEquals(List.of(), doneThrough(Set.of("m-1"), "m-1", "m-2"));
        assertEquals(List.of(), doneThrough(Set.of("m-1", "m-3"), "m-1"));
        assertEquals(List.of(), doneThrough(Set.of("m-1")));
    }
}
