package org.jumptojob.jobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private static final Logger LOG = Logger.getLogger(OneByOneTest.class.getName());

    @Test
    void whatFailsStopsNothingElseAndIsToldAtTheEnd() {
        List<Integer> done = new ArrayList<>();
        IllegalArgumentException wrong = new IllegalArgumentException("two");
        OneByOne parts = new OneByOne(LOG, "test").each(List.of(1, 2, 3), row -> row, row -> {
            if (row == 2) {
                throw wrong;
            }
            done.add(row);
        });
        assertEquals(List.of(1, 3), done);
        assertSame(wrong, assertThrows(IllegalStateException.class, parts::end).getCause());
    }

    @Test
    void whereNothingFailsNothingIsTold() {
        assertDoesNotThrow(() -> new OneByOne(LOG, "test")
                .each(List.of(1, 2), row -> row, row -> {})
                .end());
    }
}
