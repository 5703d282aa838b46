package org.jumptojob.consent;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To whom something is given: one person, or whoever has a seat in a group at the moment of looking.
 *
 * @param person {@code null} for a seat
 * @param seat {@code null} for a person; both are {@code null} where the person has closed her account
 */
public record Recipient(UUID person, Circles.Seat seat) {

    private static final Pattern SEAT = Pattern.compile("seat-([0-9a-f-]{36})-(.{1,40})");

    static Recipient of(Circles.Choice choice) {
        return new Recipient(choice.person(), choice.seat());
    }

    /** Reads {@link #key}. */
    static Optional<Recipient> of(String key) {
        try {
            Matcher matcher = SEAT.matcher(key);
            if (matcher.matches()) {
                return Optional.of(
                        new Recipient(null, new Circles.Seat(UUID.fromString(matcher.group(1)), matcher.group(2))));
            }
            return key.startsWith("person-")
                    ? Optional.of(new Recipient(UUID.fromString(key.substring("person-".length())), null))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The word for it in forms and addresses. */
    public String key() {
        if (seat != null) {
            return "seat-" + seat.group() + "-" + seat.role();
        }
        return person == null ? "" : "person-" + person;
    }

    /** Whether this means the person who has these seats. */
    boolean means(UUID who, Set<Circles.Seat> seats) {
        return seat == null ? who.equals(person) : seats.contains(seat);
    }
}
