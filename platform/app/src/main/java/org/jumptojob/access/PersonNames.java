package org.jumptojob.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The names by which people want to be called here, for rooms that hold only their ids. */
public interface PersonNames {

    /** @return by id; who has closed her account is missing */
    Map<UUID, String> namesOf(Collection<UUID> persons);
}
