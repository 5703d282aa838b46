package org.jumptojob.consent;

import java.util.Optional;
import java.util.UUID;

/** The one door to other people's things. Everything is closed that its owner has not opened. */
public interface Gate {

    /**
     * What a receiver may see of a thing right now, written into the owner's log.
     *
     * @return nothing without a grant in force, whatever the reason
     */
    Optional<Shareable.Shown> look(UUID receiver, UUID owner, Thing thing);

    /** Whether a receiver may see a thing right now; for lists and totals, which write no look. */
    boolean isOpen(UUID receiver, UUID owner, Thing thing);

    /** A consent came, changed or ended; fired in its transaction. Whatever was made from the thing for others must go. */
    record Changed(UUID owner, Thing thing) {}
}
