package org.jumptojob.content.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentRuleTest {

    private static final String DAY = "instruments/s-day.yaml";
    private static final String TEXT = "instruments/s-day.en.yaml";
    private static final String EASY = "instruments/s-day.en-simple.yaml";

    private static Sample.Broken check(Sample sample) {
        return sample.checkedBy(ContentCheck::check);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'id: s-day'             | 'id: s-night'              | has to be the name of the file
            'scale: faces}'         | 'scale: smiles}'           | There is no scale 'smiles'
            'kind: faces, scale: faces' | 'kind: faces, scale: ready' | Faces need a scale
            'options: [short, long]' | 'options: [short]'        | nothing to choose from
            'question: asked'       | 'question: count'          | No earlier question has the id 'count'
            'is: [yes, rather-not]' | 'is: [maybe, yes]'         | Nobody can answer 'maybe'
            'id: rest, kind: single' | 'id: mood, kind: single'  | stands in this file twice
            'sources: [HB-1-01]'    | 'sources: [HB-9-99]'       | There is no 'HB-9-99'
            'professional: [handbook]' | 'professional: [study]' | stands under 'professional'
            """)
    void aSetOfQuestionsThatCannotWorkIsShown(String old, String next, String words) {
        check(Sample.content().replace(DAY, old, next)).shows(DAY, next, words);
    }

    @Test
    void aSectionWithoutStepsHasNoScore() {
        check(Sample.content()
                        .replace(DAY, "    - id: first\n", "    - id: first\n      scoring: mean\n")
                        .replace(DAY, "kind: faces, scale: faces", "kind: yes-no"))
                .shows(DAY, "scoring: mean", "No question of this section has steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'ways: [link, own]' | 'ways: [paper]'
            'kind: yes-no'      | 'kind: maybe'
            'scoring: sum'      | 'scoring: best'
            'most: 9'           | 'most: many'
            '"2"]}'             | '"two"]}'
            """)
    void aStructureThatBreaksItsSchemaShowsTheLine(String old, String next) {
        check(Sample.content().replace(DAY, old, next)).shows(DAY, next, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'long: {text: Long}'  | 'late: {text: Long}'    | does not have this id
            'count: {text'        | 'number: {text'         | does not have this id
            '"2": {text: Yes}'    | '"3": {text: Yes}'      | does not have this id
            'evidence: How'       | 'hint: How'             | so a text 'evidence' belongs here
            """)
    void wordsThatDoNotFitTheStructureAreShown(String old, String next, String words) {
        Sample.Broken broken = check(Sample.content().replace(TEXT, old, next));
        assertTrue(
                broken.problems().stream()
                        .anyMatch(problem ->
                                problem.file().equals(TEXT) && problem.message().contains(words)),
                broken::toString);
    }

    @Test
    void questionsWithoutEasyWordsAreShown() {
        check(Sample.content().without(EASY)).shows(DAY, "id: s-day", "no easy words");
    }

    @Test
    void aLongSentenceInEasyWordsIsShown() {
        String sentence = "How was the day and the night and the week and all that was in it";
        check(Sample.content().replace(EASY, "How was it?", sentence + "?")).shows(EASY, sentence, "words");
    }
}
