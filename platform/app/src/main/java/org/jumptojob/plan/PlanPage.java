package org.jumptojob.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pages of a career plan: a person's own words, never the form of an agency. Each is shared by itself. */
public enum PlanPage implements SheetForm {
    WISHES("wishes", "dream", "matters"),
    STRENGTHS("strengths", "can", "seen"),
    CONDITIONS("conditions", "need", "hard"),
    PEOPLE("people", "mine", "ask"),
    STEPS("steps"),
    OWN("own", "title", "text");

    static final String ROOM = "plan";

    /** The field with the heading that a person gives to her own page. */
    static final String TITLE = "title";

    private final String word;
    private final List<String> fields;

    PlanPage(String word, String... fields) {
        this.word = word;
        this.fields = List.of(fields);
    }

    public static Optional<PlanPage> of(String word) {
        return Arrays.stream(values()).filter(page -> page.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    /** The names of its boxes; none for the page of steps, which has as many as there are steps. */
    public List<String> fields() {
        return fields;
    }

    @Override
    public String room() {
        return ROOM;
    }

    @Override
    public String sheet() {
        return word;
    }

    @Override
    public Map<String, List<String>> clean(Map<String, List<String>> sent) {
        if (this == STEPS) {
            return Step.fields(Step.of(sent));
        }
        Map<String, List<String>> kept = new TreeMap<>();
        fields.forEach(field -> kept.put(field, List.of(SheetTexts.first(sent, field))));
        return kept;
    }

    @Override
    public Map<String, List<String>> joined(Map<String, List<String>> first, Map<String, List<String>> second) {
        if (this == STEPS) {
            return Step.fields(Step.joined(Step.of(first), Step.of(second)));
        }
        Map<String, List<String>> both = SheetTexts.joined(first, second);
        if (this == OWN) {
            both.put(
                    TITLE,
                    List.of(SheetTexts.joined(SheetTexts.first(first, TITLE), SheetTexts.first(second, TITLE), " / ")));
        }
        return both;
    }
}
