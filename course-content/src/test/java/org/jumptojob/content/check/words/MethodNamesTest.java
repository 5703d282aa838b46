package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodNamesTest {

    private static final String TEXT = MODULE + "01-rest.en.md";

    private static final String RIGHTS = """
            rights:
              - id: wrap
                kind: method-name
                name: "WRAP (Wellness Recovery Action Plan)"
                owner: others
                licence: protected
                used: named
                where: [s-m1-rest]
              - id: ex-in
                kind: method-name
                name: EX-IN
                owner: others
                licence: protected
                used: not-used
                where: []
              - id: a-picture
                kind: picture
                name: REST
                owner: others
                licence: protected
                used: ours
                where: []
            """;

    private static Sample sample() {
        return Sample.content().with("rights.yaml", RIGHTS);
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new MethodNames(), sample);
    }

    @Test
    void ourOwnNamesPass() {
        check(sample().append(TEXT, "\nWrap the gift, REST, and go.\n")).isFaultless();
    }

    @Test
    void aLessonNamesAMethodOnlyWhereTheListSaysSo() {
        check(sample().append(TEXT, "\nYou may also meet WRAP.\n")).isFaultless();
        check(sample().append(TEXT, "\nYou may also\nmeet EX-IN.\n"))
                .shows(TEXT, "meet EX-IN", "'where' in rights.yaml")
                .andNothingElse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"## My WRAP", "## A wellness recovery action plan", "## EX-IN-training"})
    void noHeadingNamesAMethod(String heading) {
        check(sample().append(TEXT, "\n" + heading + "\n"))
                .shows(TEXT, heading, "It stands in no title")
                .andNothingElse();
    }

    @Test
    void noItemNamesAMethod() {
        String quiz = MODULE + "02-quiz.en.yaml";
        check(sample().replace(quiz, "When can you rest?", "What is WRAP?"))
                .shows(quiz, "What is WRAP?", "It stands in no title, item")
                .andNothingElse();
    }

    @Test
    void noQuestionOfASurveyNamesAMethod() {
        String instrument = "instruments/s-day.en.yaml";
        check(sample().replace(instrument, "How was the day?", "Do you know WRAP?"))
                .shows(instrument, "Do you know WRAP?", "It stands in no title, item")
                .andNothingElse();
    }

    @Test
    void noWordOfTheGlossaryNamesAMethod() {
        String words = "words:\n  - id: x\n    term: {en: EX-IN course}\n    meaning: {en: A course.}\n";
        check(sample().with("glossary/more.yaml", words))
                .shows("glossary/more.yaml", "EX-IN course", "word of the glossary")
                .andNothingElse();
    }
}
