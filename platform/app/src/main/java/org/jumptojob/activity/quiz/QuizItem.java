package org.jumptojob.activity.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jumptojob.content.Activity;
import org.jumptojob.learning.Judgement;
import org.jumptojob.learning.NotAnswered;
import org.jumptojob.learning.Submission;
import org.jumptojob.xapi.Interaction;

/**
 * One question as its structure file has it: ids and the key, no text.
 *
 * @param options in the order in which they are shown, always the same
 * @param key the right options; for {@code order} in the right order
 * @param pairs for {@code match}: the right one of each left one
 */
record QuizItem(
        String id,
        Kind kind,
        List<String> options,
        List<String> key,
        List<String> left,
        List<String> right,
        Map<String, String> pairs) {

    enum Kind {
        SINGLE,
        TRUE_FALSE,
        SEVERAL,
        MATCH,
        ORDER
    }

    @SuppressWarnings("unchecked")
    static List<QuizItem> of(Activity activity) {
        List<QuizItem> items = new ArrayList<>();
        for (Object entry : (List<Object>) activity.content().getOrDefault("items", List.of())) {
            Map<String, Object> item = (Map<String, Object>) entry;
            Map<String, String> pairs = new LinkedHashMap<>();
            ((Map<String, Object>) item.getOrDefault("pairs", Map.of()))
                    .forEach((k, v) -> pairs.put(k, String.valueOf(v)));
            items.add(new QuizItem(
                    (String) item.get("id"),
                    Kind.valueOf(
                            ((String) item.get("kind")).toUpperCase(Locale.ROOT).replace('-', '_')),
                    ids(item, "options"),
                    ids(item, "key"),
                    ids(item, "left"),
                    ids(item, "right"),
                    pairs));
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, Object> item, String name) {
        return (List<String>) item.getOrDefault(name, List.of());
    }

    /** @throws NotAnswered where something is missing or is not one of the options */
    Judgement judge(Submission submission) {
        return switch (kind) {
            case SINGLE, TRUE_FALSE -> judgeOne(submission.values("answer"));
            case SEVERAL -> judgeSeveral(submission.values("answer"));
            case MATCH -> judgePairs(submission);
            case ORDER -> judgeOrder(submission.values("order"));
        };
    }

    private Judgement judgeOne(List<String> chosen) {
        if (chosen.size() != 1 || !options.contains(chosen.get(0))) {
            throw new NotAnswered("quiz.choose-one");
        }
        return new Judgement(chosen.get(0), key.equals(chosen), Interaction.choice(options));
    }

    private Judgement judgeSeveral(List<String> chosen) {
        List<String> known = options.stream().filter(chosen::contains).toList();
        if (known.isEmpty() || !options.containsAll(chosen)) {
            throw new NotAnswered("quiz.choose-some");
        }
        boolean fits = known.size() == key.size() && known.containsAll(key);
        return new Judgement(Interaction.list(known), fits, Interaction.choice(options));
    }

    private Judgement judgePairs(Submission submission) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String id : left) {
            List<String> values = submission.values("pair." + id);
            if (values.size() != 1 || !right.contains(values.get(0))) {
                throw new NotAnswered("quiz.choose-each");
            }
            chosen.put(id, values.get(0));
        }
        return new Judgement(Interaction.pairs(chosen), chosen.equals(pairs), Interaction.matching(left, right));
    }

    private Judgement judgeOrder(List<String> order) {
        if (order.size() != options.size() || !order.containsAll(options)) {
            throw new NotAnswered("quiz.put-in-order");
        }
        return new Judgement(Interaction.list(order), order.equals(key), Interaction.sequencing(options));
    }
}
