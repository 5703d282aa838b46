package org.jumptojob.xapi.profile;

import java.util.Objects;
import org.jumptojob.xapi.Activity;

/**
 * Where in a course something happened.
 *
 * @param track the track
 * @param module the module of that track
 */
public record Place(Activity track, Activity module) {

    /** Refuses a place with a part missing. */
    public Place {
        Objects.requireNonNull(track, "A place in a course needs its track.");
        Objects.requireNonNull(module, "A place in a course needs its module.");
    }
}
