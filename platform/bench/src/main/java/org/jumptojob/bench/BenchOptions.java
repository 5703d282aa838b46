package org.jumptojob.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jumptojob.bench.measure.Procedure;

/** The command line of {@code scripts/bench}. */
final class BenchOptions {

    static final String HELP = """
            Usage: scripts/bench [options]

              --short          10 s of warm-up and one run of 5 s, to try it: some minutes; the full bench takes half an hour
              --only NAME      only this work, beside the two baselines; may stand several times
              --no-starts      leave out what a start costs
              --plain          ask for answers that are not packed
              --port NUMBER    port of the server (8095)
              --folder FOLDER  for the data of the server (platform/bench/target)
              --help           this text

            scripts/bench lrs --help tells about the benchmark of the learning record store.

            Names: %s
            It needs Linux. How to read it: platform/docs/benchmark.md
            """.formatted(Work.names());

    private final Set<Work> only = EnumSet.noneOf(Work.class);
    private boolean brief;
    private boolean starts = true;
    private boolean packed = true;
    private boolean help;
    private int port = 8095;
    private Path folder;

    private BenchOptions(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder for the data of the server, where no other is named
     * @throws IllegalArgumentException with one line for the person, where the command line is not understood
     */
    static BenchOptions of(List<String> arguments, Path folder) {
        BenchOptions options = new BenchOptions(folder);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            options.take(rest.next(), rest);
        }
        return options;
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--short" -> brief = true;
            case "--only" -> only.add(Work.of(value(option, rest)));
            case "--no-starts" -> starts = false;
            case "--plain" -> packed = false;
            case "--port" -> port = port(value(option, rest));
            case "--folder" -> folder = Path.of(value(option, rest));
            case "--help", "-h" -> help = true;
            default ->
                throw new IllegalArgumentException(
                        "The option \"" + option + "\" is not known. scripts/bench --help lists the options.");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The option " + option + " needs a value after it.");
        }
        return rest.next();
    }

    private static int port(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("A port is a number, but \"" + value + "\" is none.");
        }
        return Integer.parseInt(value);
    }

    /** The work to measure, in its order. */
    List<Work> works() {
        return Stream.of(Work.values())
                .filter(work -> only.isEmpty() || only.contains(work) || isCompared(work))
                .toList();
    }

    /** The baselines, and the lesson alone, with which the lesson among sign-ins is compared. */
    private boolean isCompared(Work work) {
        return work == Work.CONSTANT
                || work == Work.FRAME
                || work == Work.LESSON && only.contains(Work.LESSON_AMONG_SIGN_INS);
    }

    boolean isShort() {
        return brief;
    }

    Procedure procedure() {
        return brief ? Procedure.BRIEF : Procedure.WHOLE;
    }

    /** Whether the cost of starting is measured too. */
    boolean starts() {
        return starts;
    }

    /** Whether the learners ask for packed answers, as browsers do. */
    boolean packed() {
        return packed;
    }

    boolean help() {
        return help;
    }

    int port() {
        return port;
    }

    /** The folder of the run: it has a name of its own, because it is emptied first. */
    Path folder() {
        return folder.toAbsolutePath().resolve("jumptojob-bench");
    }
}
