package org.jumptojob.records.door;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much a caller may ask of the store, on top of what the store allows everybody.
 *
 * @param requestsAMinute of one node; empty for as many as it can answer
 * @param mostBytes of the body of one request; empty for the store's own limit
 */
public record Limits(OptionalInt requestsAMinute, OptionalLong mostBytes) {

    public static final Limits NONE = new Limits(OptionalInt.empty(), OptionalLong.empty());

    /** Ten a second on the average: more than a lively lesson sends, and little for a server. */
    static final Limits PERSON = new Limits(OptionalInt.of(600), OptionalLong.empty());

    /**
     * @param requestsAMinute 0 for no limit
     * @param mostBytes 0 for no limit
     */
    public static Limits of(int requestsAMinute, long mostBytes) {
        return new Limits(
                requestsAMinute > 0 ? OptionalInt.of(requestsAMinute) : OptionalInt.empty(),
                mostBytes > 0 ? OptionalLong.of(mostBytes) : OptionalLong.empty());
    }
}
