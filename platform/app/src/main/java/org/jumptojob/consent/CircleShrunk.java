package org.jumptojob.consent;

import java.util.UUID;

/**
 * Somebody is no longer near somebody else. Fired in its transaction by the room that knows who is around a person; the
 * ledger ends what was open that way. What comes afterwards needs a fresh yes.
 *
 * @param owner whose things; {@code null} for everybody's
 * @param receiver who saw them as a person; {@code null} where a role in a group did
 * @param group the group of the role; {@code null} where a person saw them
 * @param role the role in the group; {@code null} for all roles of the group
 */
public record CircleShrunk(UUID owner, UUID receiver, UUID group, String role) {

    /** Two people go their own ways: nothing of the owner's stays open to the receiver as a person. */
    public static CircleShrunk parted(UUID owner, UUID receiver) {
        return new CircleShrunk(owner, receiver, null, null);
    }

    /** The owner has left a group: nothing of hers stays open to its roles. */
    public static CircleShrunk left(UUID owner, UUID group) {
        return new CircleShrunk(owner, null, group, null);
    }

    /** A role in a group has passed to somebody else: what was open to it ends, whoever opened it. */
    public static CircleShrunk handedOver(UUID group, String role) {
        return new CircleShrunk(null, null, group, role);
    }

    /** A group has ended, with all its roles. */
    public static CircleShrunk ended(UUID group) {
        return new CircleShrunk(null, null, group, null);
    }
}
