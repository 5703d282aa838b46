package org.jumptojob.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * About how many minutes something takes, in parts, worked out from what is there and never claimed. Reading counts
 * {@value #WORDS_A_MINUTE} words a minute: slower than the 238 that adults read silently on average (Brysbaert 2019), because people
 * listen, look and think.
 *
 * @param read minutes of reading or listening
 * @param act minutes of answering and writing
 * @param group minutes together with the group
 * @param place minutes at one's own place, with a person or at work
 */
public record Effort(double read, double act, double group, double place) {

    /** Nothing. */
    public static final Effort NONE = new Effort(0, 0, 0, 0);

    private static final int WORDS_A_MINUTE = 120;
    private static final double QUIZ_ITEM = 0.75;
    private static final double PROMPT = 3;
    private static final double PROMPT_WITH_A_PERSON = 8;
    private static final double CHECK_ITEM = 0.5;
    private static final double DECISION = 0.5;
    private static final double FIELD = 2.5;
    private static final double SHORT_FIELD = 1;
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** The effort of an activity in its English text. */
    public static Effort of(Activity activity) {
        ActivityText text = activity.text(Titles.BASE);
        int words = text.markdown() != null ? words(text.markdown()) : words(text.fields());
        return of(activity.type(), activity.content(), words);
    }

    /** The effort of a whole module for somebody who comes to its sessions: what these replace is left out. */
    public static Effort of(Module module) {
        Set<Object> replaced = new HashSet<>();
        module.activities().forEach(activity -> {
            if (activity.content().get("replaces") instanceof List<?> ids) {
                replaced.addAll(ids);
            }
        });
        return module.activities().stream()
                .filter(activity -> !replaced.contains(activity.id()))
                .map(Effort::of)
                .reduce(NONE, Effort::and);
    }

    /**
     * The effort of an activity.
     *
     * @param type of the activity
     * @param content what its structure has under {@code content}
     * @param words words of its text
     */
    public static Effort of(String type, Map<?, ?> content, int words) {
        double read = (double) words / WORDS_A_MINUTE;
        return switch (type) {
            case "quiz" -> new Effort(read, QUIZ_ITEM * size(content, "items"), 0, 0);
            case "checklist" -> new Effort(read, CHECK_ITEM * size(content, "items"), 0, 0);
            case "reflection" ->
                "with-a-person".equals(content.get("form"))
                        ? new Effort(read, 0, 0, PROMPT_WITH_A_PERSON * size(content, "prompts"))
                        : new Effort(read, PROMPT * size(content, "prompts"), 0, 0);
            case "worksheet" -> new Effort(read, fields(content), 0, 0);
            // One way through is about half of the text.
            case "scenario" -> new Effort(read / 2, DECISION * size(content, "nodes"), 0, 0);
            // The guide is for those who lead; the others meet.
            case "session" ->
                new Effort(0, 0, content.get("minutes") instanceof Number minutes ? minutes.doubleValue() : 0, 0);
            default -> new Effort(read, 0, 0, 0);
        };
    }

    /** Both, one after the other. */
    public Effort and(Effort other) {
        return new Effort(read + other.read, act + other.act, group + other.group, place + other.place);
    }

    /** All parts together. */
    public double minutes() {
        return read + act + group + place;
    }

    private static double fields(Map<?, ?> content) {
        double minutes = 0;
        if (content.get("fields") instanceof List<?> fields) {
            for (Object field : fields) {
                boolean small = field instanceof Map<?, ?> map
                        && List.of("line", "date", "choice").contains(String.valueOf(map.get("kind")));
                minutes += small ? SHORT_FIELD : FIELD;
            }
        }
        return minutes;
    }

    private static int size(Map<?, ?> content, String list) {
        return content.get(list) instanceof List<?> items ? items.size() : 0;
    }

    private static int words(Object value) {
        if (value instanceof String text) {
            return (int) WORD.matcher(PlainText.of(text)).results().count();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToInt(Effort::words).sum();
        }
        return value instanceof List<?> list
                ? list.stream().mapToInt(Effort::words).sum()
                : 0;
    }
}
