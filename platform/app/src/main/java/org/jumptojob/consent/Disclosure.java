package org.jumptojob.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The one rule by which figures about people are shown to others: a figure is told from five people on, and one to four
 * read "some". Where everybody gave the same answer it reads "most", because "all" tells what each of them said. Whoever
 * asks takes whole groups and closed periods only and offers no free filters, since two figures that differ by one person
 * tell about that person.
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

    /** How much of a part of a whole is told. */
    public enum Share {
        /** Nobody, told as such. */
        NONE,
        /** Few or nobody: what stands beside a "most" that may be everybody. */
        FEW,
        SOME,
        MOST,
        EXACT
    }

    /**
     * One part of a whole as it may be shown.
     *
     * @param value 0 unless it is told exactly
     */
    public record Part(Share share, long value) {
        private static Part of(Share share) {
            return new Part(share, 0);
        }
    }

    /**
     * The parts of a whole in which each person is counted once, such as the answers to a question with one answer.
     *
     * <p>Cells of one to four are hidden. Where the others would give away what is hidden, because fewer than five people
     * stand behind it together, the next smallest is hidden too.
     *
     * @param counts how many people stand in each part
     * @return a part for each, in the same order; nothing where fewer than five people stand behind the whole
     */
    public static Optional<List<Part>> parts(List<Long> counts) {
        long people = counts.stream().mapToLong(Long::longValue).sum();
        if (people < LEAST_PEOPLE) {
            return Optional.empty();
        }
        if (counts.contains(people)) {
            return Optional.of(counts.stream()
                    .map(count -> Part.of(count == people ? Share.MOST : Share.FEW))
                    .toList());
        }
        long hidden = hiddenUpTo(counts);
        return Optional.of(
                counts.stream().map(count -> part(count, hidden, people)).toList());
    }

    /**
     * A part of which each person may or may not be, such as one of several answers that could be picked together.
     *
     * @param count how many people are in it
     * @param people how many people there are
     * @return nothing where there are fewer than five people
     */
    public static Optional<Part> part(long count, long people) {
        return parts(List.of(count, people - count)).map(both -> both.get(0));
    }

    /**
     * The middle of steps that people chose, rounded to a half.
     *
     * @param counts how many people chose each step, by the value of the step
     * @return nothing for fewer than five people, or where all chose the same step
     */
    public static OptionalDouble middle(Map<Integer, Long> counts) {
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        if (people < LEAST_PEOPLE || counts.containsValue(people)) {
            return OptionalDouble.empty();
        }
        double sum = counts.entrySet().stream()
                .mapToDouble(step -> step.getKey() * (double) step.getValue())
                .sum();
        return OptionalDouble.of(Math.round(sum / people * 2) / 2.0);
    }

    /** The largest cell that is hidden: all from 1 to it. */
    private static long hiddenUpTo(List<Long> counts) {
        List<Long> rising = counts.stream().filter(count -> count > 0).sorted().toList();
        long largest = 0;
        long together = 0;
        for (long count : rising) {
            boolean small = count < LEAST_PEOPLE;
            boolean givenAway = together > 0 && together < LEAST_PEOPLE;
            if (!small && !givenAway && count > largest) {
                break;
            }
            largest = count;
            together += count;
        }
        return largest;
    }

    private static Part part(long count, long hidden, long people) {
        if (count == 0) {
            return Part.of(Share.NONE);
        }
        if (count > hidden) {
            return new Part(Share.EXACT, count);
        }
        return Part.of(count * 2 > people ? Share.MOST : Share.SOME);
    }
}
