package org.jumptojob.privacy;

import java.time.Instant;
import java.util.Optional;

/** One kind of data that a room keeps for a time only. The job of the room {@code operations} asks and deletes. */
public interface Retention {

    /** The word of the kind, such as {@code mail}: it names the setting {@code JUMPTOJOB_RETENTION_<WORD>_DAYS}. */
    String word();

    /** How many days it is kept where the settings say nothing; empty for "until the person deletes it". */
    Optional<Integer> days();

    /** How many days it is kept at least, whatever an administrator chooses while the site runs. */
    default int least() {
        return 1;
    }

    /** How many things are older. */
    long count(Instant before);

    /** Deletes what is older; answers how many there were. */
    long delete(Instant before);
}
