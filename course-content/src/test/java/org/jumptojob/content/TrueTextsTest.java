package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences of our own lessons that would be untrue if somebody turned them back. */
class TrueTextsTest {

    private static final Path CURRICULA = Path.of("src/main/resources/curricula");

    private static final List<String> BOTH = List.of(".en.md", ".en-simple.md");

    private static String text(String lesson, String ending) throws IOException {
        return Files.readString(CURRICULA.resolve(lesson + ending)).replaceAll("\\s+", " ");
    }

    /** A story has a trap: what it does not do is judge. */
    @Test
    void aStoryIsNotSaidToHaveOnlyGoodChoices() throws IOException {
        String easy = text("jump-to-job/01-a-safe-start/02-how-this-course-works", ".en-simple.md");
        assertFalse(easy.contains("no wrong choices"), easy);
        assertTrue(easy.contains("The page does not say which way is right."), easy);
    }

    /** Who signs a lesson changes no sentence in it. */
    @Test
    void thatNobodyHasCheckedALessonIsSaidOnlyAsLongAsItIsSo() throws IOException {
        for (String ending : BOTH) {
            String lesson = text("peer-worker/01-the-roles-and-the-profile/01-why-peer-work", ending);
            assertFalse(lesson.contains("Nobody with own experience has checked"), ending);
            assertTrue(lesson.contains("own experience") && lesson.contains("sign"), ending);
        }
    }

    /** As in the glossary: it comes from more than a disability, and it is there for others. */
    @Test
    void experientialExpertiseIsExplainedWhole() throws IOException {
        String lesson = "leadership-seminar/01-why-experiential-expertise/08-nothing-about-us-in-management";
        for (String ending : BOTH) {
            String text = text(lesson, ending);
            assertTrue(text.contains("an illness, a disability or an addiction"), ending);
        }
        assertFalse(text(lesson, ".en-simple.md").contains("A person has lived and worked with a disability"));
        assertTrue(text(lesson, ".en-simple.md").contains("Now you use it for others."));
    }

    @Test
    void whoMaySeeMyProgressIsSaidInTheFirstModuleWithTheWayToChangeIt() throws IOException {
        String lesson = "jump-to-job/01-a-safe-start/03-make-it-fit-you";
        for (String ending : BOTH) {
            String text = text(lesson, ending);
            assertTrue(text.contains("You choose who may see your progress"), ending);
            assertTrue(text.contains("nobody, your [peer mentor](glossary:peer-mentor) or your coach"), ending);
            assertTrue(text.contains("You can change that on any day"), ending);
            assertTrue(text.contains("(site:/my-sharing)"), ending);
        }
        String messages = text(lesson, ".messages.yaml");
        assertTrue(
                messages.contains("kind: right en: \"You choose who may see your progress:"),
                "left out of no easy text: it is a right");
    }

    @Test
    void proofForAnOfficeIsNotSaidToComeFromADoctor() throws IOException {
        String easy =
                text("jump-to-job/08-finding-and-trying-real-work/10-telling-about-my-disability", ".en-simple.md");
        assertFalse(easy.contains("paper from a doctor"), easy);
        assertTrue(easy.contains("Then it may ask for proof."), easy);
    }

    @Test
    void bothTextsAboutTheTwoPositionsNameTheSameSources() throws IOException {
        String lesson = "peer-worker/01-the-roles-and-the-profile/08-two-positions";
        assertEquals(
                new TreeSet<>(SourceMarks.list(text(lesson, ".en.md"))),
                new TreeSet<>(SourceMarks.list(text(lesson, ".en-simple.md"))));
    }

    /** The table of {@code platform/docs/activity-map.md}: each code of the curricula has its row. */
    @Test
    void everyCodeOfTheCurriculaHasAType() throws IOException {
        String map = Files.readString(Path.of("../platform/docs/activity-map.md"));
        for (String code : List.of(
                "READ", "VID", "STORY", "SCEN", "CHECK", "SURV", "OBS", "INT", "FORUM", "LIVE", "DUO", "PLAN", "PORT",
                "PDCA", "READY", "QUIZ", "CARD")) {
            assertTrue(map.contains("| " + code + " |"), code);
        }
    }

    @Test
    void thePageForAuthorsNamesEveryListOfCompetences() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> lists = Files.list(Path.of("src/main/resources/competences"))) {
            lists.map(file -> file.getFileName().toString())
                    .forEach(name -> assertTrue(readme.contains(name + "`"), name));
        }
    }
}
