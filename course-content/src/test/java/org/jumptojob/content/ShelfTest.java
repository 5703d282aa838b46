package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jumptojob.content.check.ContentCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the courses: toolbox, rights, words to avoid, words to search by, and what does not agree in sources. */
class ShelfTest {

    private static final String TOOLS = """
            tools:
              - activity: s-m1-rest
                aim: {en: A pause when it is needed, en-simple: You rest}
                audience: {en: Anybody, en-simple: For you}
                not-for: {en: Danger, en-simple: Not for danger}
                state: idea
                tested-by: []
            """;
    private static final String SEARCH = """
            words:
              - {said: [pause, time out], find: [break]}
            """;
    private static final String RIGHTS = """
            rights:
              - {id: sign, kind: icon, name: A sign, owner: us, licence: CC-BY-SA-4.0, used: ours, where: []}
            """;

    private static Shelf shelf(Sample sample) {
        Reading reading = ContentCheck.check(sample.files());
        assertEquals(List.of(), reading.problems());
        return reading.content().shelf();
    }

    private static Sample.Broken check(Sample sample) {
        return sample.checkedBy(ContentCheck::check);
    }

    @Test
    void contentMayDoWithoutAnyOfIt() {
        assertEquals(new Shelf(List.of(), List.of(), List.of(), List.of()), shelf(Sample.content()));
    }

    @Test
    void whatStandsInTheFilesIsRead() {
        Shelf shelf = shelf(Sample.content()
                .with("toolbox.yaml", TOOLS)
                .with("search-words.yaml", SEARCH)
                .with("rights.yaml", RIGHTS));
        assertEquals("You rest", shelf.tools().get(0).aim().in("en-simple"));
        assertEquals(
                List.of(new Shelf.SearchWord(List.of("pause", "time out"), List.of("break"))), shelf.searchWords());
        assertEquals("ours", shelf.rights().get(0).used());
    }

    @Test
    void theListOfWatchedWordsIsReadWithItsReasons() {
        Shelf bundled = ContentReader.read(ContentFiles.classPath(ShelfTest.class.getClassLoader()))
                .content()
                .shelf();
        assertTrue(bundled.watchedWords().stream()
                .anyMatch(word ->
                        word.find().contains("medical file") && !word.why().isBlank()));
    }

    @Test
    void aToolIsAnActivity() {
        check(Sample.content().with("toolbox.yaml", TOOLS.replace("s-m1-rest", "s-m1-sleep")))
                .shows("toolbox.yaml", "activity: s-m1-sleep", "no activity 's-m1-sleep'");
    }

    /** Two tests, one of them by a peer: before that, nothing is called shared. */
    @ParameterizedTest
    @CsvSource({"shared, []", "shared, '[client, coach]'", "shared, [peer]", "tested, []", "refined, []"})
    void aToolIsNoFurtherThanItsTests(String state, String testedBy) {
        String tools =
                TOOLS.replace("state: idea", "state: " + state).replace("tested-by: []", "tested-by: " + testedBy);
        assertTrue(
                ContentCheck.check(Sample.content().with("toolbox.yaml", tools).files()).problems().stream()
                        .anyMatch(problem -> problem.file().equals("toolbox.yaml")),
                tools);
    }

    @Test
    void aToolWithTwoTestsAndThePeersWordIsShared() {
        String tools =
                TOOLS.replace("state: idea", "state: shared").replace("tested-by: []", "tested-by: [client, peer]");
        assertEquals(
                List.of("client", "peer"),
                shelf(Sample.content().with("toolbox.yaml", tools))
                        .tools()
                        .get(0)
                        .testedBy());
    }

    @Test
    void theEasyWordsOfAToolAreShort() {
        String sentence = "a ".repeat(15) + "b";
        check(Sample.content().with("toolbox.yaml", TOOLS.replace("You rest", sentence)))
                .shows("toolbox.yaml", sentence, "this one has 16");
    }

    @Test
    void whatDoesNotAgreeInASourceIsReadInBothTexts() {
        Sample open = Sample.content()
                .replace(
                        "sources.yaml",
                        "Used for the quiz.}",
                        "Used for the quiz., plain: A book.,"
                                + " differs: [{en: Two years stand in it., en-simple: It has 2 years.}]}");
        Reading reading = ContentCheck.check(open.files());
        assertEquals(List.of(), reading.problems());
        Source source = reading.content().sources().get("study");
        assertEquals("A book.", source.plain());
        assertEquals(
                List.of(new Titles(Map.of("en", "Two years stand in it.", "en-simple", "It has 2 years."))),
                source.differs());
    }
}
