package org.jumptojob.content;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

    private static Activity activity(Sample sample, String id) {
        return ContentReader.read(sample.files()).content().activities().get(id);
    }

    @Test
    void theWholeSampleIsReadWithoutProblem() {
        Reading reading = ContentReader.read(Sample.content().files());
        assertEquals(List.of(), reading.problems());
        Content content = reading.content();
        assertEquals(3, content.release());
        assertEquals(
                List.of("s-m1-rest", "s-m1-quiz", "s-m1-think", "s-m1-list"),
                List.copyOf(content.activities().keySet()));
        assertEquals("A time to rest", content.words().get("break").meaning().in("en-simple"));
        assertEquals("scientific", content.sources().get("study").kind());
        assertEquals(0, content.sources().get("lives").year());
        assertEquals("handbook", content.sourceIndex().get("HB-1-02").source());
        assertEquals(List.of("HB-1-01"), content.competences().get("HB-2.1-01").sources());
    }

    @Test
    void aSetOfQuestionsIsReadWithItsWordsInEachLanguage() {
        Instrument day = ContentReader.read(Sample.content().files())
                .content()
                .instruments()
                .get("s-day");
        assertEquals(List.of("link", "own"), day.ways());
        assertFalse(day.onePerPage());
        Instrument.Question mood = day.question("mood").orElseThrow();
        assertEquals(List.of("1", "2", "3", "4", "5"), mood.choices());
        assertEquals("Great", day.words("en").choice(mood, "5"));
        assertEquals("How was it?", day.words("en-simple").of("intro"));
        assertEquals("How was the day?", day.words("nl").of("intro"));
        Instrument.Question why = day.question("why").orElseThrow();
        assertEquals(List.of("yes", "rather-not"), why.showIf().orElseThrow().is());
        assertEquals(200, why.longest());
        assertTrue(day.question("step").orElseThrow().evidence());
        assertEquals(
                new Instrument.Range(1, 9), day.question("count").orElseThrow().range());
        assertEquals(Instrument.Scoring.SUM, day.sections().get(1).scoring());
    }

    @Test
    void aSetOfQuestionsComesBackFromItsOwnFiles() {
        Instrument day = ContentReader.read(Sample.content().files())
                .content()
                .instruments()
                .get("s-day");
        assertEquals(day, ContentReader.readInstrument(day.files(), "s-day"));
        assertThrows(IllegalArgumentException.class, () -> ContentReader.readInstrument(Map.of(), "s-day"));
    }

    @Test
    void numbersInFrontOfNamesOnlyOrder() {
        Track track = ContentReader.read(Sample.content().files())
                .content()
                .track("sample")
                .orElseThrow();
        Module module = track.module("first").orElseThrow();
        assertEquals("s-m1-quiz", module.activity("quiz").orElseThrow().id());
        assertEquals("First steps", module.title().in("en-simple"));
        assertEquals(1, track.certificate().modulesRequired());
    }

    @Test
    void aTextThatALanguageLacksIsShownInEnglish() {
        assertEquals("First", new Titles(Map.of("en", "First")).in("nl"));
        assertEquals(
                "Time to rest",
                activity(Sample.content(), "s-m1-rest").text("nl").title());
    }

    @Test
    void aPageHasMarkdownAndOtherTypesHaveFields() {
        Content content = ContentReader.read(Sample.content().files()).content();
        ActivityText page = content.activities().get("s-m1-rest").text("en");
        assertTrue(page.markdown().startsWith("# Time to rest"));
        assertTrue(page.body().startsWith("A [break]"));
        assertEquals(Map.of(), page.fields());
        ActivityText list = content.activities().get("s-m1-list").text("en");
        assertNull(list.markdown());
        assertEquals("In your words", list.fields().get("line"));
    }

    @Test
    void theStructureIsReadAsYaml12() {
        Activity quiz = activity(Sample.content(), "s-m1-quiz");
        assertEquals("2026-11-22", quiz.provenance().changed());
        assertEquals(List.of(), quiz.provenance().lived());
        Map<?, ?> item = (Map<?, ?>) ((List<?>) quiz.content().get("items")).get(1);
        assertEquals(List.of("t", "f"), item.get("options"));
        assertThrows(UnsupportedOperationException.class, () -> quiz.content().clear());
    }

    @Test
    void keyMessagesCarryTheirSentences() {
        KeyMessage message =
                activity(Sample.content(), "s-m1-rest").keyMessages().get(0);
        assertEquals("right", message.kind());
        assertEquals("You may take one.", message.sentence().in("en-simple"));
    }

    @Test
    void aVersionIsTheActivityWithAllItsLanguages() {
        String version = activity(Sample.content(), "s-m1-rest").version();
        assertTrue(version.matches("[0-9a-f]{12}"), version);
        assertEquals(version, activity(Sample.content(), "s-m1-rest").version());
        for (String ending : List.of(".yaml", ".en.md", ".en-simple.md", ".messages.yaml")) {
            Sample changed = Sample.content().append(MODULE + "01-rest" + ending, "\n");
            assertNotEquals(version, activity(changed, "s-m1-rest").version(), ending);
        }
        Sample other = Sample.content().append(MODULE + "02-quiz.en.yaml", "\n");
        assertEquals(version, activity(other, "s-m1-rest").version());
    }

    @Test
    void aLessonThatMovesToAnotherPlaceKeepsItsVersion() {
        Sample moved = Sample.content().replace(MODULE + "module.yaml", "01-rest, 02-quiz", "02-quiz, 09-rest");
        for (String ending : List.of(".yaml", ".en.md", ".en-simple.md", ".messages.yaml")) {
            String text = moved.texts().remove(MODULE + "01-rest" + ending);
            moved.with(MODULE + "09-rest" + ending, text);
        }
        assertEquals(
                activity(Sample.content(), "s-m1-rest").version(),
                activity(moved, "s-m1-rest").version());
    }

    @Test
    void lineEndsOfAnotherSystemMakeNoOtherVersion() {
        Sample other = Sample.content().replace(MODULE + "01-rest.en.md", "\n", "\r\n");
        assertEquals(
                activity(Sample.content(), "s-m1-rest").version(),
                activity(other, "s-m1-rest").version());
    }

    @Test
    void anActivityIsReadAgainFromItsFilesAlone() {
        for (Activity activity : ContentReader.read(Sample.content().files())
                .content()
                .activities()
                .values()) {
            String base = activity.files().keySet().iterator().next().replaceFirst("\\..*", "");
            assertEquals(activity, ContentReader.readActivity(new HashMap<>(activity.files()), base));
        }
    }

    @Test
    void filesWithoutStructureAreRefusedWithWords() {
        Map<String, String> none = Map.of("01-rest.en.md", "# Rest");
        String missing = assertThrows(IllegalArgumentException.class, () -> ContentReader.readActivity(none, "01-rest"))
                .getMessage();
        assertTrue(missing.contains("no file 01-rest.yaml"), missing);
        Map<String, String> broken = Map.of("01-rest.yaml", "id: x\ntype: [page");
        String notYaml = assertThrows(
                        IllegalArgumentException.class, () -> ContentReader.readActivity(broken, "01-rest"))
                .getMessage();
        assertTrue(notYaml.contains("01-rest.yaml:2: This is not YAML"), notYaml);
    }

    @Test
    void anOldVersionThatLacksFieldsCanStillBeRead() {
        Map<String, String> old = Map.of("01-rest.yaml", "id: s-m1-rest\ntype: page\n", "01-rest.en.md", "# Rest\n");
        Activity activity = ContentReader.readActivity(old, "01-rest");
        assertEquals("s-m1-rest", activity.id());
        assertEquals("Rest", activity.text("en").title());
        assertFalse(activity.skippable());
    }

    @Test
    void aMissingFieldIsShownAtItsMapAndTheRestIsRead() {
        Sample sample = Sample.content().replace(MODULE + "module.yaml", "minutes: 20\n", "");
        sample.checkedBy(ContentReader::read)
                .shows(MODULE + "module.yaml", "id: s-m1", "'minutes' is missing")
                .andNothingElse();
        assertEquals(
                4, ContentReader.read(sample.files()).content().activities().size());
    }

    @Test
    void aFieldOfTheWrongKindIsShownWithItsLine() {
        Sample.content()
                .replace(MODULE + "01-rest.yaml", "minutes: 5", "minutes: five")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "01-rest.yaml", "minutes: five", "'minutes' has to be a whole number")
                .andNothingElse();
    }

    @Test
    void aListedFileThatIsMissingIsShown() {
        Sample.content()
                .replace(MODULE + "module.yaml", "04-list]", "04-list, 05-gone]")
                .replace("curricula/sample/track.yaml", "[01-first]", "[01-first, 02-gone]")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "module.yaml", "05-gone", "there is no file " + MODULE + "05-gone.yaml")
                .shows(
                        "curricula/sample/track.yaml",
                        "02-gone",
                        "there is no file curricula/sample/02-gone/module.yaml");
    }

    @Test
    void aFileThatNothingListsIsShown() {
        Sample.content()
                .replace(MODULE + "module.yaml", ", 04-list", "")
                .with(MODULE + "01-rest.en.txt", "Rest")
                .with("curricula/sample/02-second/module.yaml", "id: x\n")
                .with("curriculla/track.yaml", "id: x\n")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "04-list.yaml", "id:", "Nothing refers to this file")
                .shows(MODULE + "04-list.en.yaml", "title", "Nothing refers to this file")
                .shows(MODULE + "01-rest.en.txt", "Rest", "Nothing refers to this file")
                .shows("curricula/sample/02-second/module.yaml", "id", "Nothing refers to this file")
                .shows("curriculla/track.yaml", "id", "Nothing refers to this file");
    }

    @Test
    void anActivityListedTwiceIsShown() {
        Sample.content()
                .replace(MODULE + "module.yaml", "04-list]", "04-list, 01-rest]")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "module.yaml", "01-rest]", "is listed twice")
                .andNothingElse();
    }

    @Test
    void aNameOfAnotherFormIsShown() {
        Sample.content()
                .replace(MODULE + "module.yaml", "04-list]", "04-list, Rest]")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "module.yaml", "Rest]", "has to be two digits, a hyphen")
                .andNothingElse();
    }

    @Test
    void aMissingRootFileIsShown() {
        Sample.content()
                .without("release.yaml")
                .checkedBy(ContentReader::read)
                .shows("release.yaml", "", "This file is missing")
                .andNothingElse();
    }

    @Test
    void twoTextsInOneLanguageAreShown() {
        Sample.content()
                .with(MODULE + "01-rest.en.yaml", "title: Rest\n")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "01-rest.en.yaml", "title", "There are two texts in 'en'")
                .andNothingElse();
    }

    @Test
    void aLessonWithoutTitleIsShown() {
        Sample.content()
                .replace(MODULE + "01-rest.en.md", "# Time", "Time")
                .checkedBy(ContentReader::read)
                .shows(MODULE + "01-rest.en.md", "Time", "The first line has to be the title")
                .andNothingElse();
    }

    @Test
    void anIdThatIsTakenInAListIsShown() {
        Sample.content()
                .replace("sources.yaml", "id: study", "id: handbook")
                .checkedBy(ContentReader::read)
                .shows("sources.yaml", "id: handbook, kind: scientific", "'handbook' is taken already")
                .andNothingElse();
    }

    @Test
    void aPictureBringsItsDrawingAndItsWords() {
        String module = Sample.MODULE + "module.yaml";
        Sample sample = Sample.content().append(module, """
                        pictures:
                          - id: bench
                            shows: A bench under a tree.
                            alt: {en: A bench., en-simple: A bench.}
                            text: {en: Here you rest., en-simple: Here you rest.}
                            file: bench.svg
                        """).with(Sample.MODULE + "bench.svg", "<svg/>");
        Reading reading = ContentReader.read(sample.files());
        assertEquals(List.of(), reading.problems());
        Picture picture =
                reading.content().tracks().get(0).modules().get(0).pictures().get(0);
        assertEquals("<svg/>", picture.svg());
        assertEquals("A bench.", picture.alt().in("en-simple"));
        sample.without(Sample.MODULE + "bench.svg")
                .checkedBy(ContentReader::read)
                .shows(module, "file: bench.svg", "There is no drawing 'bench.svg'");
    }
}
