package org.jumptojob.bench.measure;

/**
 * One measured run.
 *
 * @param perSecond units a second
 * @param cpu the CPU milliseconds a unit of what is measured
 * @param otherCores how much other load there was
 */
public record Run(int units, double perSecond, Times times, double cpu, double otherCores) {

    /** What a unit took, in milliseconds: the middle one, and what 95 and 99 of 100 stayed below. */
    public record Times(double p50, double p95, double p99) {

        /** Where nobody looked at single units. */
        public static final Times UNKNOWN = new Times(0, 0, 0);

        private static final double NANOS_A_MILLISECOND = 1e6;

        public static Times of(long[] sortedNanos) {
            return new Times(
                    percentile(sortedNanos, 0.50), percentile(sortedNanos, 0.95), percentile(sortedNanos, 0.99));
        }

        /** The nearest rank. */
        private static double percentile(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_A_MILLISECOND;
        }
    }

    /** Above this the run tells more about the other load than about the server. */
    public static final double MOST_OTHER_CORES = 0.3;

    static Run of(Counter.Taken taken, Machine before, Machine after) {
        int units = taken.units();
        return new Run(
                units,
                units / after.seconds(before),
                taken.times(),
                units == 0 ? 0 : after.measuredSeconds(before) * 1000 / units,
                after.otherCores(before));
    }

    public double p50() {
        return times.p50();
    }

    public double p95() {
        return times.p95();
    }

    public double p99() {
        return times.p99();
    }

    public boolean isVoid() {
        return otherCores > MOST_OTHER_CORES;
    }
}
