package org.jumptojob.xapi.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** How the client waits before it tries again; a test gives one that only notes how long. */
@FunctionalInterface
public interface Pauser {

    /**
     * Returns after the given time.
     *
     * @param time how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void pause(Duration time) throws InterruptedException;

    /** Waits by the JDK's timer. */
    static Pauser realTime() {
        return time -> {
            try {
                CompletableFuture.runAsync(
                                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS))
                        .get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The timer failed.", e.getCause());
            }
        };
    }
}
