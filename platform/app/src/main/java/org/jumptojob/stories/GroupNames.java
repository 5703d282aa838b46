package org.jumptojob.stories;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names of groups, as their members read them; known to the room {@code groups}. */
public interface GroupNames {

    /** @return by group; asked only for groups of the person in front of the page */
    Map<UUID, String> of(Collection<UUID> groups);
}
