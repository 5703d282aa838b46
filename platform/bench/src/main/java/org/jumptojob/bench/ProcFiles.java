package org.jumptojob.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells about processes and the machine in {@code /proc} (proc(5)). Times are CPU seconds. */
final class ProcFiles {

    private static final Path ROOT = Path.of("/proc");

    /** The unit of the kernel's times that programs see; 100 a second on every architecture that runs this JVM. */
    private static final double TICKS_A_SECOND = 100;

    // Positions after the command's name, which stands in brackets and may hold spaces.
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private ProcFiles() {}

    static boolean readable() {
        return Files.isReadable(ROOT.resolve("stat")) && Files.isReadable(ROOT.resolve("self/stat"));
    }

    /** What a process has used, all its threads together, those that have ended too. */
    static double cpuSeconds(long process) {
        String line = text(String.valueOf(process), "stat");
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    /**
     * What the machine has used, and what its host took from it. Time in interrupts is left out: on the loopback it is
     * the work of the server and of the learners, but no process gets it on its account.
     */
    static double machineSeconds() {
        String[] fields = text("stat").lines().findFirst().orElse("").split(" +");
        long ticks = 0;
        for (int field : new int[] {1, 2, 3, 8}) { // user, nice, system, steal
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** A line of the process's status in megabytes: {@code VmRSS} is its memory now, {@code VmHWM} the most it had. */
    static long megabytes(long process, String name) {
        return text(String.valueOf(process), "status")
                        .lines()
                        .filter(line -> line.startsWith(name + ":"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Linux does not tell " + name + "."))
                / 1024;
    }

    static List<String> commandLine(long process) {
        return List.of(text(String.valueOf(process), "cmdline").split("\0"));
    }

    private static String text(String... path) {
        Path file = ROOT;
        for (String part : path) {
            file = file.resolve(part);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be read. Has the server ended? Its log lies in the folder of the run.", e);
        }
    }
}
