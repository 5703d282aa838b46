package org.jumptojob.groups;

import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;

/**
 * A group as one person stands to it.
 *
 * @param role her role in it; empty where she is no member
 * @param agreedVersion the version of the agreement that she has agreed to; 0 for none
 * @param coordinates whether she is a coordinator of the organisation of the group
 */
public record Place(
        UUID person, Group group, Optional<GroupRole> role, int agreedVersion, boolean coordinates, Optional<Duo> duo) {

    public boolean isMember() {
        return role.isPresent();
    }

    /** Whether she may change the group: a coordinator of its organisation, or the coordinator in it. */
    public boolean leads() {
        return coordinates || role.equals(Optional.of(GroupRole.COORDINATOR));
    }

    /** Whether she has a task in it: others can share something with her by name, or ask her. */
    public boolean hasTask() {
        return role.filter(GroupRole::isTask).isPresent();
    }

    /** Whether she has still to look at the agreement. */
    public boolean owesAgreement() {
        return isMember() && agreedVersion < group.agreementVersion();
    }

    /**
     * The same with as much of the duo as this person may know: all of it for who is in it and who leads the group, the two
     * people for everybody else, and nothing before both have said yes.
     */
    Place guarded() {
        boolean all = leads() || duo.flatMap(one -> one.half(person)).isPresent();
        return all
                ? this
                : new Place(
                        person,
                        group,
                        role,
                        agreedVersion,
                        coordinates,
                        duo.filter(Duo::isInForce).map(Duo::namesOnly));
    }

    /** @throws NotFound for everybody outside: they do not learn that the group exists */
    public Place asMember() {
        if (!isMember()) {
            throw new NotFound();
        }
        return this;
    }

    /** @throws NotFound for everybody who does not lead it */
    public Place asLeader() {
        if (!leads()) {
            throw new NotFound();
        }
        return this;
    }
}
