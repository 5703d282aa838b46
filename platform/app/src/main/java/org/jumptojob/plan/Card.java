package org.jumptojob.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sheet of the card "What helps me": what helps, never why. Fields: {@code pick} with the ids of chosen examples,
 * and {@code own} with own lines, one under the other.
 */
public enum Card implements SheetForm {
    SHEET;

    static final String ROOM = "card";
    static final String PICK = "pick";
    static final String OWN = "own";

    /** Examples to choose from; {@code plan.help-<id>} says each in words. */
    public static final List<String> EXAMPLES = List.of(
            "plain",
            "written",
            "show",
            "one",
            "say-back",
            "ahead",
            "same",
            "time",
            "breaks",
            "quiet",
            "light",
            "seat",
            "move",
            "phone",
            "person",
            "ask");

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public String sheet() {
        return "all";
    }

    @Override
    public Map<String, List<String>> clean(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        List<String> picked = sent.getOrDefault(PICK, List.of());
        List<String> known = EXAMPLES.stream().filter(picked::contains).toList();
        if (!known.isEmpty()) {
            kept.put(PICK, known);
        }
        kept.put(OWN, List.of(SheetTexts.first(sent, OWN)));
        return kept;
    }

    @Override
    public Map<String, List<String>> joined(Map<String, List<String>> first, Map<String, List<String>> second) {
        List<String> picked = Stream.of(first, second)
                .flatMap(fields -> fields.getOrDefault(PICK, List.of()).stream())
                .toList();
        Set<String> lines = new LinkedHashSet<>(SheetTexts.lines(first, OWN));
        lines.addAll(SheetTexts.lines(second, OWN));
        Map<String, List<String>> both = new TreeMap<>();
        both.put(PICK, new ArrayList<>(picked));
        both.put(OWN, List.of(String.join("\n", lines)));
        return clean(both);
    }
}
