package org.jumptojob.content.check;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizRuleTest {

    private static final String QUIZ = MODULE + "02-quiz.yaml";
    private static final String TEXT = MODULE + "02-quiz.en.yaml";

    private static Sample.Broken check(Sample sample) {
        return sample.checkedBy(ContentCheck::check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key: [b]}            | key: [d]}           | 'd' is not one of the options
            key: [b]}            | key: [a, b]}        | exactly one right option
            key: [f]}            | key: [t, f]}        | exactly one right option
            'key: [a, c]}'       | 'key: [a, b, c]}'   | at least one wrong
            'pairs: {l1: r2, l2: r1}' | 'pairs: {l1: r2}' | 'l2' has no partner
            'pairs: {l1: r2, l2: r1}' | 'pairs: {l1: r2, l2: r3}' | 'r3' is not in 'right'
            'pairs: {l1: r2, l2: r1}' | 'pairs: {l1: r2, l2: r1, l3: r1}' | 'l3' is not in 'left'
            'key: [c, a, b]}'    | 'key: [c, a]}'      | name every option once
            'key: [c, a, b]}'    | 'key: [c, a, x]}'   | name every option once
            'key: [c, a, b]}'    | 'key: [a, b, c]}'   | in the right order already
            """)
    void aKeyThatCannotBeRightIsShown(String old, String next, String words) {
        check(Sample.content().replace(QUIZ, old, next)).shows(QUIZ, next, words);
    }

    @Test
    void theRightOptionIsNotAlwaysFirst() {
        check(Sample.content().replace(QUIZ, "key: [b]}", "key: [a]}"))
                .shows(QUIZ, "s-m1-q1", "In every item of this quiz the first option is right");
    }

    @Test
    void theRightOptionIsNotAlwaysAtTheSamePlace() {
        String more = "    - {id: s-m1-q1, kind: single, sources: [HB-1-01], options: [a, b, c], key: [b]}\n";
        Sample sample = Sample.content().append(QUIZ, more.replace("q1", "q6") + more.replace("q1", "q7"));
        check(sample).shows(QUIZ, "s-m1-q1", "at the same place in every item");
    }

    @ParameterizedTest
    @CsvSource({"All of the above", "None of the above."})
    void anOptionThatSpeaksOfTheOthersIsShown(String option) {
        check(Sample.content().replace(TEXT, "text: Only when it is over", "text: " + option))
                .shows(TEXT, option, "is a trick")
                .andNothingElse();
    }
}
