package org.jumptojob.operations.statements;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Made-up codes for people, for one page or one file. A code is the same for one person on one day, so that a reader sees
 * what belongs together; on the next day, on the next page and in the next file she has another one, so that nobody can be
 * followed. The codes come from a random key that nothing keeps: there is no way back from a code to a person, and no list
 * to ask.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LENGTH = 5;

    private final SecretKeySpec key;
    private final ZoneId zone;

    /** @param zone by whose clock a day ends */
    Pseudonyms(ZoneId zone) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.zone = zone;
    }

    /**
     * @param agent key of the agent
     * @param stored on which day it counts
     * @return five hexadecimal digits
     */
    String of(String agent, Instant stored) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash =
                    mac.doFinal((stored.atZone(zone).toLocalDate() + " " + agent).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
