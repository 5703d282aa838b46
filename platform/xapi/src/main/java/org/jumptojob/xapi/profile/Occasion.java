package org.jumptojob.xapi.profile;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who did something, when, and in which enrolment: what every statement about learning begins with.
 *
 * @param statement id that the statement gets; random
 * @param person the person's id outside the house, random; no name, no address
 * @param registration the enrolment
 * @param at when it happened
 * @param contentVersion version of the content that the attempt began with, 12 hexadecimal digits
 */
public record Occasion(UUID statement, UUID person, UUID registration, Instant at, String contentVersion) {
    private static final Pattern CONTENT_VERSION = Pattern.compile("[0-9a-f]{12}");

    /** Refuses an occasion with a part missing. */
    public Occasion {
        Objects.requireNonNull(statement, "An occasion needs the id of its statement.");
        Objects.requireNonNull(person, "An occasion needs the person's random id.");
        Objects.requireNonNull(registration, "An occasion needs the enrolment.");
        Objects.requireNonNull(at, "An occasion needs its time.");
        if (contentVersion == null || !CONTENT_VERSION.matcher(contentVersion).matches()) {
            throw new IllegalArgumentException(
                    "A content version is 12 hexadecimal digits in small letters, not " + contentVersion + ".");
        }
    }
}
