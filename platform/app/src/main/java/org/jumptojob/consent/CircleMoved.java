package org.jumptojob.consent;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * These people are out of a group, or have lost a task in it. What was shared with a person by name stays open to her, since
 * it was given to her and not to her task; whoever shared it is told, so that she can stop it.
 *
 * <p>Fired in the transaction of the change, after it.
 */
public record CircleMoved(Set<UUID> people) {

    public CircleMoved(Collection<UUID> people) {
        this(Set.copyOf(people));
    }
}
