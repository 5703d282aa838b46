package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreconditionTest {

    private static final Optional<String> NOTHING = Optional.empty();
    private static final Optional<String> TAG = Optional.of("aa11");

    static Precondition match(String header) {
        return new Precondition(Optional.of(header), Optional.empty());
    }

    static Precondition noneMatch(String header) {
        return new Precondition(Optional.empty(), Optional.of(header));
    }

    @Test
    void withoutAHeaderEverythingIsAllowed() {
        assertTrue(Precondition.NONE.isEmpty());
        assertTrue(Precondition.NONE.holdsFor(TAG));
        assertTrue(Precondition.NONE.holdsFor(NOTHING));
    }

    @Test
    void ifMatchHoldsForTheDocumentThatItNames() {
        assertTrue(match("\"aa11\"").holdsFor(TAG));
        assertTrue(match("\"bb22\", \"aa11\"").holdsFor(TAG));
        assertFalse(match("\"bb22\"").holdsFor(TAG));
        assertFalse(match("\"AA11\"").holdsFor(TAG));
        assertFalse(match("\"\"").holdsFor(TAG));
    }

    @Test
    void ifMatchNeverHoldsWhereThereIsNoDocument() {
        assertFalse(match("\"aa11\"").holdsFor(NOTHING));
        assertFalse(match("*").holdsFor(NOTHING));
        assertTrue(match("*").holdsFor(TAG));
    }

    @Test
    void ifNoneMatchWithAStarHoldsForANewDocumentOnly() {
        assertTrue(noneMatch("*").holdsFor(NOTHING));
        assertFalse(noneMatch("*").holdsFor(TAG));
    }

    @Test
    void ifNoneMatchWithATagHoldsForEveryOtherDocument() {
        assertFalse(noneMatch("\"aa11\"").holdsFor(TAG));
        assertTrue(noneMatch("\"bb22\"").holdsFor(TAG));
        assertTrue(noneMatch("\"bb22\"").holdsFor(NOTHING));
    }

    /** RFC 9110, 13.1.1: strong comparison before a change; 13.1.2: weak comparison before a look. */
    @Test
    void aWeakTagIsEnoughToSeeThatNothingIsNewAndTooLittleToOverwrite() {
        assertFalse(match("W/\"aa11\"").holdsFor(TAG));
        assertFalse(noneMatch("W/\"aa11\"").holdsFor(TAG));
    }

    @Test
    void aTagWithoutQuotesIsUnderstood() {
        assertTrue(match("aa11").holdsFor(TAG));
    }

    @Test
    void bothHeadersMustHold() {
        Precondition both = new Precondition(Optional.of("\"aa11\""), Optional.of("*"));
        assertFalse(both.isEmpty());
        assertFalse(both.holdsFor(TAG));
        assertFalse(both.holdsFor(NOTHING));
    }

    @Test
    void theEntityTagIsTheSha1OfTheBytesInSmallDigits() {
        assertEquals("a9993e364706816aba3e25717850c26c9cd0d89d", new Content("text/plain", "abc".getBytes()).etag());
    }
}
