package org.jumptojob.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One yes of a person: what, to whom, for what, until when. It is its own receipt and stays in the ledger after its end.
 *
 * @param ownerName how others see the owner
 * @param receiverName the person's name now, or the seat's name when it was given; empty where she has closed her account
 * @param words what the owner added to the purpose; may be empty
 * @param lastDay the last day on which it is open, in the owner's time zone
 * @param until the first moment at which it is closed again
 * @param ended when it was taken back or ran out; {@code null} before
 */
public record Sharing(
        UUID id,
        UUID owner,
        String ownerName,
        Thing thing,
        Recipient receiver,
        String receiverName,
        Purpose purpose,
        String words,
        Instant given,
        LocalDate lastDay,
        Instant until,
        Instant ended) {

    /** Whether it opens the thing at a moment, as far as the ledger knows. */
    public boolean inForce(Instant now) {
        return ended == null && now.isBefore(until) && (receiver.person() != null || receiver.seat() != null);
    }

    /**
     * Whether it is for a person. Whoever came to a seat later reads nothing that was given before: the owner knew nothing of
     * her, and nobody opens things for herself by taking a role.
     *
     * @param held the seats that she holds, with since when
     */
    boolean means(UUID who, Map<Circles.Seat, Instant> held) {
        if (receiver.seat() == null) {
            return who.equals(receiver.person());
        }
        Instant since = held.get(receiver.seat());
        return since != null && !since.isAfter(given);
    }

    /** When it stopped, or will. */
    public Instant end() {
        return ended == null ? until : ended;
    }
}
