package org.jumptojob.records.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HashesTest {

    /** SHA-256 of 00000003 and "abc": rows of a database depend on it, so it must not change. */
    @Test
    void theSamePartsHaveTheSameHashForEver() {
        assertEquals(UUID.fromString("d04b72a6-50ce-0f8c-e496-3330a53ee283"), Hashes.of("abc"));
        assertEquals(Hashes.of("a", "b"), Hashes.of("a", "b"));
    }

    @Test
    void whereAPartEndsMatters() {
        assertNotEquals(Hashes.of("ab", "c"), Hashes.of("a", "bc"));
        assertNotEquals(Hashes.of("a", ""), Hashes.of("a"));
        assertNotEquals(Hashes.of("a", "b"), Hashes.of("b", "a"));
    }

    @Test
    void nothingIsNotTheEmptyText() {
        assertNotEquals(Hashes.of("a", null), Hashes.of("a", ""));
    }
}
