package org.jumptojob.activity.worksheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ActivityText;

/** One box of a worksheet in the words of a language. */
public class Box {

    /** One option of a box to choose in. */
    public static class Option {
        private final String id;
        private final String text;

        Option(String id, String text) {
            this.id = id;
            this.text = text;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final String id;
    private final String kind;
    private final String label;
    private final String hint;
    private final String step;
    private final List<Option> options = new ArrayList<>();

    private Box(Map<?, ?> structure, Map<?, ?> words) {
        this.id = String.valueOf(structure.get("id"));
        this.kind = String.valueOf(structure.get("kind"));
        this.label = words.get("label") instanceof String text ? text : id;
        this.hint = words.get("hint") instanceof String text ? text : "";
        this.step = structure.get("step") instanceof String text ? text : "";
        if (structure.get("options") instanceof List<?> ids && words.get("options") instanceof Map<?, ?> texts) {
            ids.forEach(option -> options.add(new Option(option.toString(), String.valueOf(texts.get(option)))));
        }
    }

    /** The boxes of a worksheet in their order. */
    static List<Box> of(Activity activity, ActivityText text) {
        List<Box> boxes = new ArrayList<>();
        Map<?, ?> words = text.fields().get("fields") instanceof Map<?, ?> map ? map : Map.of();
        if (activity.content().get("fields") instanceof List<?> fields) {
            for (Object field : fields) {
                if (field instanceof Map<?, ?> structure) {
                    boxes.add(new Box(
                            structure, words.get(structure.get("id")) instanceof Map<?, ?> own ? own : Map.of()));
                }
            }
        }
        return boxes;
    }

    public String getId() {
        return id;
    }

    /** {@code line}, {@code text}, {@code list}, {@code date} or {@code choice}. */
    public String getKind() {
        return kind;
    }

    public String getLabel() {
        return label;
    }

    public String getHint() {
        return hint;
    }

    /** What the box is of a step of the career plan: {@code what}, {@code who} or {@code when}; empty where nothing is said. */
    String getStep() {
        return step;
    }

    public List<Option> getOptions() {
        return options;
    }

    public boolean isTyped() {
        return !kind.equals("choice");
    }

    /** How high a box for longer text is, in lines; 1 for a box of one line. */
    public int getRows() {
        return kind.equals("text") || kind.equals("list") ? 4 : 1;
    }

    /**
     * A value as the box can hold it: where two texts were joined, a box of one line has both on its line, and a box for one day or
     * one option has the one that was saved first.
     */
    String fitting(String value) {
        return switch (kind) {
            case "choice", "date" -> value.lines().findFirst().orElse("");
            case "line" -> value.strip().replaceAll("\\s*\\R\\s*", " / ");
            default -> value;
        };
    }

    /** A value as it is read: the text of an option, a day with the name of its month, or what was typed. */
    String inWords(String value) {
        return switch (kind) {
            case "choice" ->
                options.stream()
                        .filter(option -> option.getId().equals(value))
                        .map(Option::getText)
                        .findFirst()
                        .orElse("");
            case "date" -> day(value);
            default -> value;
        };
    }

    private static String day(String value) {
        try {
            return DAY.format(LocalDate.parse(value.strip()));
        } catch (DateTimeParseException e) {
            return value; // her own words for a day stay as they are
        }
    }
}
