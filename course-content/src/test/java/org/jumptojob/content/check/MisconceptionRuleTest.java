package org.jumptojob.content.check;

import static org.jumptojob.content.Sample.MODULE;
import static org.jumptojob.content.check.Added.check;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisconceptionRuleTest {

    private static final String QUIZ = MODULE + "02-quiz.yaml";

    private static Sample named(String kind, String end, String misconceptions) {
        return Sample.content()
                .with("misconceptions.yaml", """
                        misconceptions:
                          - id: rest-is-lazy
                            text: {en: Rest is lazy., en-simple: Rest is lazy.}
                            why: {en: People praise work., en-simple: People praise work.}
                            better: {en: Rest first., en-simple: Rest first.}
                            sources: [HB-1-01]
                        """)
                .replace(QUIZ, end, end.substring(0, end.length() - 1) + ", misconceptions: " + misconceptions + "}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            single | key: [b]}                  | {a: rest-is-lazy, c: rest-is-lazy}
            t or f | key: [f]}                  | {t: rest-is-lazy}
            match  | 'pairs: {l1: r2, l2: r1}}' | {l1: rest-is-lazy}
            order  | 'key: [c, a, b]}'          | {b: rest-is-lazy}
            """)
    void aWrongOptionMayNameWhatPeopleThink(String kind, String end, String misconceptions) {
        check(named(kind, end, misconceptions)).isFaultless();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the right one   | key: [b]}                  | {b: rest-is-lazy} | 'b' is no wrong option
            an unknown one  | key: [f]}                  | {x: rest-is-lazy} | 'x' is no wrong option
            the right side  | 'pairs: {l1: r2, l2: r1}}' | {r1: rest-is-lazy} | 'r1' is no wrong option
            not explained   | key: [b]}                  | {a: work-is-all} | no 'work-is-all' in misconceptions.yaml
            """)
    void aMisconceptionStandsAtAWrongOptionAndIsExplained(
            String kind, String end, String misconceptions, String words) {
        check(named(kind, end, misconceptions))
                .shows(QUIZ, misconceptions, words)
                .andNothingElse();
    }

    @Test
    void itsEasyWordsAreEasy() {
        String many =
                "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen";
        check(named("single", "key: [b]}", "{a: rest-is-lazy}")
                        .replace("misconceptions.yaml", "en-simple: Rest first.", "en-simple: " + many))
                .shows("misconceptions.yaml", many, "at most 15 words");
    }
}
