package org.jumptojob.bench.lrs;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jumptojob.bench.measure.Measured;

/** The work of the store that is measured, and the figures asked for. */
enum LrsWork implements Measured {
    CONSTANT("c: JAX-RS GET of a constant", 1, 0, 0),
    POST_ONE("POST of one statement", 1, 14, 0.40),
    POST_MANY("POST of 100 statements", 100, 7.5, 0.50),
    GET_PAGE("GET limit=50", 1, 11, 0),
    GET_AGENT_VERB("GET by agent + verb, limit=50", 1, 14, 0),
    GET_ACTIVITY("GET by activity, limit=50", 1, 14, 0),
    GET_REGISTRATION("GET by registration, limit=50", 1, 16, 0),
    GET_ONE("GET one statement", 1, 7, 0),
    GET_STATE("GET State", 1, 5, 0),
    PUT_STATE("PUT State", 1, 7.5, 0),
    ROWS_ONE("a: rows of one statement a commit", 1, 0, 0),
    ROWS_MANY("a: rows of 100 statements a commit", 100, 0, 0);

    private final String title;
    private final int statements;
    private final double mostOfConstant;
    private final double leastOfLimit;

    /**
     * @param statements in a unit, among which its CPU is divided
     * @param mostOfConstant the most CPU, as a multiple of the constant's; 0 where nothing is asked
     * @param leastOfLimit the least share of the units a second that database and server allow; 0 where nothing is asked
     */
    LrsWork(String title, int statements, double mostOfConstant, double leastOfLimit) {
        this.title = title;
        this.statements = statements;
        this.mostOfConstant = mostOfConstant;
        this.leastOfLimit = leastOfLimit;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int statements() {
        return statements;
    }

    double mostOfConstant() {
        return mostOfConstant;
    }

    double leastOfLimit() {
        return leastOfLimit;
    }

    /** Whether it is done by requests to the server; the others go past it. */
    boolean isRequest() {
        return this != ROWS_ONE && this != ROWS_MANY;
    }

    /** What the same rows cost without the server. */
    LrsWork rows() {
        return this == POST_MANY ? ROWS_MANY : ROWS_ONE;
    }

    static String names() {
        return Arrays.stream(values()).map(LrsWork::word).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException with one line for the person, where there is no such work */
    static LrsWork of(String word) {
        return Arrays.stream(values())
                .filter(work -> work.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no work \"" + word + "\" to measure. The names are: " + names() + "."));
    }
}
