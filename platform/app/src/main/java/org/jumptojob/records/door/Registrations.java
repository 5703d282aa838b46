package org.jumptojob.records.door;

import java.util.UUID;

/** Whose registrations are whose. The room that knows enrolments answers. */
public interface Registrations {

    /** Whether a registration is one of the person's own. */
    boolean belongs(UUID registration, UUID actor);
}
