package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuardTest {

    private static final String TEXT = MODULE + "01-rest.en.md";

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new LanguageGuard(), sample);
    }

    @Test
    void everydayWordsPass() {
        check(Sample.content()).isFaultless();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Some schizophrenics work here.      | schizophrenics | hears voices
            She suffers from a psychosis.       | suffers from   | lives with
            He lacks insight.                   | lacks insight  | sees it differently
            They help those people.             | those people   | say who is meant
            How brave of her.                   | How brave      | what the person did
            It is a piece of cake.              | piece of cake  | say what is meant
            Prior to work we talk.              | Prior to       | before
            """)
    void wordsThatHurtJudgeDivideOrPuzzleGetAProposal(String sentence, String word, String proposal) {
        check(Sample.content().append(TEXT, "\n" + sentence + "\n"))
                .shows(TEXT, word, proposal)
                .andNothingElse();
    }

    @Test
    void aWordInsideOfAnotherIsLeftAlone() {
        check(Sample.content().append(TEXT, "\nThe lamentable kidskin.\n")).isFaultless();
    }

    @Test
    void someWordsAreTooLongForEasyWordsOnly() {
        check(Sample.content().append(TEXT, "\nHowever, we go.\n")).isFaultless();
        String easy = MODULE + "01-rest.en-simple.md";
        check(Sample.content().append(easy, "\nHowever, we go.\n"))
                .shows(easy, "However", "everyday word")
                .andNothingElse();
    }

    @Test
    void aLessonMayQuoteAWrongWordThatItNames() {
        Sample sample = Sample.content()
                .append(TEXT, "\nSome say “madhouse”. We do not.\n")
                .with("check/misuse.yaml", "misuse:\n  - {where: s-m1-rest, words: [\"madhouse\"]}\n");
        check(sample).isFaultless();
        check(sample.append(TEXT, "\nShe is crazy.\n"))
                .shows(TEXT, "She is crazy", "\"crazy\"")
                .andNothingElse();
    }

    @Test
    void aNameOfAWrongWordThatIsNotThereIsOutOfDate() {
        check(Sample.content().with("check/misuse.yaml", "misuse:\n  - {where: s-m1-rest, words: [\"madhouse\"]}\n"))
                .shows("check/misuse.yaml", "madhouse", "do not stand in 's-m1-rest'")
                .andNothingElse();
    }

    @Test
    void theGlossaryMayNameWhatToAvoid() {
        String words = "words:\n  - id: x\n    meaning: {en: A house.}\n    avoid: {en: Madhouse hurts.}\n";
        check(Sample.content().with("glossary/more.yaml", words)).isFaultless();
        check(Sample.content().with("glossary/more.yaml", words.replace("A house.", "A madhouse.")))
                .shows("glossary/more.yaml", "meaning", "madhouse")
                .andNothingElse();
    }
}
