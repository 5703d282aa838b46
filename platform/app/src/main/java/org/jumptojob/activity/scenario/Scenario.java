package org.jumptojob.activity.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jumptojob.content.Activity;

/** The decisions of a scenario and where each choice leads. The check of the content holds that every way ends. */
final class Scenario {

    /** @param next the decision or the ending that follows */
    record Choice(String id, String next) {}

    private final String start;
    private final Map<String, List<Choice>> decisions = new LinkedHashMap<>();
    private final Set<String> endings = new HashSet<>();

    private Scenario(String start) {
        this.start = start;
    }

    static Scenario of(Activity activity) {
        Scenario scenario = new Scenario(String.valueOf(activity.content().get("start")));
        for (Map<?, ?> node : maps(activity.content().get("nodes"))) {
            scenario.decisions.put(
                    String.valueOf(node.get("id")),
                    maps(node.get("choices")).stream()
                            .map(choice ->
                                    new Choice(String.valueOf(choice.get("id")), String.valueOf(choice.get("next"))))
                            .toList());
        }
        if (activity.content().get("endings") instanceof List<?> list) {
            list.forEach(id -> scenario.endings.add(id.toString()));
        }
        return scenario;
    }

    private static List<Map<?, ?>> maps(Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> {
                if (entry instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    String start() {
        return start;
    }

    /** The choices of a decision in the order in which they are shown; none for an ending. */
    List<Choice> choices(String decision) {
        return decisions.getOrDefault(decision, List.of());
    }

    Optional<Choice> choice(String decision, String id) {
        return choices(decision).stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst();
    }

    boolean isDecision(String id) {
        return decisions.containsKey(id);
    }

    boolean isEnding(String id) {
        return endings.contains(id);
    }
}
