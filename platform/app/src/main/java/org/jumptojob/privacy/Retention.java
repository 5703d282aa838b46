package org.jumptojob.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;

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

    /** How many things are older. Called in a transaction. */
    long count(Instant before);

    /** Deletes what is older; answers how many there were. Called in a transaction. */
    long delete(Instant before);

    /**
     * A kind that a bean of the room produces.
     *
     * @param days how long it is kept where the settings say nothing
     * @param counting {@link #count}
     * @param deleting {@link #delete}
     */
    static Retention of(String word, int days, ToLongFunction<Instant> counting, ToLongFunction<Instant> deleting) {
        return new Kind(word, Optional.of(days), counting, deleting);
    }

    /** What {@link #of} makes. */
    record Kind(String word, Optional<Integer> days, ToLongFunction<Instant> counting, ToLongFunction<Instant> deleting)
            implements Retention {

        @Override
        public long count(Instant before) {
            return counting.applyAsLong(before);
        }

        @Override
        public long delete(Instant before) {
            return deleting.applyAsLong(before);
        }
    }
}
