package org.jumptojob.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one work costs: the median of each figure over its runs.
 *
 * @param runs all runs; those under too much other load count only where there is no other
 */
public record Result<W extends Measured>(W work, List<Run> runs, long errors) {

    private List<Run> counted() {
        List<Run> good = runs.stream().filter(run -> !run.isVoid()).toList();
        return good.isEmpty() ? runs : good;
    }

    /** Whether no run stayed free of other load. */
    public boolean isVoid() {
        return runs.stream().allMatch(Run::isVoid);
    }

    public double median(ToDoubleFunction<Run> figure) {
        double[] values = counted().stream().mapToDouble(figure).sorted().toArray();
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    public double cpu() {
        return median(Run::cpu);
    }
}
