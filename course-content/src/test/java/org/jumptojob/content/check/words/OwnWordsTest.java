package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import java.util.Locale;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static final String REST = MODULE + "01-rest.en.md";
    private static final String THINK = MODULE + "03-think.en.yaml";
    private static final String SENTENCE = "Seven brown hens walk slowly to the old market.";

    private static Sample sample() {
        return Sample.content()
                .replace(MODULE + "03-think.yaml", "lesson: L1", "lesson: L2")
                .append(REST, "\n" + SENTENCE + "\n")
                .append(THINK, "more: \"" + SENTENCE.toUpperCase(Locale.ROOT) + "\"\n");
    }

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new OwnWords(), sample);
    }

    @Test
    void eachLessonHasItsOwnWords() {
        check(Sample.content()).isFaultless();
    }

    @Test
    void aSentenceThatStandsInTwoLessonsIsShownOnce() {
        check(sample())
                .shows(THINK, "more:", "seven brown hens walk slowly to the old")
                .andNothingElse();
    }

    @Test
    void anExerciseMayRepeatItsOwnLessonAndAQuizItsModule() {
        check(sample().replace(MODULE + "03-think.yaml", "lesson: L2", "lesson: L1"))
                .isFaultless();
        check(sample().replace(MODULE + "03-think.yaml", "type: reflection", "type: quiz"))
                .isFaultless();
    }

    @Test
    void sevenWordsMayBeTheSame() {
        Sample sample = Sample.content()
                .append(REST, "\nSeven brown hens walk slowly to the hill.\n")
                .append(THINK, "more: Seven brown hens walk slowly to the lake.\n");
        check(sample).isFaultless();
    }

    @Test
    void aStandardLineMayBeShared() {
        check(sample().with("check/shared-blocks.yaml", "blocks:\n  - {id: hens, lines: [\"" + SENTENCE + "\"]}\n"))
                .isFaultless();
    }

    @Test
    void titlesOfSourcesMayBeShared() {
        check(sample().append("sources.yaml", "  - {id: hens, title: \"" + SENTENCE + "\"}\n"))
                .isFaultless();
    }
}
