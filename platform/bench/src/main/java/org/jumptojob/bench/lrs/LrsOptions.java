package org.jumptojob.bench.lrs;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jumptojob.bench.measure.Procedure;

/** The command line of {@code scripts/bench lrs}. */
final class LrsOptions {

    static final String HELP = """
            Usage: scripts/bench lrs [options]

              --postgresql     the store on PostgreSQL; else on H2
              --short          10 s of warm-up and one run of 5 s, to try it: some minutes; the full bench takes half an hour
              --only NAME      only this work, beside what it is compared with; may stand several times
              --grow           instead: how long searches take from 10 thousand to 1 million statements
              --most NUMBER    with --grow: no more statements than this
              --size           instead: what 100,000 single posts weigh on the disk (H2 only)
              --port NUMBER    port of the server (8095)
              --folder FOLDER  for the data of the server (platform/bench/target)
              --help           this text

            Names: %s
            It needs Linux. How to read it: platform/docs/benchmark.md
            """.formatted(LrsWork.names());

    /** What is to be found out. */
    enum Question {
        RATES,
        GROWTH,
        SIZE
    }

    private final Set<LrsWork> only = EnumSet.noneOf(LrsWork.class);
    private Question question = Question.RATES;
    private boolean postgresql;
    private boolean brief;
    private boolean help;
    private int most = 1_000_000;
    private int port = 8095;
    private Path folder;

    private LrsOptions(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder for the data of the server, where no other is named
     * @throws IllegalArgumentException with one line for the person, where the command line is not understood
     */
    static LrsOptions of(List<String> arguments, Path folder) {
        LrsOptions options = new LrsOptions(folder);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            options.take(rest.next(), rest);
        }
        if (options.postgresql && options.question == Question.SIZE) {
            throw new IllegalArgumentException("The option --size looks at H2's file; leave out --postgresql.");
        }
        return options;
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--postgresql" -> postgresql = true;
            case "--short" -> brief = true;
            case "--only" -> only.add(LrsWork.of(value(option, rest)));
            case "--grow" -> question = Question.GROWTH;
            case "--most" -> most = number(value(option, rest));
            case "--size" -> question = Question.SIZE;
            case "--port" -> port = number(value(option, rest));
            case "--folder" -> folder = Path.of(value(option, rest));
            case "--help", "-h" -> help = true;
            default ->
                throw new IllegalArgumentException(
                        "The option \"" + option + "\" is not known. scripts/bench lrs --help lists the options.");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("The option " + option + " needs a value after it.");
        }
        return rest.next();
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("\"" + value + "\" is not a number that fits here.");
        }
        return Integer.parseInt(value);
    }

    /** The work to measure, in its order. */
    List<LrsWork> works() {
        return Stream.of(LrsWork.values())
                .filter(work -> only.isEmpty() || only.contains(work) || isCompared(work))
                .toList();
    }

    private boolean isCompared(LrsWork work) {
        return work == LrsWork.CONSTANT
                || only.stream().anyMatch(wanted -> wanted.leastOfLimit() > 0 && wanted.rows() == work);
    }

    Question question() {
        return question;
    }

    boolean postgresql() {
        return postgresql;
    }

    boolean isShort() {
        return brief;
    }

    Procedure procedure() {
        return brief ? Procedure.BRIEF : Procedure.WHOLE;
    }

    boolean help() {
        return help;
    }

    /** The most statements of the growing store. */
    int most() {
        return most;
    }

    int port() {
        return port;
    }

    /** The folder of the run: it has a name of its own, because it is emptied first. */
    Path folder() {
        return folder.toAbsolutePath().resolve("jumptojob-bench-lrs");
    }
}
