package org.jumptojob.xapi.client;

import java.time.Duration;

/**
 * How often and after which times a request is tried again. The time doubles with each try, up to the longest; a random
 * part of up to a half is taken off, so that many clients do not come back at one moment.
 *
 * @param attempts most tries of one request, the first included
 * @param first time before the second try
 * @param longest the longest time to wait; where a store asks for more by {@code Retry-After}, the client gives up at once
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** Refuses policies that make no sense. */
    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "A retry policy has at least one attempt, no negative time, and its longest time is not the shorter.");
        }
    }

    /** Five tries within some seconds, waiting at most 30 s between two. */
    public static RetryPolicy usual() {
        return new RetryPolicy(5, Duration.ofMillis(250), Duration.ofSeconds(30));
    }

    /** One try only, for callers that keep an outbox of their own. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    }

    /**
     * The time before the next try.
     *
     * @param failed how many tries have failed, from 1 on
     * @param random from 0 to 1
     */
    Duration before(int failed, double random) {
        long doubled = first.toMillis() << Math.min(failed - 1, 20);
        long most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most - (long) (most * random / 2));
    }
}
