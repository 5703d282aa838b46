package org.jumptojob.bench.measure;

import java.io.IOException;

/** Counts the units of one work while they are done. */
public interface Counter {

    /**
     * What was done since the last look.
     *
     * @param times what the units took
     */
    record Taken(int units, Run.Times times) {}

    /** Waits for the first unit; answers whether there was one. */
    boolean awaitFirst(int seconds) throws InterruptedException;

    /** What was done since the last call. */
    Taken take() throws IOException;

    /** All that went wrong, in the warm-up too. */
    long errors();
}
