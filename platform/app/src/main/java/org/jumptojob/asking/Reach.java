package org.jumptojob.asking;

import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.Circles.Seat;

/**
 * For whom somebody answers at this moment, besides what is asked of herself.
 *
 * @param seats her seats in groups whose role answers
 * @param desks the organisations for which she answers
 */
record Reach(Set<Seat> seats, Set<UUID> desks) {

    /** The roles in a group that answer questions. */
    static final Set<String> ROLES = Set.of("peer-mentor", "professional", "coach", "coordinator");

    boolean covers(UUID answerer, Receiver to) {
        return answerer.equals(to.person())
                || to.group() != null && seats.contains(new Seat(to.group(), to.role()))
                || to.organisation() != null && desks.contains(to.organisation());
    }
}
