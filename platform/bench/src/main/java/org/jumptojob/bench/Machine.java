package org.jumptojob.bench;

/**
 * The CPU seconds of all at one moment.
 *
 * @param nanos {@link System#nanoTime()}
 * @param ours the benchmark itself and the launcher
 */
record Machine(long nanos, double server, double ours, double all) {

    static Machine now(Server server) {
        double ours = ProcFiles.cpuSeconds(ProcessHandle.current().pid()) + ProcFiles.cpuSeconds(server.launcherId());
        return new Machine(System.nanoTime(), ProcFiles.cpuSeconds(server.id()), ours, ProcFiles.machineSeconds());
    }

    double seconds(Machine before) {
        return (nanos - before.nanos) / 1e9;
    }

    double serverSeconds(Machine before) {
        return server - before.server;
    }

    /** How many cores were busy with anything but the server and the benchmark. */
    double otherCores(Machine before) {
        double others = all - before.all - (server - before.server) - (ours - before.ours);
        return Math.max(0, others / seconds(before));
    }
}
