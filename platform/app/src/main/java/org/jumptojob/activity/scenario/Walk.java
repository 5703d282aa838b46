package org.jumptojob.activity.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jumptojob.learning.Attempt;

/**
 * A way through a scenario: one choice for each decision that was met. Whoever goes back and decides again leaves the old way from
 * there on. A choice that the scenario does not know at that place is passed over, so an older way never leads astray.
 */
final class Walk {

    /** A choice that was made. */
    record Taken(String decision, String choice) {}

    private final Scenario scenario;
    private final List<Taken> taken = new ArrayList<>();

    private Walk(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The way of an attempt, from its answers in the order in which they were given. */
    static Walk of(Scenario scenario, Attempt attempt) {
        Walk walk = new Walk(scenario);
        attempt.responses().forEach(response -> walk.take(response.itemId(), response.answer()));
        return walk;
    }

    /** The way that an address tells: the choices from the first on, with points between them. */
    static Walk of(Scenario scenario, String choices) {
        Walk walk = new Walk(scenario);
        for (String choice : choices.split("\\.")) {
            walk.take(walk.at(), choice);
        }
        return walk;
    }

    private void take(String decision, String choice) {
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).decision().equals(decision)) {
                taken.subList(i, taken.size()).clear();
            }
        }
        if (at().equals(decision) && scenario.choice(decision, choice).isPresent()) {
            taken.add(new Taken(decision, choice));
        }
    }

    /** The decision that waits, or the ending that was reached. */
    String at() {
        return taken.isEmpty() ? scenario.start() : next(taken.get(taken.size() - 1));
    }

    private String next(Taken last) {
        return scenario.choice(last.decision(), last.choice()).orElseThrow().next();
    }

    boolean hasEnded() {
        return scenario.isEnding(at());
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What was chosen at a decision of this way. */
    Optional<String> chosen(String decision) {
        return taken.stream()
                .filter(one -> one.decision().equals(decision))
                .map(Taken::choice)
                .findFirst();
    }

    /** The choices with points between them, up to a number of them. */
    String inWords(int count) {
        return String.join(".", taken.stream().limit(count).map(Taken::choice).toList());
    }
}
