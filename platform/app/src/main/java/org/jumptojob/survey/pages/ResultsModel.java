package org.jumptojob.survey.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Section;
import org.jumptojob.content.Instrument.Words;
import org.jumptojob.survey.Results;
import org.jumptojob.survey.paper.Moment;
import org.jumptojob.web.Texts;

/** What a counted round tells, in words. */
public final class ResultsModel {

    /** An answer and how many gave it, in words. */
    public static final class Cell {
        private final String label;
        private final String figure;

        private Cell(String label, String figure) {
            this.label = label;
            this.figure = figure;
        }

        public String getLabel() {
            return label;
        }

        public String getFigure() {
            return figure;
        }
    }

    /** A question. */
    public final class Row {
        private final Results.Told told;

        private Row(Results.Told told) {
            this.told = told;
        }

        public String getId() {
            return told.question().id();
        }

        public String getText() {
            return words.of(told.question(), "text");
        }

        public List<Cell> getCells() {
            return told.choices().stream()
                    .map(choice -> new Cell(
                            PaperItem.choice(told.question(), words, texts, choice.id()), figure(choice.part())))
                    .toList();
        }

        /** In words; empty where it cannot be told. */
        public String getMiddle() {
            return middle(told.middle());
        }

        public List<String> getWords() {
            return told.words();
        }

        /** Whether too few answered for anything to be told. */
        public boolean isUntold() {
            return told.choices().isEmpty()
                    && told.middle().isEmpty()
                    && told.words().isEmpty();
        }
    }

    /** A feeling over several rounds. */
    public static final class Change {
        private final String text;
        private final List<String> middles;

        private Change(String text, List<String> middles) {
            this.text = text;
            this.middles = middles;
        }

        public String getText() {
            return text;
        }

        public List<String> getMiddles() {
            return middles;
        }
    }

    private final Results results;
    private final Words words;
    private final Texts texts;

    ResultsModel(Results results, String language, Texts texts) {
        this.results = results;
        this.words = results.form().words(language);
        this.texts = texts;
    }

    private String figure(Disclosure.Part part) {
        return switch (part.share()) {
            case NONE -> texts.get("survey.figure-none");
            case FEW -> texts.get("survey.figure-few");
            case SOME -> texts.get("survey.figure-some");
            case MOST -> texts.get("survey.figure-most");
            case EXACT -> String.valueOf(part.value());
        };
    }

    private String middle(OptionalDouble value) {
        return value.isPresent() ? texts.of("survey.middle", value.getAsDouble()) : "";
    }

    public boolean isEnough() {
        return results.people() >= Disclosure.LEAST_PEOPLE;
    }

    public long getPeople() {
        return results.people();
    }

    public List<Row> getRows() {
        return results.questions().stream().map(Row::new).toList();
    }

    /** The scores of the sections that have one. */
    public List<Cell> getScores() {
        List<Cell> scores = new ArrayList<>();
        for (Section section : results.form().sections()) {
            Double middle = results.middles().get(section.id());
            if (middle != null) {
                scores.add(new Cell(words.of(section, "title"), texts.of("survey.number-of", middle)));
            }
        }
        return scores;
    }

    /** The names of the rounds in the table of change; empty where there is one only. */
    public List<String> getTimes() {
        return results.change().stream()
                .map(earlier -> earlier.round()
                        .moment()
                        .map(Moment::word)
                        .map(word -> texts.get("survey.moment-" + word))
                        .orElse(earlier.round().getName()))
                .toList();
    }

    public List<Change> getChanges() {
        List<Change> changes = new ArrayList<>();
        for (Question question : results.form().questions()) {
            if (question.kind().isScale() && !results.change().isEmpty()) {
                List<String> middles = results.change().stream()
                        .map(earlier -> told(earlier.middles(), question))
                        .toList();
                changes.add(new Change(words.of(question, "text"), middles));
            }
        }
        return changes;
    }

    private String told(Map<String, Double> middles, Question question) {
        Double middle = middles.get(question.id());
        return middle == null ? texts.get("survey.untold") : texts.of("survey.number-of", middle);
    }
}
