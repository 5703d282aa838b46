package org.jumptojob.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Fills in the form of a quiz question, of whatever kind. */
public final class TestQuiz {

    private TestQuiz() {}

    /**
     * @param chooser gives a number for a list of options; its remainder says which one is taken
     * @return the fields of a whole answer, right or not
     */
    public static Map<String, List<String>> fill(TestForm form, ToIntFunction<List<String>> chooser) {
        Map<String, List<String>> fields = new LinkedHashMap<>(form.hidden());
        form.choices().forEach((name, options) -> fields.put(name, List.of(chosen(options, chooser))));
        if (fields.containsKey("order")) {
            List<String> order = new ArrayList<>(fields.get("order"));
            order.add(order.remove(Math.floorMod(chooser.applyAsInt(order), order.size())));
            fields.put("order", order);
        }
        return fields;
    }

    private static String chosen(List<String> options, ToIntFunction<List<String>> chooser) {
        return options.get(Math.floorMod(chooser.applyAsInt(options), options.size()));
    }

    /** The answer of the fields as the platform stores it. */
    public static String stored(Map<String, List<String>> fields) {
        if (fields.containsKey("order")) {
            return String.join("[,]", fields.get("order"));
        }
        if (fields.containsKey("answer")) {
            return String.join("[,]", fields.get("answer"));
        }
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("pair."))
                .map(field -> field.getKey().substring("pair.".length()) + "[.]"
                        + field.getValue().get(0))
                .collect(Collectors.joining("[,]"));
    }
}
