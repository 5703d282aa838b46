package org.jumptojob.consent;

import java.util.Set;
import java.util.UUID;

/**
 * To whom something is given: one person, or whoever has a seat in a group at the moment of looking.
 *
 * @param person {@code null} for a seat
 * @param seat {@code null} for a person; both are {@code null} where the person has closed her account
 */
public record Recipient(UUID person, Circles.Seat seat) {

    static Recipient of(Circles.Choice choice) {
        return new Recipient(choice.person(), choice.seat());
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
