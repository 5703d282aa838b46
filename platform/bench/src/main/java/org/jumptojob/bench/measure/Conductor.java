package org.jumptojob.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which work is measured now, and goes on to the next when it was seen enough. */
public final class Conductor<W extends Measured> {

    private final List<W> works;
    private final Measuring measuring;
    private final Map<W, Tally> tallies = new HashMap<>();
    private volatile W now;

    /** @param works in their order, at least one */
    public Conductor(List<W> works, Measuring measuring) {
        this.works = List.copyOf(works);
        this.measuring = measuring;
        works.forEach(work -> tallies.put(work, new Tally()));
        now = works.get(0);
    }

    public List<W> works() {
        return works;
    }

    public boolean isAt(W work) {
        return now == work;
    }

    public Tally tally(W work) {
        return tallies.get(work);
    }

    /** Measures all works, while Gatling runs beside. The learners go on with the last one until {@link #end}. */
    public List<Result<W>> conduct() throws InterruptedException, IOException {
        List<Result<W>> results = new ArrayList<>();
        for (W work : works) {
            now = work;
            results.add(measuring.measure(work, tally(work)));
        }
        return results;
    }

    /** Lets the learners stop. */
    public void end() {
        now = null;
    }
}
