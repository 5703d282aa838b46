package org.jumptojob.xapi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points that were reached, between a lowest and a highest possible number (Data 2.4.5.1).
 *
 * @param raw the points reached, from {@code min} to {@code max}
 * @param min the fewest possible
 * @param max the most possible, more than {@code min}
 */
public record Score(BigDecimal raw, BigDecimal min, BigDecimal max) {
    /** Enough to tell one question in a thousand; fixed, so that the same points always give the same text. */
    private static final int SCALED_DIGITS = 4;

    /** Refuses points outside their range. */
    public Score {
        if (min.compareTo(max) >= 0 || raw.compareTo(min) < 0 || raw.compareTo(max) > 0) {
            throw new IllegalArgumentException(
                    "A score needs min < max and raw between them, not " + raw + " in " + min + " to " + max + ".");
        }
    }

    /**
     * So many of so many, counted from zero.
     *
     * @param points the points reached
     * @param most the most possible, at least 1
     */
    public static Score of(long points, long most) {
        return new Score(BigDecimal.valueOf(points), BigDecimal.ZERO, BigDecimal.valueOf(most));
    }

    /** The share of the range that was reached, from 0 to 1, cut (never rounded up) to four decimal digits. */
    public BigDecimal scaled() {
        return raw.subtract(min).divide(max.subtract(min), SCALED_DIGITS, RoundingMode.DOWN);
    }
}
