package org.jumptojob.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jumptojob.consent.Disclosure;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Instrument.Kind;
import org.jumptojob.content.Instrument.Question;
import org.jumptojob.content.Instrument.Scoring;
import org.jumptojob.content.Instrument.Section;
import org.jumptojob.survey.paper.Scores;

/**
 * What a round that was counted tells, by the rule of disclosure: whole groups, closed rounds, five people at least.
 *
 * @param form the questions as they were asked
 * @param people how many took part; 0 for fewer than five
 * @param questions in order; empty for fewer than five people
 * @param middles the score of each scored section by its id, rounded to a half; missing where it cannot be told
 * @param change the same questions in each round of the same people, from the first to the last
 */
public record Results(
        Round round,
        Instrument form,
        long people,
        List<Told> questions,
        Map<String, Double> middles,
        List<Earlier> change) {

    /** One answer that could be given, and how many gave it. */
    public record Choice(String id, Disclosure.Part part) {}

    /**
     * A question.
     *
     * @param choices empty where fewer than five people answered it, and for numbers and words
     * @param middle of steps and numbers, rounded to a half
     * @param words what may be read, in an order of chance
     */
    public record Told(Question question, List<Choice> choices, OptionalDouble middle, List<String> words) {}

    /** The middles of a round by question; a question that cannot be told is missing. */
    public record Earlier(Round round, Map<String, Double> middles) {}

    public Results {
        questions = List.copyOf(questions);
        middles = Map.copyOf(middles);
        change = List.copyOf(change);
    }

    /**
     * @param counts by choice and question
     * @param words what may be read, by question
     */
    static Results of(
            Round round,
            Instrument form,
            Map<String, Map<String, Long>> counts,
            Map<String, List<String>> words,
            List<Earlier> change) {
        List<Told> questions = new ArrayList<>();
        Map<String, Double> middles = new HashMap<>();
        if (round.getPeople() >= Disclosure.LEAST_PEOPLE) {
            for (Question question : form.questions()) {
                questions.add(told(
                        question,
                        counts.getOrDefault(question.id(), Map.of()),
                        words.getOrDefault(question.id(), List.of())));
            }
            form.sections()
                    .forEach(section -> middle(section, counts).ifPresent(value -> middles.put(section.id(), value)));
        }
        return new Results(round, form, round.getPeople(), questions, middles, change);
    }

    private static Told told(Question question, Map<String, Long> counts, List<String> words) {
        return new Told(question, choices(question, counts), middle(question, counts), words);
    }

    private static List<Choice> choices(Question question, Map<String, Long> counts) {
        List<Long> numbers = question.choices().stream()
                .map(id -> counts.getOrDefault(id, 0L))
                .toList();
        List<Disclosure.Part> parts = new ArrayList<>();
        if (question.kind() == Kind.SEVERAL) {
            long answered = counts.getOrDefault(Counting.ANSWERED, 0L);
            numbers.forEach(number -> Disclosure.part(number, answered).ifPresent(parts::add));
        } else if (question.kind().isChoice()) {
            Disclosure.parts(numbers).ifPresent(parts::addAll);
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            choices.add(new Choice(question.choices().get(i), parts.get(i)));
        }
        return choices;
    }

    /** The middle of a question with steps or numbers. */
    static OptionalDouble middle(Question question, Map<String, Long> counts) {
        return question.kind().isScale() || question.kind() == Kind.NUMBER
                ? Disclosure.middle(values(counts))
                : OptionalDouble.empty();
    }

    private static Map<Integer, Long> values(Map<String, Long> counts) {
        Map<Integer, Long> values = new LinkedHashMap<>();
        counts.forEach((choice, number) -> {
            if (!choice.equals(Counting.ANSWERED)) {
                values.put(Scores.value(choice), number);
            }
        });
        return values;
    }

    /** Told only where every question with steps of the section can be told. */
    private static OptionalDouble middle(Section section, Map<String, Map<String, Long>> counts) {
        List<OptionalDouble> middles = section.questions().stream()
                .filter(question -> question.kind().isScale())
                .map(question -> middle(question, counts.getOrDefault(question.id(), Map.of())))
                .toList();
        if (section.scoring() == Scoring.NONE
                || middles.isEmpty()
                || !middles.stream().allMatch(OptionalDouble::isPresent)) {
            return OptionalDouble.empty();
        }
        double sum = middles.stream().mapToDouble(OptionalDouble::getAsDouble).sum();
        double score = section.scoring() == Scoring.MEAN ? sum / middles.size() : sum;
        return OptionalDouble.of(Math.round(score * 2) / 2.0);
    }
}
