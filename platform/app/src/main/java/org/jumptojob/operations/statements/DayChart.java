package org.jumptojob.operations.statements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.web.Texts;

/** Days as bars, and the same figures in words. */
public final class DayChart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** In units of the drawing. */
    private static final int STEP = 10;

    private static final int BAR = 8;
    private static final int HEIGHT = 100;

    /** What a bar has at least, so that it is seen. */
    private static final int LEAST = 3;

    /** The bar of a figure that is not told. */
    private static final int SOME = 8;

    /** One day. */
    public static final class Bar {
        private final StatementLists.Day count;
        private final int x;
        private final long height;
        private final String figure;

        private Bar(StatementLists.Day count, int x, long height, String figure) {
            this.count = count;
            this.x = x;
            this.height = height;
            this.figure = figure;
        }

        public String getDay() {
            return DAY.format(count.date());
        }

        /** For machines, such as {@code 2026-11-22}. */
        public LocalDate getDate() {
            return count.date();
        }

        public int getX() {
            return x;
        }

        public int getWidth() {
            return BAR;
        }

        public long getY() {
            return HEIGHT - height;
        }

        public long getHeight() {
            return height;
        }

        /** The class of the bar in the style sheet. */
        public String getKind() {
            return count.figure().kind() == Disclosure.Kind.SOME ? "some" : "told";
        }

        /** In words. */
        public String getFigure() {
            return figure;
        }
    }

    private final List<Bar> bars = new ArrayList<>();
    private final long most;

    DayChart(List<StatementLists.Day> days, Texts texts) {
        most = days.stream().mapToLong(day -> day.figure().value()).max().orElse(0);
        for (StatementLists.Day day : days) {
            String words = day.figure().kind() == Disclosure.Kind.SOME
                    ? texts.get("statements.days-some")
                    : texts.of("statements.number", day.figure().value());
            bars.add(new Bar(day, bars.size() * STEP, height(day.figure()), words));
        }
    }

    private long height(Disclosure.Figure figure) {
        return switch (figure.kind()) {
            case NONE -> 0;
            case SOME -> SOME;
            case EXACT -> Math.max(LEAST, figure.value() * HEIGHT / most);
        };
    }

    public List<Bar> getBars() {
        return bars;
    }

    /** Whether no day has anything to show. */
    public boolean isBlank() {
        return bars.stream().allMatch(bar -> bar.height == 0);
    }

    /** The figure of the highest bar; 0 where none is told. */
    public long getMost() {
        return most;
    }

    public int getWidth() {
        return bars.size() * STEP;
    }

    public String getFirst() {
        return bars.isEmpty() ? "" : bars.get(0).getDay();
    }

    public String getLast() {
        return bars.isEmpty() ? "" : bars.get(bars.size() - 1).getDay();
    }
}
