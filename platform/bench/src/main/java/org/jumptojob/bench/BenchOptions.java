package org.jumptojob.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The command line of {@code scripts/bench}.
 *
 * @param only the work to measure; the two baselines are always among it
 * @param starts whether the cost of starting is measured too
 * @param packed whether the learners ask for packed answers, as browsers do
 * @param folder where the data of the server goes; emptied first
 */
record BenchOptions(boolean brief, Set<Work> only, boolean starts, boolean packed, int port, Path folder, boolean help) {

    static final String HELP =
            """
            Usage: scripts/bench [options]

              --short          10 s of warm-up and one run of 5 s, to try it: 5 minutes; the full bench takes half an hour
              --only NAME      only this work, beside the two baselines; may stand several times
              --no-starts      leave out what a start costs
              --plain          ask for answers that are not packed
              --port NUMBER    port of the server (8095)
              --folder FOLDER  for the data of the server; emptied first (platform/bench/target/run)
              --help           this text

            Names: %s
            How to read it: platform/docs/benchmark.md
            """
                    .formatted(Work.names());

    /** Seconds before the first run, for the compilers of both Java machines. */
    int warmUpSeconds() {
        return brief ? 10 : 60;
    }

    int runSeconds() {
        return brief ? 5 : 30;
    }

    int runs() {
        return brief ? 1 : 3;
    }

    /** @throws IllegalArgumentException with one line for the person, where the command line is not understood */
    static BenchOptions of(List<String> arguments, Path folder) {
        BenchOptions options = new BenchOptions(false, Set.of(), true, true, 8095, folder, false);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private BenchOptions with(String option, Iterator<String> rest) {
        return switch (option) {
            case "--short" -> new BenchOptions(true, only, starts, packed, port, folder, help);
            case "--only" -> new BenchOptions(brief, and(Work.of(value(option, rest))), starts, packed, port, folder, help);
            case "--no-starts" -> new BenchOptions(brief, only, false, packed, port, folder, help);
            case "--plain" -> new BenchOptions(brief, only, starts, false, port, folder, help);
            case "--port" ->
                new BenchOptions(brief, only, starts, packed, Integer.parseInt(value(option, rest)), folder, help);
            case "--folder" ->
                new BenchOptions(
                        brief, only, starts, packed, port, Path.of(value(option, rest)).toAbsolutePath(), help);
            case "--help", "-h" -> new BenchOptions(brief, only, starts, packed, port, folder, true);
            default ->
                throw new IllegalArgumentException(
                        "The option \"" + option + "\" is not known. scripts/bench --help lists the options.");
        };
    }

    private Set<Work> and(Work work) {
        Set<Work> more = EnumSet.of(work);
        more.addAll(only);
        return more;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The option " + option + " needs a value after it.");
        }
        return rest.next();
    }

    /** The work to measure, in its order. */
    List<Work> works() {
        return only.isEmpty()
                ? List.of(Work.values())
                : List.of(Work.values()).stream()
                        .filter(work -> work == Work.CONSTANT || work == Work.FRAME || only.contains(work) || neededBy(work))
                        .toList();
    }

    /** The lesson among sign-ins is compared with the lesson alone. */
    private boolean neededBy(Work work) {
        return work == Work.LESSON && only.contains(Work.LESSON_AMONG_SIGN_INS);
    }
}
