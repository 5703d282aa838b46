package org.jumptojob.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Says which work is measured now, looks at the clock and at the CPU, and decides when a work was seen enough. */
final class Conductor {

    /** Runs that may be repeated for each work because of other load. */
    private static final int REPEATS = 3;

    private static final int FIRST_UNIT_SECONDS = 180;

    private final Server server;
    private final BenchOptions options;
    private final Units units;
    private final Consumer<String> progress;
    private final Map<Work, Tally> tallies = new EnumMap<>(Work.class);
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile Work now;

    Conductor(Server server, BenchOptions options, Units units, Consumer<String> progress) {
        this.server = server;
        this.options = options;
        this.units = units;
        this.progress = progress;
        works().forEach(work -> tallies.put(work, new Tally()));
        now = works().get(0);
    }

    List<Work> works() {
        return options.works();
    }

    Units units() {
        return units;
    }

    boolean packed() {
        return options.packed();
    }

    boolean isAt(Work work) {
        return now == work;
    }

    Tally tally(Work work) {
        return tallies.get(work);
    }

    /** Measures all works, while Gatling runs beside. The learners go on with the last one until {@link #end}. */
    List<Result> conduct() throws InterruptedException {
        List<Result> results = new ArrayList<>();
        for (Work work : works()) {
            now = work;
            results.add(measure(work));
        }
        return results;
    }

    /** Lets the learners stop. */
    void end() {
        now = null;
    }

    private Result measure(Work work) throws InterruptedException {
        Tally tally = tally(work);
        progress.accept(work.title() + " …");
        if (!tally.begun().await(FIRST_UNIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody could do this work: " + work.title() + ".");
        }
        pause(options.warmUpSeconds());
        List<Run> runs = new ArrayList<>();
        int good = 0;
        while (good < options.runs() && runs.size() < options.runs() + REPEATS) {
            Run run = run(tally);
            runs.add(run);
            if (run.isVoid()) {
                progress.accept("  a run is void: %.2f cores were busy with other things".formatted(run.otherCores()));
            } else {
                good++;
            }
        }
        return new Result(work, runs, tally.errors());
    }

    private Run run(Tally tally) throws InterruptedException {
        tally.take();
        Machine before = Machine.now(server);
        pause(options.runSeconds());
        Machine after = Machine.now(server);
        return Run.of(tally.take(), before, after);
    }

    /** Time is what is measured here. */
    private void pause(int seconds) throws InterruptedException {
        never.await(seconds, TimeUnit.SECONDS);
    }
}
