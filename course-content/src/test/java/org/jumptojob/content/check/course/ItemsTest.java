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
                .replace(QUIZ, "l2: r1}}", "l2: r1}, misconceptions: {l1: work-on}}")
                .replace(QUIZ, "key: [c, a, b]}", "key: [c, a, b], misconceptions: {b: rest-later}}");
        for (String language : new String[] {"en", "en-simple"}) {
            String text = MODULE + "02-quiz." + language + ".yaml";
            sample.replace(text, "Nobody", "Cooks")
                    .replace(text, "Who can rest?", "Which two can rest whenever needed?");
        }
        return sample.replace(TEXT, "text: Never", "text: Another day")
                .replace(TEXT, "When can you rest?", "When can you take a break?");
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new Items(), sample);
    }

    @Test
    void goodItemsPass() {
        Sample sample = sample();
        String easy = MODULE + "02-quiz.en-simple.yaml";
        if (sample.texts().get(easy).contains("text: Never")) {
            sample.replace(easy, "text: Never", "text: Another day");
        }
        check(sample).isFaultless();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'options: [a, b, c], key: [b]' | 'options: [a, b, c, d], key: [b]' | has three options
            'a: work-on, c: rest-later'    | 'a: work-on'                      | 'c' of s-m1-q1 names no misconception
            '{l1: work-on}'                | '{}'                              | any wrong order or pair
            """)
    void aBadStructureIsShown(String old, String next, String words) {
        Sample.Broken broken = check(sample().replace(QUIZ, old, next));
        assertTrue(
                broken.problems().stream()
                        .anyMatch(problem ->
                                problem.file().equals(QUIZ) && problem.message().contains(words)),
                broken::toString);
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
