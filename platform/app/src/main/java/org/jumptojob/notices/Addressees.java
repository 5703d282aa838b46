package org.jumptojob.notices;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where a digest goes; known to the room {@code identity}. */
public interface Addressees {

    /** @param address a confirmed one */
    record Addressee(String name, String address, ZoneId zone, boolean easyWords) {}

    /** @return by person; who has no confirmed address, is locked or gone is missing */
    Map<UUID, Addressee> addressees(Collection<UUID> persons);
}
