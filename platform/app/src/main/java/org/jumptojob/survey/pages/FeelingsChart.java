package org.jumptojob.survey.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Words;
import org.jumptojob.survey.OwnLines;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.survey.paper.Reply;
import org.jumptojob.survey.paper.Scores;
import org.jumptojob.web.Texts;

/** A person's own line: for each feeling a drawing with a point a moment, and the same in words. */
public final class FeelingsChart {

    /** In units of the drawing: between two moments, between two steps, and around it all. */
    private static final int ACROSS = 90;

    private static final int UP = 20;
    private static final int EDGE = 14;

    /** One moment in a drawing. */
    public static final class Point {
        private final int x;
        private final int y;
        private final String moment;
        private final String answer;

        private Point(int x, int y, String moment, String answer) {
            this.x = x;
            this.y = y;
            this.moment = moment;
            this.answer = answer;
        }

        public int getX() {
            return x;
        }

        public int getY() {
            return y;
        }

        public String getMoment() {
            return moment;
        }

        /** The step in words. */
        public String getAnswer() {
            return answer;
        }
    }

    /** One feeling. */
    public static final class Row {
        private final String id;
        private final String text;
        private final List<Point> points;
        private final int steps;

        private Row(String id, String text, List<Point> points, int steps) {
            this.id = id;
            this.text = text;
            this.points = points;
            this.steps = steps;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        public List<Point> getPoints() {
            return points;
        }

        /** The corners of the line, as SVG wants them. */
        public String getCorners() {
            return points.stream().map(point -> point.x + "," + point.y).collect(Collectors.joining(" "));
        }

        public int getWidth() {
            return ACROSS * (Moment.values().length - 1) + 2 * EDGE;
        }

        public int getHeight() {
            return UP * (steps - 1) + 2 * EDGE;
        }

        /** The heights of the faint lines, one a step. */
        public List<Integer> getLevels() {
            List<Integer> levels = new ArrayList<>();
            for (int step = 0; step < steps; step++) {
                levels.add(EDGE + step * UP);
            }
            return levels;
        }
    }

    private FeelingsChart() {}

    /** The feelings that were answered at some moment at least, in order. */
    static List<Row> rows(Instrument form, String language, List<OwnLines.Entry> mine, Texts texts) {
        Words words = form.words(language);
        List<Row> rows = new ArrayList<>();
        for (Question question : form.questions()) {
            List<Point> points = new ArrayList<>();
            if (question.kind().isScale()) {
                mine.forEach(entry -> {
                    Reply reply = entry.replies().getOrDefault(question.id(), Reply.LEFT_OUT);
                    if (!reply.choices().isEmpty()) {
                        points.add(point(
                                question, words, entry.moment(), reply.choices().get(0), texts));
                    }
                });
            }
            if (!points.isEmpty()) {
                rows.add(new Row(
                        question.id(),
                        words.of(question, "text"),
                        points,
                        question.choices().size()));
            }
        }
        return rows;
    }

    private static Point point(Question question, Words words, Moment moment, String step, Texts texts) {
        int highest = Scores.highest(question);
        return new Point(
                EDGE + moment.ordinal() * ACROSS,
                EDGE + (highest - Scores.value(step)) * UP,
                texts.get("survey.moment-" + moment.word()),
                words.choice(question, step));
    }
}
