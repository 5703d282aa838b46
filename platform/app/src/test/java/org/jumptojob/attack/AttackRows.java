package org.jumptojob.attack;

import java.util.List;

/**
 * The rows of one room in the attack table. A room that has a reading method for members, coordinators or administrators
 * has one public class of this kind, with a public constructor without parameters, among its tests; the table finds it by
 * itself. It makes a world of its own: an owner with a thing that has {@link #MARKER} in it, and people as the attackers say.
 */
public interface AttackRows extends AutoCloseable {

    /** Stands in the owner's thing and nowhere else. */
    String MARKER = "marker-of-the-owner-7f3a";

    /** Brings the world into a phase; called once for each, in their order, before the calls of the rows. */
    void begin(Phase phase);

    List<AttackRow> rows();

    @Override
    default void close() {
        // Rows without a world have nothing to put away.
    }
}
