package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jumptojob.content.Instrument;
import org.jumptojob.content.Problem;

/**
 * What a set of questions promises beyond its schema: it is named as its file, its ids are its own, a scale is one that is there, a
 * question that depends on another depends on an earlier one and on an answer that can be given to it.
 */
final class InstrumentRule implements Rule {

    private static final List<String> FACES = List.of("1", "2", "3", "4", "5");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        documents.instruments().forEach(instrument -> new Look(instrument, problems).all());
    }

    /** A look at one of them. */
    private static final class Look {

        private final Documents.ActivityFiles instrument;
        private final Consumer<Problem> problems;
        private final Set<String> ids = new HashSet<>();
        private final Map<String, List<String>> scales = new HashMap<>();
        private final Map<String, List<String>> answers = new HashMap<>();

        Look(Documents.ActivityFiles instrument, Consumer<Problem> problems) {
            this.instrument = instrument;
            this.problems = problems;
        }

        void all() {
            if (!instrument.id().equals(instrument.name())) {
                problem(
                        instrument.whole(),
                        "id",
                        "The id has to be the name of the file, '" + instrument.name() + "'. Mend one of them.");
            }
            for (Entry scale : instrument.content().list("scales")) {
                own(scale);
                scales.put(scale.text("id"), scale.texts("steps"));
            }
            for (Entry section : instrument.content().list("sections")) {
                own(section);
                List<Entry> questions = section.list("questions");
                questions.forEach(this::question);
                boolean scored = Set.of("mean", "sum").contains(section.text("scoring"));
                if (scored && questions.stream().noneMatch(Look::isScale)) {
                    problem(section, "scoring", "No question of this section has steps to score. Take 'scoring' out.");
                }
            }
        }

        private void question(Entry question) {
            own(question);
            if (question.values().containsKey("show-if")) {
                condition(question.map("show-if"));
            }
            List<String> possible = new ArrayList<>();
            switch (question.text("kind")) {
                case "single", "several" -> {
                    possible.addAll(question.texts("options"));
                    if (possible.size() < 2) {
                        problem(question, "kind", "There is nothing to choose from. Give at least two 'options'.");
                    }
                }
                case "scale", "faces" -> possible.addAll(steps(question));
                case "yes-no" -> possible.addAll(Instrument.YES_NO);
                default -> {
                    // Numbers and own words: there is nothing that another question could depend on.
                }
            }
            answers.put(question.text("id"), possible);
        }

        private List<String> steps(Entry question) {
            List<String> steps = scales.get(question.text("scale"));
            if (steps == null) {
                problem(
                        question,
                        "scale",
                        "There is no scale '" + question.text("scale") + "'. Add it under 'scales'.");
                return List.of();
            }
            if (question.text("kind").equals("faces") && !steps.equals(FACES)) {
                problem(question, "scale", "Faces need a scale with the steps \"1\" to \"5\", the lowest first.");
            }
            return steps;
        }

        private void condition(Entry condition) {
            List<String> possible = answers.get(condition.text("question"));
            if (possible == null) {
                problem(
                        condition,
                        "question",
                        "No earlier question has the id '" + condition.text("question")
                                + "'. Mend it or move this one.");
                return;
            }
            List<String> wanted = condition.texts("is");
            for (int i = 0; i < wanted.size(); i++) {
                if (!possible.contains(wanted.get(i))) {
                    problems.accept(condition.problem(
                            "is", i, "Nobody can answer '" + wanted.get(i) + "' there, so this would never be asked."));
                }
            }
        }

        private static boolean isScale(Entry question) {
            return Set.of("scale", "faces").contains(question.text("kind"));
        }

        private void own(Entry entry) {
            if (!ids.add(entry.text("id"))) {
                problem(entry, "id", "The id '" + entry.text("id") + "' stands in this file twice. Give one its own.");
            }
        }

        private void problem(Entry entry, String key, String message) {
            problems.accept(entry.problem(key, message));
        }
    }
}
