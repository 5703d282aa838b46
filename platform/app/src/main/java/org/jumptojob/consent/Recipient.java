package org.jumptojob.consent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * To whom something is given: one person, or those who have a seat in a group, from when it was given until they look.
 *
 * @param person {@code null} for a seat
 * @param seat {@code null} for a person; both are {@code null} where the person has closed her account
 */
public record Recipient(UUID person, Circles.Seat seat) {

    static Recipient of(Circles.Choice choice) {
        return new Recipient(choice.person(), choice.seat());
    }

    /** The people to whom something is given by name and who are not among those around its owner. */
    static Set<UUID> apart(Collection<Sharing> sharings, Collection<Circles.Choice> around) {
        Set<UUID> people = new HashSet<>();
        sharings.stream()
                .map(sharing -> sharing.receiver().person())
                .filter(Objects::nonNull)
                .forEach(people::add);
        around.forEach(choice -> people.remove(choice.person()));
        return people;
    }

    /** The word for it in forms and addresses. */
    public String key() {
        if (seat != null) {
            return "seat-" + seat.group() + "-" + seat.role();
        }
        return person == null ? "" : "person-" + person;
    }
}
