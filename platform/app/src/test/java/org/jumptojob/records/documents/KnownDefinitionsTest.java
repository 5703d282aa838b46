package org.jumptojob.records.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownDefinitionsTest {

    private static KnownDefinitions.Known known(int length) {
        return new KnownDefinitions.Known("m".repeat(length / 2), "l".repeat(length - length / 2));
    }

    @Test
    void whatWasPutIsKnownUntilItIsReplaced() {
        KnownDefinitions all = new KnownDefinitions(100);
        assertTrue(all.of("a").isEmpty());
        all.put("a", known(10));
        assertEquals(Optional.of(known(10)), all.of("a"));
        all.put("a", known(12));
        assertEquals(Optional.of(known(12)), all.of("a"));
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() {
        KnownDefinitions all = new KnownDefinitions(33);
        all.put("a", known(10));
        all.put("b", known(10));
        all.put("c", known(10));
        all.of("a");
        all.put("d", known(10));
        assertTrue(all.of("b").isEmpty());
        assertTrue(all.of("a").isPresent()
                && all.of("c").isPresent()
                && all.of("d").isPresent());
    }

    @Test
    void replacingOneDoesNotFillTheMemory() {
        KnownDefinitions all = new KnownDefinitions(22);
        all.put("b", known(10));
        for (int i = 0; i < 100; i++) {
            all.put("a", known(10));
        }
        assertTrue(all.of("b").isPresent());
    }

    @Test
    void aVeryLongDefinitionIsNotKept() {
        KnownDefinitions all = new KnownDefinitions();
        all.put("a", known(10));
        all.put("a", known(100_000));
        assertTrue(all.of("a").isEmpty());
    }
}
