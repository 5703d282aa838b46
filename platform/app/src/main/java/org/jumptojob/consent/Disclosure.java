package org.jumptojob.consent;

/**
 * The one rule by which figures about people are shown to others: a figure is told from five people on, and one to four
 * read "some". Whoever asks takes whole groups and closed periods only and offers no free filters, since two figures that
 * differ by one person tell about that person.
 */
public final class Disclosure {

    /** So many people must be behind a figure. */
    public static final int LEAST_PEOPLE = 5;

    private Disclosure() {}

    /** How much of a figure is told. */
    public enum Kind {
        NONE,
        SOME,
        EXACT
    }

    /**
     * A figure as it may be shown.
     *
     * @param value 0 unless it is told exactly
     */
    public record Figure(Kind kind, long value) {

        /** For the person herself, who may know everything about herself. */
        public static Figure ofHerself(long value) {
            return value == 0 ? new Figure(Kind.NONE, 0) : new Figure(Kind.EXACT, value);
        }
    }

    /**
     * @param value what was counted
     * @param people how many people it is about
     */
    public static Figure figure(long value, long people) {
        if (value == 0) {
            return new Figure(Kind.NONE, 0);
        }
        return people < LEAST_PEOPLE ? new Figure(Kind.SOME, 0) : new Figure(Kind.EXACT, value);
    }
}
