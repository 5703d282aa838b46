package org.jumptojob.content.check.words;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Measured;
import org.junit.jupiter.api.Test;

class EasyTextsTest {

    private static final String EASY = MODULE + "01-rest.en-simple.md";
    private static final String HARD =
            "\nThe paradigm is here. We like the paradigm. Is paradigm good? I saw the paradigm.".repeat(2) + "\n";

    /** Fifty easy words and more. */
    private static final String PLAIN =
            "\nYou can go home. You can take a break. You can eat and drink.".repeat(4) + "\n";

    private static Sample.Broken check(Sample sample) {
        return Measured.by(new EasyTexts(), sample);
    }

    @Test
    void easyTextsAreEasy() {
        check(Sample.content().append(EASY, PLAIN)).isFaultless();
    }

    @Test
    void hardWordsThatNobodyExplainsAreShown() {
        check(Sample.content().append(EASY, PLAIN + HARD))
                .shows(EASY, "#", "Explain or replace: paradigm")
                .andNothingElse();
    }

    @Test
    void aFewHardWordsInAShortTextSayNothing() {
        check(Sample.content().append(EASY, HARD)).isFaultless();
    }

    @Test
    void anExplainedWordIsNotHardAnyMore() {
        check(Sample.content().append(EASY, PLAIN + "\nA paradigm is a way to see things.\n" + HARD))
                .isFaultless();
        check(Sample.content().append(EASY, PLAIN + "\nParadigm means: a way to see things.\n" + HARD))
                .isFaultless();
        check(Sample.content().append(EASY, PLAIN + "\nWe use a [paradigm](glossary:break).\n" + HARD))
                .isFaultless();
    }

    @Test
    void anExplanationStandsBeforeTheWordOrAtOnceBehindIt() {
        String soon = "\nHere is the paradigm. We like it. A paradigm is a way to see things.\n";
        check(Sample.content().append(EASY, PLAIN + soon + HARD)).isFaultless();
        String late = "\nYou can eat. You can drink.\nA paradigm is a way to see things.\n";
        check(Sample.content().append(EASY, PLAIN + HARD + late))
                .shows(EASY, "#", "Explain or replace: paradigm")
                .andNothingElse();
    }

    @Test
    void whatSomebodySaysIsNoExplanation() {
        String said = "\nHe says: paradigm.\nA paradigm is not here.\n";
        check(Sample.content().append(EASY, PLAIN + said + HARD))
                .shows(EASY, "#", "Explain or replace: paradigm")
                .andNothingElse();
    }

    @Test
    void anExplanationLastsForTheLessonsThatFollow() {
        Sample sample = Sample.content().append(EASY, "\nA paradigm is a way to see things.\n");
        sample.replace(
                MODULE + "03-think.en-simple.yaml",
                "title:",
                "more: \"" + (PLAIN + HARD).replace("\n", " ").strip() + "\"\ntitle:");
        check(sample).isFaultless();
    }

    @Test
    void namesAreNoHardWords() {
        check(Sample.content()
                        .append(EASY, PLAIN + "\nI like Rukiye. Here is Rukiye. I see Rukiye. Then Rukiye goes.\n"))
                .isFaultless();
    }

    @Test
    void sentencesThatAreLongInTheMiddleAreShown() {
        String sentence = "\nYou can go home or you can take a break and eat now.";
        check(Sample.content().append(EASY, sentence.repeat(8) + "\n"))
                .shows(EASY, "#", "words in the middle")
                .andNothingElse();
    }

    @Test
    void theFiguresAreShown() {
        List<String> row =
                Measured.tables(new EasyTexts(), Sample.content()).get(1).rows().get(0);
        assertEquals(List.of(EASY, "19"), row.subList(0, 2));
    }
}
