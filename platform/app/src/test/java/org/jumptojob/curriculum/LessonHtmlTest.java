package org.jumptojob.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Word;
import org.jumptojob.web.Injected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonHtmlTest {

    private static final String STRUCTURE = """
            id: sample-lesson
            type: page
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
            content: {}
            """;

    private final LessonHtml lessons = new LessonHtml();

    LessonHtmlTest() {
        Injected.into(lessons, Curriculum.class, Bundled.curriculum());
    }

    private static Activity lesson(String markdown) {
        return ContentReader.readActivity(
                Map.of("01-lesson.yaml", STRUCTURE, "01-lesson.en.md", "# Title\n\n" + markdown + "\n"), "01-lesson");
    }

    private LessonHtml.Rendered rendered(String markdown) {
        return lessons.of(lesson(markdown), "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <script src=https://evil.example/x.js></script> text",
                "<img src=x onerror=alert(1)>",
                "<p onclick=\"alert(1)\">Click</p>",
                "<a href=\"javascript:alert(1)\">Click</a>",
                "[Click](javascript:alert(1))",
                "[Click](data:text/html;base64,PHNjcmlwdD4=)",
                "[Click](<javascript:alert(1)>)",
                "<style>body{display:none}</style>",
                "<iframe src=https://evil.example></iframe>",
                "<form action=/do/sign-out><button>Go</button></form>"
            })
    void nothingInATextRuns(String markdown) {
        String html = rendered("Before.\n\n" + markdown + "\n\nAfter.").html();
        // What was a tag is shown as text, or is gone: no element and no attribute of it is left.
        Pattern live = Pattern.compile(
                "<(script|img|style|iframe|form|button)|<[^>]*\\s(on[a-z]+|style|src)=|<[^>]*href=\"(javascript|data):",
                Pattern.CASE_INSENSITIVE);
        assertFalse(live.matcher(html).find(), html);
        assertTrue(html.contains("Before.") && html.contains("After."), html);
    }

    @Test
    void aLinkThatStandsAloneIsAsBigAsAButton() {
        assertTrue(rendered("- [Rest](https://example.org)\n- Then [rest](https://example.org)")
                .html()
                .contains("<li class=\"alone\"><a"));
        assertTrue(rendered("[Rest](https://example.org)").html().startsWith("<p class=\"alone\"><a"));
        assertFalse(rendered("- Then [rest](https://example.org)\n\n[Rest](https://example.org) then")
                .html()
                .contains("alone"));
    }

    @Test
    void theTitleIsNotRepeated() {
        assertEquals("<p>Hello.</p>", rendered("Hello.").html().strip());
    }

    @Test
    void marksOfSourcesAreNotShown() {
        assertEquals("<p>Hello.</p>", rendered("Hello. {src=CP-0-01}").html().strip());
    }

    @Test
    void aWordOfTheGlossaryLinksToItsMeaningOnThePage() {
        Word word = Bundled.content().words().values().iterator().next();
        LessonHtml.Rendered page =
                rendered("A [word](glossary:" + word.id() + "), and [again](glossary:" + word.id() + ").");
        assertEquals(List.of(word), page.words());
        assertTrue(page.html().contains("href=\"#word-" + word.id() + "\""), page.html());
        assertTrue(page.html().contains("class=\"word\""), page.html());
    }

    @Test
    void anActivityIsLinkedWhereItStands() {
        Place place = Bundled.places().get("j2j-m1-quiz");
        String html = rendered("[The quiz](activity:j2j-m1-quiz).").html();
        assertTrue(html.contains("href=\"" + place.path() + "\""), html);
    }

    /** In production a track may be hidden; a lesson that points into it must stay readable. */
    @Test
    void aLinkToAnActivityThatIsNotShownIsPlainText() {
        String html =
                rendered("See [that lesson](activity:nowhere-at-all), please.").html();
        assertTrue(html.contains("that lesson") && !html.contains("<a"), html);
    }

    @Test
    void aPageOfThePlatformIsLinkedByItsPath() {
        assertTrue(rendered("[Help](site:/help).").html().contains("href=\"/help\""));
    }

    @Test
    void anExampleIsMarkedAsOne() {
        assertTrue(rendered("> **Made-up example.** Sam works.").html().contains("<blockquote class=\"example\">"));
    }

    @Test
    void aTextIsRenderedOnce() {
        Activity lesson = lesson("Hello.");
        assertSame(lessons.of(lesson, "en"), lessons.of(lesson, "en"));
    }

    @Test
    void partsAreNumberedInTheirOrder() {
        assertEquals(
                List.of("part-1", "part-2", "part-3"),
                ids(rendered("## One\n\nText.\n\n### Two\n\n## Three").html()));
    }

    /** The switch "Easy words" keeps the place. */
    @Test
    void aLessonHasTheSamePartsInBothLanguages() {
        for (Activity activity : Bundled.content().activities().values()) {
            if (activity.type().equals("page")) {
                assertEquals(
                        ids(lessons.of(activity, "en").html()),
                        ids(lessons.of(activity, "en-simple").html()),
                        activity.id());
            }
        }
    }

    @Test
    void everyBundledLessonKeepsItsLinksAndExplainsItsWords() {
        for (Activity activity : Bundled.content().activities().values()) {
            for (String language : activity.texts().keySet()) {
                if (activity.type().equals("page")) {
                    LessonHtml.Rendered page = lessons.of(activity, language);
                    assertFalse(
                            page.html().contains("glossary:")
                                    || page.html().contains("activity:")
                                    || page.html().contains("{src"),
                            activity.id());
                    for (Word word : page.words()) {
                        assertTrue(page.html().contains("#word-" + word.id()), activity.id() + " " + word.id());
                    }
                }
            }
        }
    }

    private static List<String> ids(String html) {
        return Pattern.compile("<h[23] id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
