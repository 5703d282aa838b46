package org.jumptojob.activity.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Problem;
import org.jumptojob.content.Reading;
import org.jumptojob.content.check.ContentCheck;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/**
 * A kind of activity comes with a package, two schemas and its messages, all of them in the folders of this test, and
 * changes nothing that is there: the content check knows it, its answers are judged, its words are found.
 */
class SampleActivityTypeTest {

    private static final String MODULE = "curricula/jump-to-job/01-a-safe-start/";

    private final SampleType type = new SampleType();

    /** The bundled content with one activity of the new type at the end of its first module. */
    private static Reading checked(String content) {
        ContentFiles bundled = ContentFiles.classPath(SampleActivityTypeTest.class.getClassLoader());
        Map<String, String> files = new TreeMap<>();
        bundled.paths().stream()
                .filter(path -> !path.endsWith(".gz"))
                .forEach(path -> files.put(path, bundled.text(path)));
        String module = files.get(MODULE + "module.yaml");
        assertTrue(module.contains("  - 10-quiz\n"), "the module no longer ends with its quiz");
        files.put(MODULE + "module.yaml", module.replace("  - 10-quiz\n", "  - 10-quiz\n  - 11-sample\n"));
        files.put(MODULE + "11-sample.yaml", """
                id: j2j-m1-sample
                type: sample
                lesson: L1
                minutes: 5
                skippable: false
                sensitive: false
                crisis: false
                sources: []
                competences: []
                provenance:
                  {state: starter-draft, drafted-by: software, lived: none-yet, professional: [], scientific: [], changed: "2026-11-22", why: "A sample."}
                licence: CC-BY-SA-4.0
                content:
                """ + content);
        String text = "title: A sample\nthings: {cup: A cup, tree: A tree}\n";
        files.put(MODULE + "11-sample.en.yaml", text);
        files.put(MODULE + "11-sample.en-simple.yaml", text);
        return ContentCheck.check(ContentFiles.of(files));
    }

    private static Set<String> about(Reading reading) {
        Set<String> words = new HashSet<>();
        reading.problems().stream()
                .filter(problem ->
                        problem.file().contains("11-sample") || problem.file().contains("schema/"))
                .map(Problem::message)
                .forEach(words::add);
        return words;
    }

    private static Activity activity() {
        return checked("  {things: [tree, cup], key: [cup]}\n")
                .content()
                .activities()
                .get("j2j-m1-sample");
    }

    @Test
    void theContentCheckTakesItByItsSchemas() {
        assertEquals(Set.of(), about(checked("  {things: [tree, cup], key: [cup]}\n")));
    }

    @Test
    void theContentCheckHoldsItToItsSchemas() {
        assertFalse(about(checked("  {things: [tree, cup]}\n")).isEmpty(), "a missing key");
        assertFalse(about(checked("  {things: [tree], key: [tree]}\n")).isEmpty(), "a text without its thing");
    }

    @Test
    void itsPageIsMadeOfItsTexts() {
        ActivityPage page = new ActivityPage(activity(), "en", Optional.empty(), Optional.empty(), Map.of());
        assertEquals(List.of("A tree", "A cup"), type.model(page));
        assertEquals("/activity/sample/view.xhtml", type.view());
    }

    @Test
    void itsAnswersAreJudged() {
        Judgement right = type.judge(new Submission(activity(), "find", Map.of("thing", List.of("cup"))));
        assertTrue(right.right());
        assertEquals("cup", right.response());
        assertFalse(type.judge(new Submission(activity(), "find", Map.of("thing", List.of("cup", "tree"))))
                .right());
    }

    @Test
    void itsMessagesAreFoundWithoutBeingRegistered() {
        NotAnswered problem =
                assertThrows(NotAnswered.class, () -> type.judge(new Submission(activity(), "find", Map.of())));
        assertEquals("Choose at least one thing.", new Texts().get(problem.messageKey()));
    }
}
