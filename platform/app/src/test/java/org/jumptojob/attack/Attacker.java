package org.jumptojob.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;

/**
 * Somebody who tries to see something of the owner's.
 *
 * @param role a role of the platform; {@code stranger} for nobody, {@code no-role} for somebody without one
 * @param side in which organisation she is
 * @param way how the owner's yes means her
 */
public record Attacker(String role, Side side, Way way) {

    /** Seen from the owner. */
    public enum Side {
        OWN,
        NEIGHBOUR
    }

    /** How a yes can mean somebody. */
    public enum Way {
        /** Not at all. */
        NONE,
        /** As a person. */
        NAME,
        /** By a role in a group. */
        SEAT
    }

    private static final List<String> ROLES = List.of(
            "no-role",
            "trainee",
            "peer-worker",
            "expert",
            "professional",
            "coach",
            "manager",
            "coordinator",
            "administrator");

    /** Everybody: each role in both organisations, a stranger, and the two whom the owner says yes to. */
    static List<Attacker> all() {
        List<Attacker> all = new ArrayList<>();
        all.add(new Attacker("stranger", Side.NEIGHBOUR, Way.NONE));
        for (String role : ROLES) {
            for (Side side : Side.values()) {
                all.add(new Attacker(role, side, Way.NONE));
            }
        }
        all.add(new Attacker("coach", Side.OWN, Way.NAME));
        all.add(new Attacker("coach", Side.OWN, Way.SEAT));
        return all;
    }

    public boolean isSignedIn() {
        return !role.equals("stranger");
    }

    /** Whether the owner's yes means her. */
    public boolean isReceiver() {
        return way != Way.NONE;
    }

    /** The roles that her sign-in tells. */
    public Set<String> roles() {
        return isSignedIn() && !role.equals("no-role") ? Set.of(role) : Set.of();
    }

    /** Her as the front of a request. */
    public Visitor visitor(UUID id) {
        Visitor visitor = new Visitor();
        if (isSignedIn()) {
            visitor.enter(new Visitor.Person(id, id, id, toString(), roles(), "Europe/Brussels"), Preferences.STANDARD);
        }
        return visitor;
    }

    @Override
    public String toString() {
        String where = side == Side.OWN ? "" : " of the neighbour";
        return role
                + where
                + (way == Way.NONE ? "" : " (receiver by " + way.name().toLowerCase(Locale.ROOT) + ")");
    }
}
