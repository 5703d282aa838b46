package org.jumptojob.content.check.course;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsTest {

    private static final String QUIZ = MODULE + "02-quiz.yaml";
    private static final String TEXT = MODULE + "02-quiz.en.yaml";
    private static final String MISCONCEPTIONS = "misconceptions.yaml";

    /** The sample with all that good items have. */
    private static Sample sample() {
        Sample sample = Sample.content()
                .with(MISCONCEPTIONS, "misconceptions:\n  - {id: work-on}\n  - {id: rest-later}\n")
                .replace(QUIZ, "key: [b]}", "key: [b], misconceptions: {a: work-on, c: rest-later}}")
                .replace(QUIZ, "key: [f]}", "key: [f], misconceptions: {t: work-on}}")
                .replace(QUIZ, "key: [a, c]}", "key: [a, c], misconceptions: {b: rest-later}}")
                .replace(QUIZ, "l2: r1}}", "l2: r1}, misconceptions: {l1: work-on, l2: work-on}}")
                .replace(
                        QUIZ,
                        "key: [c, a, b]}",
                        "key: [c, a, b], misconceptions: {a: work-on, b: rest-later, c: rest-later}}");
        for (String language : new String[] {"en", "en-simple"}) {
            String text = MODULE + "02-quiz." + language + ".yaml";
            sample.replace(text, "tires you.", "tires you. You can rest each day.")
                    .replace(text, "Many think so.", "Many think so. A break keeps you awake.")
                    .replace(text, "Everybody can.", "They work a lot. Everybody can.")
                    .replace(text, "\"You can rest before.", "\"Many wait so long. You can rest before.")
                    .replace(text, "Nobody", "Cooks")
                    .replace(text, "text: Never", "text: Another day")
                    .replace(text, "Who can rest?", "Which two can rest whenever needed?");
        }
        return sample.replace(TEXT, "When can you rest?", "When can you take a break?");
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Items(), sample);
    }

    @Test
    void goodItemsPass() {
        check(sample()).isFaultless();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'options: [a, b, c], key: [b]' | 'options: [a, b, c, d], key: [b]' | has three options
            'a: work-on, c: rest-later'    | 'a: work-on'                      | 'c' of s-m1-q1 can be answered wrongly
            '{l1: work-on, l2: work-on}'   | '{l1: work-on}'                   | 'l2' of s-m1-q4 can be answered wrongly
            'a: work-on, b: rest-later, c: rest-later' | 'a: work-on, c: rest-later' | 'b' of s-m1-q5 can be answered wrongly
            """)
    void aBadStructureIsShown(String old, String next, String words) {
        Sample.Broken broken = check(sample().replace(QUIZ, old, next));
        assertTrue(
                broken.problems().stream()
                        .anyMatch(problem ->
                                problem.file().equals(QUIZ) && problem.message().contains(words)),
                () -> broken.problems().toString());
    }

    @Test
    void severalChoiceSaysHowManyAreRight() {
        check(sample().replace(TEXT, "Which two can rest", "Who can rest"))
                .shows(TEXT, "question: Who can rest", "Say how many are right: two");
    }

    @Test
    void aNegationIsShownUnlessItIsQuoted() {
        check(sample().replace(TEXT, "text: Another day", "text: You must not rest"))
                .shows(TEXT, "You must not rest", "'not' is easily overlooked");
        check(sample().replace(TEXT, "When can you take", "When can't you take"))
                .shows(TEXT, "When can't", "is easily overlooked");
        Sample quoted = sample().replace(TEXT, "text: Another day", "text: “You must not rest”");
        assertTrue(
                check(quoted).problems().stream()
                        .noneMatch(problem -> problem.file().equals(TEXT)),
                "quoted");
    }

    @Test
    void whatIsRightIsNoQuotedMisconception() {
        check(sample().replace(TEXT, "text: Each day", "text: “Not today”"))
                .shows(TEXT, "text: “Not today”", "'Not' is easily overlooked")
                .andNothingElse();
        check(sample().replace(QUIZ, "key: [f], misconceptions: {t: work-on}", "key: [t], misconceptions: {f: work-on}")
                        .replace(TEXT, "question: A break is lazy.", "question: “A break is never lazy.”")
                        .replace(TEXT, "That is false, feedback: That is right.", "That is false, feedback: Why? So."))
                .shows(TEXT, "never lazy", "'never' is easily overlooked");
    }

    @Test
    void pairsAreSaidWithoutANegation() {
        check(sample().replace(TEXT, "text: Hungry", "text: Not fed"))
                .shows(TEXT, "text: Not fed", "is easily overlooked")
                .andNothingElse();
    }

    @Test
    void feedbackSaysWhyPeopleThinkSoAndWhatIsBetter() {
        check(sample().replace(TEXT, "Many think so. A break keeps you awake.", "A break keeps you awake."))
                .shows(TEXT, "A break keeps you awake.", "Say why people think so, and what is better")
                .andNothingElse();
    }

    @Test
    void theFirstKeyMessageOfALessonIsAsked() {
        String rest = MODULE + "01-rest.yaml";
        Sample sample = sample().replace(QUIZ, "sources: [HB-1-01], options", "options");
        check(sample).shows(rest, "key-messages", "No item of this module's quizzes asks for this message");
    }

    @Test
    void anItemMaySayWhatItAsksFor() {
        Sample sample = sample().replace(QUIZ, "sources: [HB-1-01], options", "asks: s-m1-rest-k1, options");
        check(sample).isFaultless();
        check(sample.replace(QUIZ, "asks: s-m1-rest-k1", "asks: s-m1-rest-k9"))
                .shows(QUIZ, "asks:", "No key message of this module has the id 's-m1-rest-k9'");
    }
}
