package org.jumptojob.records.forward;

import java.time.Duration;
import java.util.Optional;

/**
 * How long an outside store that failed is left alone: a second, and twice as long after each further failure, up to a
 * quarter of an hour. A random part of up to a half is taken off, so that many senders do not come back at one moment.
 */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** A store may ask for more, but not for ever. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 20;

    private BackOff() {}

    /**
     * @param failures in a row, from 1 on
     * @param asked what the store asked for by {@code Retry-After}
     * @param random from 0 to 1
     */
    static Duration pause(int failures, Optional<Duration> asked, double random) {
        long doubled = FIRST.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long most = Math.min(doubled, LONGEST.toMillis());
        Duration usual = Duration.ofMillis(most - (long) (most * random / 2));
        return asked.map(time -> time.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : time)
                .filter(time -> time.compareTo(usual) > 0)
                .orElse(usual);
    }
}
