package org.jumptojob.recognition;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.consent.Circles.Seat;
import org.jumptojob.groups.GroupRole;

/**
 * Who decides: a role in a group of the person, or who answers for her organisation. Where neither is set, it is an administrator of
 * the site.
 *
 * @param name as who asks reads it
 */
public record Decider(UUID group, String role, UUID organisation, String name) {

    /** The roles in a group that decide. */
    static final Set<String> ROLES = Set.of(GroupRole.DUO, GroupRole.PROFESSIONAL.word(), GroupRole.COORDINATOR.word());

    private static final int LONGEST_NAME = 200;

    public Decider {
        Objects.requireNonNull(name, "Who decides has a name");
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    static Decider ofRole(Seat seat, String name) {
        return new Decider(seat.group(), seat.role(), null, name);
    }

    static Decider ofOrganisation(UUID organisation, String name) {
        return new Decider(null, null, organisation, name);
    }

    static Decider ofSite(String name) {
        return new Decider(null, null, null, name);
    }

    boolean isOfSite() {
        return group == null && organisation == null;
    }

    /** The value in a form. A value that comes back is only compared with those that she may choose. */
    public String getValue() {
        if (isOfSite()) {
            return "site";
        }
        return group != null ? "role:" + group + ":" + role : "desk:" + organisation;
    }

    // Expression Language 5 reads records by bean names only.
    public String getName() {
        return name;
    }
}
