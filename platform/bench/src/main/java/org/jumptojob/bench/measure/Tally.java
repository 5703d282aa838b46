package org.jumptojob.bench.measure;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Counts the units of one work: how many there were since the last look, how long each took, and what went wrong. */
public final class Tally implements Counter {

    private final CountDownLatch begun = new CountDownLatch(1);
    private long[] nanos = new long[4096];
    private int units;
    private long errors;

    /** @param tookNanos the time that a learner waited for the whole unit */
    public synchronized void add(long tookNanos, boolean failed) {
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
    public synchronized void fail() {
        errors++;
    }

    @Override
    public boolean awaitFirst(int seconds) throws InterruptedException {
        return begun.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public synchronized Taken take() {
        long[] taken = Arrays.copyOf(nanos, units);
        units = 0;
        Arrays.sort(taken);
        return new Taken(taken.length, Run.Times.of(taken));
    }

    @Override
    public synchronized long errors() {
        return errors;
    }
}
