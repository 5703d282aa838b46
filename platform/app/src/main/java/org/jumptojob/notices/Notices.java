package org.jumptojob.notices;

import java.util.UUID;

/** Tells people something. Who calls it has looked whether the person may know. */
public interface Notices {

    /** Tells a person, in the transaction of the caller. */
    void tell(UUID person, Notice notice);

    /**
     * Takes back what was told about something that is no more, such as an invitation.
     *
     * @param path as in the notices
     */
    void takeBack(UUID person, String path);
}
