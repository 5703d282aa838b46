package org.jumptojob.bench.measure;

import java.util.function.DoubleSupplier;

/**
 * The CPU seconds of all at one moment.
 *
 * @param nanos {@link System#nanoTime()}
 * @param measured what is measured: the server, and its database where that is a process of its own
 * @param ours the benchmark itself and the launcher
 */
public record Machine(long nanos, double measured, double ours, double all) {

    /**
     * Whose CPU seconds are looked at.
     *
     * @param measured what is measured
     * @param helpers what belongs to the benchmark besides this process
     */
    public record Watched(DoubleSupplier measured, DoubleSupplier helpers) {

        Machine now() {
            double ours = ProcFiles.cpuSeconds(ProcessHandle.current().pid()) + helpers.getAsDouble();
            return new Machine(System.nanoTime(), measured.getAsDouble(), ours, ProcFiles.machineSeconds());
        }
    }

    double seconds(Machine before) {
        return (nanos - before.nanos) / 1e9;
    }

    double measuredSeconds(Machine before) {
        return measured - before.measured;
    }

    /** How many cores were busy with anything but what is measured and the benchmark. */
    double otherCores(Machine before) {
        double others = all - before.all - (measured - before.measured) - (ours - before.ours);
        return Math.max(0, others / seconds(before));
    }
}
