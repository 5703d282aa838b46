package org.jumptojob.activity.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jumptojob.learning.ActivityPage;
import org.jumptojob.learning.Attempt;

/**
 * A scenario where the person is in it. Her way is kept by her attempt; a stranger's stands in the address and nowhere else. The
 * parameter {@code step} goes back to an earlier decision without changing anything until she decides again.
 */
public class ScenarioModel {

    /** A choice. */
    public static class Option {
        private final String id;
        private final String text;
        private final String way;
        private final boolean chosen;

        Option(String id, String text, String way, boolean chosen) {
            this.id = id;
            this.text = text;
            this.way = way;
            this.chosen = chosen;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        /** The way with this choice, for the address. */
        public String getWay() {
            return way;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    /** A decision on the way, with what was chosen. */
    public static class Passed {
        private final List<String> text;
        private final String chosen;

        Passed(List<String> text, String chosen) {
            this.text = text;
            this.chosen = chosen;
        }

        public List<String> getText() {
            return text;
        }

        public String getChosen() {
            return chosen;
        }
    }

    private final ActivityPage page;
    private final Scenario scenario;
    private final Walk walk;
    private final int step;

    ScenarioModel(ActivityPage page) {
        this.page = page;
        this.scenario = Scenario.of(page.activity());
        this.walk = page.attempt()
                .filter(attempt -> !isOld(attempt))
                .map(attempt -> Walk.of(scenario, attempt))
                .orElseGet(() -> Walk.of(scenario, page.parameters().getOrDefault("way", "")));
        this.step =
                step(page.parameters().getOrDefault("step", ""), walk.taken().size());
    }

    private boolean isOld(Attempt attempt) {
        return !attempt.contentVersion().equals(page.activity().version());
    }

    /** Counted from 1; one more than the decisions made is where the person is. */
    private static int step(String wanted, int made) {
        return wanted.matches("[1-9]\\d?") && Integer.parseInt(wanted) <= made ? Integer.parseInt(wanted) : made + 1;
    }

    public List<String> getIntro() {
        return page.paragraphs("intro");
    }

    /** Whether the text has changed since she came to an ending: then a new start is offered instead of her old way. */
    public boolean isChanged() {
        return page.attempt().filter(this::isOld).isPresent();
    }

    /** Whether nothing was decided yet at what is shown. */
    public boolean isFirst() {
        return step == 1;
    }

    public int getStep() {
        return step;
    }

    /** The step before the one that is shown; 0 at the first. */
    public int getBack() {
        return step - 1;
    }

    /** The way up to the step before, for the address of a stranger. */
    public String getBackWay() {
        return walk.inWords(Math.max(0, step - 2));
    }

    /** Whether an ending is shown. */
    public boolean isEnded() {
        return step > walk.taken().size() && walk.hasEnded();
    }

    /** The id of the decision that is shown. */
    public String getDecision() {
        return step <= walk.taken().size() ? walk.taken().get(step - 1).decision() : walk.at();
    }

    /** The decision before it, by which the page after a choice finds its place; empty at the first. */
    public String getBefore() {
        return step == 1 ? "" : walk.taken().get(step - 2).decision();
    }

    /** How many answers to the decision that is shown there are: a form that is sent twice counts once. */
    public int getSeen() {
        return page.attempt()
                .flatMap(attempt -> attempt.last(getDecision()))
                .map(Attempt.Response::revision)
                .orElse(0);
    }

    public List<String> getText() {
        return paragraphs(words("nodes", getDecision()).get("text"));
    }

    public List<Option> getOptions() {
        String decision = getDecision();
        String chosen = walk.chosen(decision).orElse("");
        String way = walk.inWords(step - 1);
        return scenario.choices(decision).stream()
                .map(choice -> new Option(
                        choice.id(),
                        choiceText(decision, choice.id()),
                        way.isEmpty() ? choice.id() : way + "." + choice.id(),
                        choice.id().equals(chosen)))
                .toList();
    }

    public String getEndingTitle() {
        return String.valueOf(words("endings", walk.at()).get("title"));
    }

    public List<String> getEnding() {
        return paragraphs(words("endings", walk.at()).get("text"));
    }

    public String getThink() {
        return String.valueOf(words("endings", walk.at()).get("think"));
    }

    /** Every decision of the way with what was chosen. */
    public List<Passed> getPath() {
        return IntStream.range(0, walk.taken().size())
                .mapToObj(i -> walk.taken().get(i))
                .map(one -> new Passed(
                        paragraphs(words("nodes", one.decision()).get("text")),
                        choiceText(one.decision(), one.choice())))
                .toList();
    }

    private String choiceText(String decision, String choice) {
        return words("nodes", decision).get("choices") instanceof Map<?, ?> choices
                        && choices.get(choice) instanceof Map<?, ?> text
                ? String.valueOf(text.get("text"))
                : "";
    }

    private Map<?, ?> words(String group, String id) {
        return page.texts(group).get(id) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> paragraphs(Object text) {
        return text == null ? List.of() : List.of(text.toString().strip().split("\\n\\s*\\n"));
    }
}
