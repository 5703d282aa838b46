package org.jumptojob.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jumptojob.bench.measure.Measured;

/**
 * The work that is measured, and the figures asked for ({@code docs/decisions/0013}). A unit of work is one or several
 * requests.
 */
enum Work implements Measured {
    CONSTANT("c: JAX-RS GET of a constant, signed in", 0, 0),
    CONSTANT_STRANGER("the same, stranger", 0, 0),
    FRAME("f: page with the layout alone, signed in", 4.5, 0),
    HOME("home, stranger", 1.5, 0),
    TRACK("track page, stranger", 1.5, 0),
    LESSON("lesson, signed in", 9, 2.1),
    TRACK_OF_12("track page, signed in, 12 modules", 13.5, 0),
    QUIZ_ANSWER("quiz answer: post, redirect, next question", 65, 0),
    SIGN_IN("sign-in: form to home, without the hash", 35, 0),
    LESSON_AMONG_SIGN_INS("lesson while 4 people sign in", 0, 0);

    /** How many times slower the slowest lessons may be while people sign in. */
    static final double AMONG_SIGN_INS = 3;

    private final String title;
    private final double mostOfConstant;
    private final double mostOfFrame;

    /**
     * @param mostOfConstant the most CPU a unit may cost, as a multiple of the constant's; 0 where nothing is asked
     * @param mostOfFrame the same as a multiple of the frame's
     */
    Work(String title, double mostOfConstant, double mostOfFrame) {
        this.title = title;
        this.mostOfConstant = mostOfConstant;
        this.mostOfFrame = mostOfFrame;
    }

    @Override
    public String title() {
        return title;
    }

    double mostOfConstant() {
        return mostOfConstant;
    }

    double mostOfFrame() {
        return mostOfFrame;
    }

    /** Whether it needs more accounts than one for each learner who works at once. */
    boolean needsManyAccounts() {
        return this == QUIZ_ANSWER || this == SIGN_IN;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String names() {
        return Arrays.stream(values()).map(Work::word).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException with one line for the person, where there is no such work */
    static Work of(String word) {
        return Arrays.stream(values())
                .filter(work -> work.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no work \"" + word + "\" to measure. The names are: " + names() + "."));
    }
}
