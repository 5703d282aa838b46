package org.jumptojob.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What Linux tells about processes and the machine in {@code /proc} (proc(5)). Times are CPU seconds. */
public final class ProcFiles {

    private static final Path ROOT = Path.of("/proc");

    /** The unit of the kernel's times that programs see; 100 a second on every architecture that runs this JVM. */
    private static final double TICKS_A_SECOND = 100;

    // Positions after the command's name, which stands in brackets and may hold spaces.
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final int USER_TIME_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_TIME_OF_ENDED_CHILDREN = 14;

    private ProcFiles() {}

    public static boolean readable() {
        return Files.isReadable(ROOT.resolve("stat")) && Files.isReadable(ROOT.resolve("self/stat"));
    }

    /** What a process has used, all its threads together, those that have ended too. */
    public static double cpuSeconds(long process) {
        return seconds(process, USER_TIME, SYSTEM_TIME);
    }

    /** What a process and all below it have used, those that have ended too. One that ends just now may be missing. */
    public static double cpuSecondsOfTree(long process) {
        double seconds = seconds(
                process, USER_TIME, SYSTEM_TIME, USER_TIME_OF_ENDED_CHILDREN, SYSTEM_TIME_OF_ENDED_CHILDREN);
        List<ProcessHandle> below =
                ProcessHandle.of(process).stream().flatMap(ProcessHandle::descendants).toList();
        for (ProcessHandle child : below) {
            if (Files.exists(ROOT.resolve(String.valueOf(child.pid())))) {
                seconds += cpuSeconds(child.pid());
            }
        }
        return seconds;
    }

    private static double seconds(long process, int... fields) {
        String line = text(String.valueOf(process), "stat");
        String[] all = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field : fields) {
            ticks += Long.parseLong(all[field]);
        }
        return ticks / TICKS_A_SECOND;
    }

    /**
     * What the machine has used, and what its host took from it. Time in interrupts is left out: on the loopback it is
     * the work of the server and of the learners, but no process gets it on its account.
     */
    public static double machineSeconds() {
        String[] fields = text("stat").lines().findFirst().orElse("").split(" +");
        long ticks = 0;
        for (int field : new int[] {1, 2, 3, 8}) { // user, nice, system, steal
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** A line of the process's status in megabytes: {@code VmRSS} is its memory now, {@code VmHWM} the most it had. */
    public static long megabytes(long process, String name) {
        return text(String.valueOf(process), "status")
                        .lines()
                        .filter(line -> line.startsWith(name + ":"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Linux does not tell " + name + "."))
                / 1024;
    }

    public static List<String> commandLine(long process) {
        return List.of(text(String.valueOf(process), "cmdline").split("\0"));
    }

    /** The environment variables with which a process was started. */
    public static Map<String, String> environment(long process) {
        return Arrays.stream(text(String.valueOf(process), "environ").split("\0"))
                .map(variable -> variable.split("=", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> first));
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
