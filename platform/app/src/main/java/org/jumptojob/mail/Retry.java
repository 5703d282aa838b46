package org.jumptojob.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail that could not be sent is tried again: soon at first, then with long pauses, within two days. */
final class Retry {

    /** After so many tries a mail is left to the administrator. */
    static final int MOST = 8;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private Retry() {}

    /**
     * How long to wait.
     *
     * @param tries how often it was tried, from 1 on
     * @return nothing where it is given up
     */
    static Optional<Duration> pauseAfter(int tries) {
        return tries >= MOST ? Optional.empty() : Optional.of(PAUSES.get(Math.min(tries, PAUSES.size()) - 1));
    }
}
