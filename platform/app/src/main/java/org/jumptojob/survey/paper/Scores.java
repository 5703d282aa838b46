package org.jumptojob.survey.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Scoring;
import org.jumptojob.content.Instrument.Section;

/** The score of a section for one set of answers: the steps that were chosen, added up or in the middle. */
public final class Scores {

    /**
     * @param value the sum, or the mean to two places
     * @param most what the same answered questions could have reached: the highest step of each, added up or in the middle
     * @param answered how many questions it rests on
     * @param asked how many questions with steps the section has
     */
    public record Score(double value, double most, int answered, int asked) {}

    private Scores() {}

    /** Nothing where the section is not scored or no step was chosen: a question that was left out is no zero. */
    public static Optional<Score> of(Section section, Map<String, Reply> replies) {
        if (section.scoring() == Scoring.NONE) {
            return Optional.empty();
        }
        List<Question> stepped =
                section.questions().stream().filter(q -> q.kind().isScale()).toList();
        List<Question> answered = stepped.stream()
                .filter(question -> !reply(question, replies).choices().isEmpty())
                .toList();
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        double sum = answered.stream()
                .mapToInt(question -> value(reply(question, replies).choices().get(0)))
                .sum();
        double most = answered.stream().mapToInt(Scores::highest).sum();
        int parts = section.scoring() == Scoring.MEAN ? answered.size() : 1;
        return Optional.of(new Score(rounded(sum / parts), rounded(most / parts), answered.size(), stepped.size()));
    }

    /** The number that a step stands for. */
    public static int value(String step) {
        return Integer.parseInt(step);
    }

    public static int highest(Question question) {
        return question.choices().stream().mapToInt(Scores::value).max().orElse(0);
    }

    private static Reply reply(Question question, Map<String, Reply> replies) {
        return replies.getOrDefault(question.id(), Reply.LEFT_OUT);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
