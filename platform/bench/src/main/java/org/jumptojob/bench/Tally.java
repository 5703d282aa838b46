package org.jumptojob.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Counts the units of one work: how many there were since the last look, how long each took, and what went wrong. */
final class Tally {

    private final CountDownLatch begun = new CountDownLatch(1);
    private long[] nanos = new long[4096];
    private int units;
    private long errors;

    /** @param tookNanos the time that a learner waited for the whole unit */
    synchronized void add(long tookNanos, boolean failed) {
        if (units == nanos.length) {
            nanos = Arrays.copyOf(nanos, nanos.length * 2);
        }
        nanos[units++] = tookNanos;
        if (failed) {
            errors++;
        }
        begun.countDown();
    }

    /** Counts what went wrong in work that stands beside the measured one. */
    synchronized void fail() {
        errors++;
    }

    /** Opens when the first unit is done. */
    CountDownLatch begun() {
        return begun;
    }

    /** The times since the last call, the shortest first. */
    synchronized long[] take() {
        long[] taken = Arrays.copyOf(nanos, units);
        units = 0;
        Arrays.sort(taken);
        return taken;
    }

    /** All that went wrong, in the warm-up too. */
    synchronized long errors() {
        return errors;
    }
}
