package org.jumptojob.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** How a plan reads: on the page, compared with an earlier version, and in a file. */
class WordsTest {

    private static final Map<String, List<String>> THEN = Hands.fields(
            "what-1", "Visit the garden centre", "who-1", "Kim", "when-1", "2026-12-04", "what-2", "Buy boots");
    private static final Map<String, List<String>> NOW = Hands.fields(
            "what-1",
            "Visit the garden centre",
            "who-1",
            "",
            "when-1",
            "2026-12-11",
            "done-1",
            "yes",
            "what-3",
            "Write a letter");

    private final Texts texts = new Texts();
    private final PlanWords words = new PlanWords(texts);
    private final Comparison comparison = new Comparison(texts);

    private static Sheet sheet(PlanPage page, Map<String, List<String>> fields) {
        return new Sheet(page.word(), 1, Instant.parse("2026-11-23T10:00:00Z"), fields, Optional.empty());
    }

    @Test
    void everyPageAndEveryBoxHasWords() {
        for (PlanPage page : PlanPage.values()) {
            assertFalse(texts.get("plan.page-" + page.word()).isBlank());
            assertFalse(texts.get("plan.lead-" + page.word()).isBlank());
            for (String field : page.fields()) {
                assertFalse(texts.get("plan.box-" + page.word() + "-" + field).isBlank());
                assertFalse(texts.get("plan.box-" + page.word() + "-" + field + "-hint")
                        .isBlank());
            }
        }
        HardDays.HEADINGS.forEach(
                id -> assertFalse(texts.get("plan.day-" + id + "-hint").isBlank()));
        Card.EXAMPLES.forEach(id -> assertFalse(texts.get("plan.help-" + id).isBlank()));
    }

    @Test
    void aStepReadsWithItsPersonAndItsDay() {
        assertEquals(
                List.of(
                        new Part("Visit the garden centre", true, List.of("With: Kim", "By: 4 December 2026")),
                        new Part("Buy boots", true, List.of())),
                words.parts(PlanPage.STEPS, THEN));
    }

    @Test
    void herOwnPageHasTheNameThatSheGaveIt() {
        assertEquals("Pictures", words.title(PlanPage.OWN, Hands.fields("title", " Pictures ")));
        assertEquals("A page of my own", words.title(PlanPage.OWN, Map.of()));
    }

    @Test
    void changesOfStepsAreSentences() {
        assertEquals(
                List.of(
                        "New step: Write a letter",
                        "“Visit the garden centre”: with Kim before, with nobody now.",
                        "“Visit the garden centre”: the date was 4 December 2026, now it is 11 December 2026.",
                        "Done since then: Visit the garden centre",
                        "No longer there: Buy boots"),
                comparison.sentences(PlanPage.STEPS, THEN, NOW));
    }

    @Test
    void changesOfATextAreItsLines() {
        assertEquals(
                List.of(
                        "New in “What do I wish for, in work and in life?”: A bench",
                        "No longer in “What do I wish for, in work and in life?”: A kitchen"),
                comparison.sentences(
                        PlanPage.WISHES,
                        Hands.fields("dream", "A garden\nA kitchen"),
                        Hands.fields("dream", "A garden\n\nA bench")));
    }

    @Test
    void theSameTextHasNoChanges() {
        assertEquals(List.of(), comparison.sentences(PlanPage.STEPS, THEN, THEN));
    }

    @Test
    void theFileForProgramsIsJsonAndHoldsTheStepsAsTheyAre() {
        String json = new PlanDocument(texts, Map.of("steps", sheet(PlanPage.STEPS, THEN))).json();
        var page = Json.createReader(new StringReader(json))
                .readObject()
                .getJsonArray("pages")
                .getJsonObject(0);
        assertEquals("steps", page.getString("page"));
        assertEquals("2026-12-04", page.getJsonArray("steps").getJsonObject(0).getString("when"));
    }

    @Test
    void nothingThatWasTypedBecomesMarkupInTheFile() {
        String html = new PlanDocument(
                        texts,
                        Map.of(
                                "own",
                                sheet(PlanPage.OWN, Hands.fields("title", "<b>", "text", "<script>\"&'</script>"))))
                .html();
        assertTrue(html.contains("<h2>&lt;b&gt;</h2>"));
        assertTrue(html.contains("&lt;script&gt;&quot;&amp;'&lt;/script&gt;"));
        assertFalse(html.contains("<script"));
    }

    @Test
    void aBlankStepKeepsItsNumberUntilItIsUsed() {
        List<Step> steps = Step.withBlank(NOW);
        assertEquals(4, steps.get(steps.size() - 1).number());
        assertTrue(steps.get(steps.size() - 1).isBlank());
        assertEquals(4, Step.withBlank(NOW).get(2).number());
    }
}
