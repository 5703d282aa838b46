package org.jumptojob.bench;

/**
 * One measured run.
 *
 * @param perSecond units a second
 * @param cpu the server's CPU milliseconds a unit
 * @param otherCores how much other load there was
 */
record Run(int units, double perSecond, Times times, double cpu, double otherCores) {

    /** What a unit took, in milliseconds: the middle one, and what 95 and 99 of 100 stayed below. */
    record Times(double p50, double p95, double p99) {

        private static final double NANOS_A_MILLISECOND = 1e6;

        static Times of(long[] sortedNanos) {
            return new Times(
                    percentile(sortedNanos, 0.50), percentile(sortedNanos, 0.95), percentile(sortedNanos, 0.99));
        }

        /** The nearest rank. */
        private static double percentile(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_A_MILLISECOND;
        }
    }

    /** Above this the run tells more about the other load than about the server. */
    static final double MOST_OTHER_CORES = 0.3;

    static Run of(long[] sortedNanos, Machine before, Machine after) {
        int units = sortedNanos.length;
        return new Run(
                units,
                units / after.seconds(before),
                Times.of(sortedNanos),
                units == 0 ? 0 : after.serverSeconds(before) * 1000 / units,
                after.otherCores(before));
    }

    double p50() {
        return times.p50();
    }

    double p95() {
        return times.p95();
    }

    double p99() {
        return times.p99();
    }

    boolean isVoid() {
        return otherCores > MOST_OTHER_CORES;
    }
}
