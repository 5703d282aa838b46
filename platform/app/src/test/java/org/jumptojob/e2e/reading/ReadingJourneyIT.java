package org.jumptojob.e2e.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jumptojob.content.Activity;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.Track;
import org.jumptojob.e2e.Browsers;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody does courses who hears the pages: she goes by roles and names in reading order and by nothing else. What she
 * heard stands in {@code target/reading}.
 */
class ReadingJourneyIT {

    private static final String JUMP_TO_JOB = "jump-to-job";

    /** The modules whose worksheets lead into the career plan above all. */
    private static final Set<String> PLANNING = Set.of("j2j-m4", "j2j-m7");

    private final TestServer server = TestServer.shared();
    private final Content content = ContentReader.read(
                    ContentFiles.classPath(getClass().getClassLoader()))
            .content();

    @AfterEach
    void closeTheBrowsers() {
        Browsers.closeAll();
    }

    /** She changes her words from one course to the next. */
    @Test
    void theFirstModuleOfEachCourseCanBeDoneByReadingOrderAlone() {
        doFirstModules("first-modules", course -> course % 2 == 1);
    }

    @Test
    @Tag("all")
    void theFirstModuleOfEachCourseCanBeDoneInStandardWords() {
        doFirstModules("first-modules-en", course -> false);
    }

    @Test
    @Tag("all")
    void theFirstModuleOfEachCourseCanBeDoneInEasyWords() {
        doFirstModules("first-modules-en-simple", course -> true);
    }

    @Test
    @Tag("all")
    void allOfJumpToJobCanBeDoneByReadingOrderAndEndsWithASavedPlan() throws IOException, InterruptedException {
        doJumpToJob(false);
    }

    @Test
    @Tag("all")
    void allOfJumpToJobCanBeDoneInEasyWordsAndEndsWithASavedPlan() throws IOException, InterruptedException {
        doJumpToJob(true);
    }

    /** @param easy whether she wants easy words in the course of a number, from 0 */
    private void doFirstModules(String journey, IntPredicate easy) {
        Listener trainee = new Listener(server, journey);
        List<Track> courses = content.tracks();
        try {
            Reading home = trainee.signUp(easy.test(0));
            for (int i = 0; i < courses.size(); i++) {
                Track course = courses.get(i);
                String language = easy.test(i) ? "en-simple" : "en";
                String done = "You have done the module “"
                        + course.modules().get(0).title().in(language) + "”.";
                home = trainee.chooseWords(home, easy.test(i));
                Reading page = trainee.take(home, course.title().in(language), any -> any.says(done));
                assertTrue(page.says(done), "the first module of " + course.id() + " at " + page.where());
                home = trainee.follow(page, "Home");
            }
            didEverything(
                    trainee,
                    courses.stream()
                            .flatMap(course -> course.modules().get(0).activities().stream())
                            .toList());
        } finally {
            trainee.journal().close();
        }
        assertEquals("", trainee.journal().findings());
    }

    private void doJumpToJob(boolean easyWords) throws IOException, InterruptedException {
        String language = easyWords ? "en-simple" : "en";
        Track course = content.track(JUMP_TO_JOB).orElseThrow();
        Listener trainee = new Listener(server, JUMP_TO_JOB + "-" + language);
        try {
            Reading end = trainee.take(trainee.signUp(easyWords), course.title().in(language), any -> false);
            didEverything(
                    trainee,
                    course.modules().stream()
                            .flatMap(module -> module.activities().stream())
                            .toList());
            Reading record = trainee.place(end, "My learning");
            String goal =
                    "You reached the goal of the course “" + course.title().in("en") + "”.";
            assertTrue(record.says(goal), record::text);
            Reading plan = trainee.follow(trainee.place(record, "My things"), "My career plan");
            hasSaved(plan, trainee.sheets().inPlan(), planningSheets(course, language));
        } finally {
            trainee.journal().close();
        }
        String rebuilt = server.run("Command", "rebuild-progress").said();
        assertTrue(rebuilt.contains(" 0 differed."), rebuilt);
        assertEquals("", trainee.journal().findings());
    }

    /** She met every question, every story and every meeting of some activities, and filled in every private page. */
    private static void didEverything(Listener trainee, List<Activity> activities) {
        assertEquals(
                activities.stream()
                        .filter(activity -> activity.type().equals("quiz"))
                        .mapToInt(quiz -> ((List<?>) quiz.content().get("items")).size())
                        .sum(),
                trainee.questions().count(),
                "questions");
        assertTrue(trainee.questions().answers() >= 2 * trainee.questions().count(), "each was answered wrong once");
        assertEquals(count(activities, "scenario"), trainee.stories().endings(), "endings of stories");
        assertEquals(count(activities, "session"), trainee.meetings().done(), "meetings done alone");
        long sheets = Stream.of("reflection", "checklist", "worksheet")
                .mapToLong(type -> count(activities, type))
                .sum();
        assertEquals(sheets, trainee.sheets().count(), "private pages");
    }

    private static long count(List<Activity> activities, String type) {
        return activities.stream()
                .filter(activity -> activity.type().equals(type))
                .count();
    }

    /** The titles of the worksheets of these modules whose lines can go into the plan. */
    private static List<String> planningSheets(Track course, String language) {
        return course.modules().stream()
                .filter(module -> PLANNING.contains(module.id()))
                .map(Module::activities)
                .flatMap(List::stream)
                .filter(activity -> activity.type().equals("worksheet")
                        && !"none".equals(activity.content().get("feeds")))
                .map(activity -> activity.text(language).title())
                .toList();
    }

    private static void hasSaved(Reading plan, Map<String, List<String>> written, List<String> sheets) {
        assertTrue(sheets.size() >= 4, "worksheets of the modules 4 and 7");
        String said = plan.main().text();
        for (String sheet : sheets) {
            List<String> lines = written.getOrDefault(sheet, List.of());
            assertTrue(lines.size() > 1, "nothing was put into the plan from “" + sheet + "”");
            lines.forEach(
                    line -> assertTrue(said.contains(line), () -> "“" + line + "” of “" + sheet + "” in " + said));
        }
    }
}
