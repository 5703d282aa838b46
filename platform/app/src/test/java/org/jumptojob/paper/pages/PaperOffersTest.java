package org.jumptojob.paper.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperOffersTest {

    @ParameterizedTest
    @CsvSource({"1, 1 kB", "80400, 80 kB", "999499, 999 kB", "999600, 1.0 MB", "1840000, 1.8 MB"})
    void aSizeIsToldAsPhonesTellIt(int bytes, String words) {
        assertEquals(words, PaperOffers.size(bytes));
    }
}
