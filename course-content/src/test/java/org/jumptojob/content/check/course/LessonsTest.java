package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonsTest {

    private static final String REST = MODULE + "01-rest.en.md";
    private static final String EASY = MODULE + "01-rest.en-simple.md";
    private static final String STRUCTURE = MODULE + "01-rest.yaml";
    private static final String OPENING = "A kettle hums in a garage.";

    /** A page of about this many words. */
    private static String page(int words) {
        return "# Time to rest\n\n" + OPENING + "\n\n## A break\n\n" + "Rest. ".repeat(words - 28)
                + "\n\n> **Made-up example.** Ann rests.\n\n## On Monday\n\nAsk Ben.\n\n"
                + "## Limits\n\nChairs break.\n\n## One question to think about\n\nWhere?\n";
    }

    private static Sample sample(int words) {
        return Sample.content().with(REST, page(words)).with(EASY, page(words));
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Lessons(), sample);
    }

    @Test
    void aLessonWithAllItsPartsPasses() {
        check(sample(400)).isFaultless();
        assertEquals(
                List.of("s-m1", "L1", "1", "400", "400", "quiz, reflection, checklist"),
                Measured.tables(new Lessons(), sample(400)).get(1).rows().get(0));
    }

    @Test
    void aLessonHasEnoughWordsAndAPageNotTooMany() {
        check(sample(350)).isFaultless();
        check(sample(349))
                .shows(STRUCTURE, "lesson:", "349 words; 350 is the least")
                .andNothingElse();
        check(sample(1400)).isFaultless();
        check(sample(1401))
                .shows(STRUCTURE, "id:", "1401 words; 1400 is the most")
                .andNothingElse();
    }

    @Test
    void aPageOfJumpToJobHasEightHundredWords() {
        String young = "curricula/jump-to-job/01-first/";
        Sample sample = Sample.content()
                .with(young + "module.yaml", "id: j2j-m1\n")
                .with(young + "01-rest.yaml", "id: j2j-m1-rest\ntype: page\nlesson: L1\n")
                .with(young + "02-list.yaml", "id: j2j-m1-list\ntype: checklist\nlesson: L1\n")
                .with(REST, page(400).replace(OPENING, "Two dogs sleep in a tent."))
                .with(EASY, page(400));
        check(sample.with(young + "01-rest.en.md", page(800))).isFaultless();
        check(sample.with(young + "01-rest.en.md", page(801)))
                .shows(young + "01-rest.yaml", "id:", "801 words; 800 is the most")
                .andNothingElse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            > **Made-up example.** | >                | has no made-up example
            ## On Monday           | ## Then          | does not say what to do on Monday
            ## Limits              |                  | where the advice has its limits
            ## One question to think about | ## The end | is not "One question to think about"
            Where?                 | Where.           | stands no question
            A kettle hums in a garage. |              | begins with a heading
            """)
    void aPartThatIsMissingInOneTextIsShown(String part, String instead, String words) {
        String next = instead == null ? "" : instead;
        String piece = words.equals("stands no question") ? "## One question" : "# Time";
        check(sample(400).replace(EASY, part, next)).shows(EASY, piece, words).andNothingElse();
    }

    @Test
    void somebodyDoesSomethingInEachLesson() {
        Sample sample = sample(400);
        for (String other : List.of("02-quiz", "03-think", "04-list")) {
            sample.replace(MODULE + other + ".yaml", "lesson: L1", "lesson: L2");
        }
        check(sample).shows(STRUCTURE, "lesson:", "nobody does anything").andNothingElse();
    }

    @Test
    void noTwoPagesOpenInTheSameWay() {
        Sample sample = sample(400)
                .with(MODULE + "05-more.yaml", "id: s-m1-more\ntype: page\nlesson: L1\n")
                .with(MODULE + "05-more.en.md", page(400).replace("garage", "tent"));
        check(sample)
                .shows(MODULE + "05-more.en.md", "# Time", "opens like " + REST + ": \"a kettle hums in")
                .andNothingElse();
        check(sample.with(MODULE + "05-more.en.md", page(400).replace("hums", "sings")))
                .isFaultless();
    }
}
