package org.jumptojob.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MetricsServletTest {

    private static String written(double value) {
        StringBuilder text = new StringBuilder();
        MetricsServlet.write(text, "threads", "gauge", "Live threads.", value);
        return text.toString();
    }

    @Test
    void aFigureHasItsHelpItsTypeAndItsValue() {
        assertEquals(
                "# HELP jumptojob_threads Live threads.\n# TYPE jumptojob_threads gauge\njumptojob_threads 12\n",
                written(12));
    }

    @Test
    void largeFiguresStandWithoutAnExponent() {
        assertEquals(
                "jumptojob_threads 123456789012",
                written(123_456_789_012.0).lines().toList().get(2));
        assertEquals("jumptojob_threads 1.25", written(1.25).lines().toList().get(2));
    }
}
