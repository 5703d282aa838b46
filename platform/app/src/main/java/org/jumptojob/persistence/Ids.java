package org.jumptojob.persistence;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of rows. Entities take theirs in the constructor, so that they are whole from the first moment. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUID of version 7 (RFC 9562): rises with time, so that an index grows at its end. For rows only. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A random UUID (version 4), for what leaves the house: it tells nothing, not even a time. */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
