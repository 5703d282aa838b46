package org.jumptojob.records.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StoredTextsTest {

    @Test
    void aTextFitsUpToTheColumnsLength() {
        assertTrue(StoredTexts.fits("x".repeat(700), 700));
        assertFalse(StoredTexts.fits("x".repeat(701), 700));
    }

    @Test
    void signsOfManyBytesFitUpToWhatAnIndexHolds() {
        assertTrue(StoredTexts.fits("\u4e2d".repeat(700), 700));
        assertFalse(StoredTexts.fits("\u4e2d".repeat(900), 2_000));
    }

    @Test
    void theNullCharacterFitsNowhere() {
        assertFalse(StoredTexts.fits("a\0b", 700));
    }

    @Test
    void pairedSurrogatesStayAndUnpairedOnesAreEscaped() {
        String fine = "{\"a\":\"\ud83d\ude00\"}";
        assertSame(fine, StoredTexts.encodable(fine));
        assertEquals("{\"a\":\"\ud83d\ude00 \\ud83d\"}", StoredTexts.encodable("{\"a\":\"\ud83d\ude00 \ud83d\"}"));
    }
}
