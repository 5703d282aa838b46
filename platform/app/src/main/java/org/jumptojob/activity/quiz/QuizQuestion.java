package org.jumptojob.activity.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.learning.Attempt;

/** A question with its options, the person's last answer and, once there is one, the feedback on every option. */
public class QuizQuestion {

    /** An option, a left side of a match, or a thing to put in order. */
    public static class Option {
        private final String id;
        private final String text;
        private final String feedback;
        private final boolean chosen;
        private final boolean fits;
        private final String choice;

        Option(String id, Map<?, ?> text, boolean chosen, boolean fits, String choice) {
            this.id = id;
            this.text = String.valueOf(text.get("text"));
            this.feedback = text.get("feedback") == null ? "" : String.valueOf(text.get("feedback"));
            this.chosen = chosen;
            this.fits = fits;
            this.choice = choice;
        }

        public String getId() {
            return id;
        }

        public String getText() {
            return text;
        }

        public String getFeedback() {
            return feedback;
        }

        /** Whether it was the person's choice. */
        public boolean isChosen() {
            return chosen;
        }

        /** Whether it belongs to the right answer; for a match or an order, whether it stands where it belongs. */
        public boolean isFits() {
            return fits;
        }

        /** In a match: the id that she put with it; empty before. */
        public String getChoice() {
            return choice;
        }

        /** The class of its look. */
        public String getLook() {
            return fits ? "fits" : "look";
        }
    }

    private static final String NEXT = "\\[,]";
    private static final String PAIR = "\\[\\.]";

    private final QuizItem item;
    private final String text;
    private final List<Option> options = new ArrayList<>();
    private final List<Option> targets = new ArrayList<>();
    private final int revision;
    private final boolean answered;
    private final boolean success;

    QuizQuestion(QuizItem item, Map<?, ?> text, Optional<Attempt.Response> last, Map<String, String> parameters) {
        this.item = item;
        this.text = String.valueOf(text.get("question"));
        this.revision = last.map(Attempt.Response::revision).orElse(0);
        // "Try again" shows the question as if it were new; the answer stays stored.
        this.answered = last.isPresent() && !parameters.containsKey("again");
        this.success = last.map(Attempt.Response::success).orElse(false);
        List<String> given = answered ? List.of(last.get().answer().split(NEXT)) : List.of();
        switch (item.kind()) {
            case MATCH -> match(text, given);
            case ORDER -> order(text, given, parameters.get("order"));
            default -> choice(text, given);
        }
    }

    private void choice(Map<?, ?> text, List<String> given) {
        Map<?, ?> texts = (Map<?, ?>) text.get("options");
        for (String id : item.options()) {
            options.add(new Option(
                    id,
                    (Map<?, ?>) texts.get(id),
                    given.contains(id),
                    item.key().contains(id),
                    ""));
        }
    }

    private void match(Map<?, ?> text, List<String> given) {
        Map<String, String> pairs = new LinkedHashMap<>();
        given.forEach(pair -> pairs.put(pair.split(PAIR)[0], pair.split(PAIR)[1]));
        Map<?, ?> left = (Map<?, ?>) text.get("left");
        Map<?, ?> right = (Map<?, ?>) text.get("right");
        for (String id : item.left()) {
            String choice = pairs.getOrDefault(id, "");
            options.add(new Option(
                    id,
                    (Map<?, ?>) left.get(id),
                    true,
                    choice.equals(item.pairs().get(id)),
                    choice));
        }
        item.right().forEach(id -> targets.add(new Option(id, (Map<?, ?>) right.get(id), false, false, "")));
    }

    /** Without a script, "Up" and "Down" bring the order of the moment along in the address. */
    private void order(Map<?, ?> text, List<String> given, String moved) {
        List<String> shown = answered ? given : item.options();
        if (moved != null) {
            List<String> wanted = List.of(moved.split(","));
            shown = wanted.size() == item.options().size() && wanted.containsAll(item.options()) ? wanted : shown;
        }
        Map<?, ?> texts = (Map<?, ?>) text.get("options");
        for (int i = 0; i < shown.size(); i++) {
            String id = shown.get(i);
            options.add(
                    new Option(id, (Map<?, ?>) texts.get(id), true, item.key().indexOf(id) == i, ""));
        }
    }

    public String getId() {
        return item.id();
    }

    /** {@code single}, {@code true_false}, {@code several}, {@code match} or {@code order}. */
    public String getKind() {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }

    public String getText() {
        return text;
    }

    public List<Option> getOptions() {
        return options;
    }

    /** In a match: what can be chosen for each. */
    public List<Option> getTargets() {
        return targets;
    }

    public int getRevision() {
        return revision;
    }

    /** Whether the page shows feedback. */
    public boolean isAnswered() {
        return answered;
    }

    public boolean isSuccess() {
        return success;
    }
}
