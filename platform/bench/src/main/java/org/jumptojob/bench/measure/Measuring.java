package org.jumptojob.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at the clock and at the CPU while somebody works.
 *
 * @param progress is told about void runs
 */
public record Measuring(Procedure procedure, Machine.Watched watched, Consumer<String> progress) {

    /** Runs that may be repeated for each work because of other load. */
    private static final int REPEATS = 3;

    private static final int FIRST_UNIT_SECONDS = 180;

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    /** Warm-up, then runs until enough of them are good. */
    public <W extends Measured> Result<W> measure(W work, Counter counter) throws InterruptedException, IOException {
        progress.accept(work.title() + " …");
        if (!counter.awaitFirst(FIRST_UNIT_SECONDS)) {
            throw new IllegalStateException("Nobody could do this work: " + work.title() + ".");
        }
        pause(procedure.warmUpSeconds());
        List<Run> runs = new ArrayList<>();
        int good = 0;
        while (good < procedure.runs() && runs.size() < procedure.runs() + REPEATS) {
            Run run = run(counter);
            runs.add(run);
            if (run.isVoid()) {
                progress.accept("  a run is void: %.2f cores were busy with other things".formatted(run.otherCores()));
            } else {
                good++;
            }
        }
        return new Result<>(work, runs, counter.errors());
    }

    private Run run(Counter counter) throws InterruptedException, IOException {
        counter.take();
        Machine before = watched.now();
        pause(procedure.runSeconds());
        Machine after = watched.now();
        return Run.of(counter.take(), before, after);
    }

    /** Does something once, and tells how many cores were busy with other things meanwhile. */
    public double otherCoresDuring(Work work) throws InterruptedException, IOException {
        Machine before = watched.now();
        work.run();
        return watched.now().otherCores(before);
    }

    /** Something that is done once. */
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException, IOException;
    }

    /** Time is what is measured here. */
    public static void pause(int seconds) throws InterruptedException {
        NEVER.await(seconds, TimeUnit.SECONDS);
    }
}
