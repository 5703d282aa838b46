package org.jumptojob.bench;

/**
 * One measured run.
 *
 * @param perSecond units a second
 * @param p50 the middle time of a unit in milliseconds; {@code p95} and {@code p99} alike
 * @param cpu the server's CPU milliseconds a unit
 * @param otherCores how much other load there was
 */
record Run(int units, double perSecond, double p50, double p95, double p99, double cpu, double otherCores) {

    /** Above this the run tells more about the other load than about the server. */
    static final double MOST_OTHER_CORES = 0.3;

    private static final double NANOS_A_MILLISECOND = 1e6;

    static Run of(long[] sortedNanos, Machine before, Machine after) {
        int units = sortedNanos.length;
        return new Run(
                units,
                units / after.seconds(before),
                percentile(sortedNanos, 0.50),
                percentile(sortedNanos, 0.95),
                percentile(sortedNanos, 0.99),
                units == 0 ? 0 : after.serverSeconds(before) * 1000 / units,
                after.otherCores(before));
    }

    boolean isVoid() {
        return otherCores > MOST_OTHER_CORES;
    }

    /** The nearest rank. */
    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_A_MILLISECOND;
    }
}
