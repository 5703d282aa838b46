package org.jumptojob.content.check.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    private static double ease(String text) {
        List<Sentence> sentences = Sentence.of(new Passage("a.md", null, "", text));
        return Readability.ease(sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "you, 1",
        "people, 2",
        "table, 2",
        "helped, 1",
        "wanted, 2",
        "makes, 1",
        "boxes, 2",
        "one, 1",
        "organisation, 5",
        "easy-read, 3",
        "10, 1",
        "2026, 2",
        "the, 1"
    })
    void syllablesAreEstimatedFromTheLetters(String word, int syllables) {
        assertEquals(syllables, Readability.syllables(word), word);
    }

    @Test
    void theFormulaIsThatOfFlesch() {
        // 4 words, 1 sentence, 4 syllables: 206.835 − 1.015 × 4 − 84.6 × 1.
        assertEquals(118.175, ease("You can take one."), 0.001);
    }

    @Test
    void longWordsAreHarder() {
        assertTrue(ease("Organisational responsibilities necessitate documentation.") < 0);
    }
}
