package org.jumptojob.bench.lrs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Fills the store by its own door, several at once. */
record Filling(StoreClient store, Cast cast) {

    /**
     * How it is done.
     *
     * @param writers at once
     * @param batch statements of a request; a single one is sent without an array
     */
    record Way(int writers, int batch) {

        static final Way QUICK = new Way(4, 250);
    }

    /** Stores the statements with the numbers from {@code from} up to and without {@code to}. */
    void fill(long from, long to, Way way) throws IOException, InterruptedException {
        AtomicLong next = new AtomicLong(from);
        ExecutorService writers = Executors.newFixedThreadPool(way.writers());
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < way.writers(); i++) {
                all.add(writers.submit(() -> {
                    write(next, to, way.batch());
                    return null;
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("The store could not be filled: " + e.getCause().getMessage(), e.getCause());
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(AtomicLong next, long to, int batch) throws IOException, InterruptedException {
        for (long from = next.getAndAdd(batch); from < to; from = next.getAndAdd(batch)) {
            store.post(batch == 1 ? cast.statement(from) : cast.batch(from, (int) Math.min(batch, to - from)));
        }
    }
}
