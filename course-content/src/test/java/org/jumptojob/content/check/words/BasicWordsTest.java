package org.jumptojob.content.check.words;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jumptojob.content.Sample;
import org.jumptojob.content.check.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicWordsTest {

    private final BasicWords basic =
            BasicWords.read(new Documents(Sample.content().files()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "work",
                "works",
                "working",
                "worked",
                "stopped",
                "tried",
                "easier",
                "happiest",
                "quickly",
                "easily",
                "went",
                "children",
                "Don’t",
                "it's",
                "person's",
                "12",
                "3rd",
                "organisation",
                "Tuesday",
                "long-time"
            })
    void everydayWordsInEachFormAreBasic(String word) {
        assertTrue(basic.contains(word), word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paradigm", "psychotic", "intervision", "stigmatised", "well-paradigm"})
    void rareWordsAreNot(String word) {
        assertFalse(basic.contains(word), word);
    }
}
