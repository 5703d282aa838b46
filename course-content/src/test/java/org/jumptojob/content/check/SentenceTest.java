package org.jumptojob.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jumptojob.content.check.Text.Passage;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static List<Sentence> of(String markdown) {
        return Sentence.of(new Passage("a.md", null, "", markdown));
    }

    @Test
    void sentencesKnowTheirLineAndTheirWords() {
        List<Sentence> sentences = of("# Title\n\nOne two\nthree. “Four?” she asks.\n\n- five\n");
        assertEquals(
                List.of("Title", "One two three.", "“Four?” she asks.", "five"),
                sentences.stream().map(Sentence::folded).toList());
        assertEquals(List.of(1, 3, 4, 6), sentences.stream().map(Sentence::line).toList());
        assertEquals(3, sentences.get(1).length());
    }

    @Test
    void aHeadingIsNoWholeSentence() {
        List<Sentence> sentences = of("# Title\n\nDone.” Well …");
        assertFalse(sentences.get(0).isWhole());
        assertTrue(sentences.get(1).isWhole());
        assertTrue(sentences.get(2).isWhole());
    }
}
