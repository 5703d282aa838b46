package org.jumptojob.content.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;

/**
 * A quiz can be answered, and no place gives the right option away: keys name options, some options are wrong, the right one is not
 * always first, the shown order is not the right one. Lengths are looked at over a whole track, by the check of the whole content.
 */
final class QuizRule implements Rule {

    private static final Pattern CATCH_ALL = Pattern.compile("\\b(all|none) of the above\\b");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        for (Documents.ActivityFiles activity : documents.activities()) {
            if (activity.type().equals("quiz")) {
                List<Entry> items = activity.content().list("items");
                items.forEach(item -> item(item, problems));
                places(items, problems);
                for (Text text : activity.texts().values()) {
                    Entry texts = text.fields().map("items");
                    items.forEach(item -> options(texts.map(item.text("id")), problems));
                }
            }
        }
    }

    private static void item(Entry item, Consumer<Problem> problems) {
        switch (item.text("kind")) {
            case "single", "true-false" -> choice(item, true, problems);
            case "several" -> choice(item, false, problems);
            case "match" -> match(item, problems);
            case "order" -> order(item, problems);
            default -> {
                // The schema has reported the unknown kind.
            }
        }
    }

    private static void choice(Entry item, boolean exactlyOne, Consumer<Problem> problems) {
        List<String> options = item.texts("options");
        List<String> key = item.texts("key");
        for (int i = 0; i < key.size(); i++) {
            if (!options.contains(key.get(i))) {
                problems.accept(item.problem("key", i, "The key '" + key.get(i) + "' is not one of the options."));
            }
        }
        if (exactlyOne && key.size() != 1) {
            problems.accept(item.problem("key", "An item of this kind has exactly one right option."));
        }
        if (key.isEmpty() || key.containsAll(options)) {
            problems.accept(item.problem("key", "At least one option has to be right and at least one wrong."));
        }
    }

    private static void match(Entry item, Consumer<Problem> problems) {
        List<String> left = item.texts("left");
        List<String> right = item.texts("right");
        Entry pairs = item.map("pairs");
        for (int i = 0; i < left.size(); i++) {
            if (!pairs.values().containsKey(left.get(i))) {
                problems.accept(item.problem("left", i, "'" + left.get(i) + "' has no partner in 'pairs'. Add one."));
            }
        }
        pairs.values().forEach((one, other) -> {
            if (!left.contains(one.toString())) {
                problems.accept(pairs.problem(one.toString(), "'" + one + "' is not in 'left'."));
            }
            if (!right.contains(other.toString())) {
                problems.accept(pairs.problem(one.toString(), "'" + other + "' is not in 'right'."));
            }
        });
    }

    private static void order(Entry item, Consumer<Problem> problems) {
        List<String> options = item.texts("options");
        List<String> key = item.texts("key");
        Set<String> each = new TreeSet<>(key);
        if (key.size() != options.size() || !each.equals(new TreeSet<>(options))) {
            problems.accept(item.problem("key", "The key has to name every option once, in the right order."));
        } else if (key.equals(options)) {
            problems.accept(item.problem("options", "The options are shown in the right order already. Mix them."));
        }
    }

    /** Who always takes the same place must not be right every time. */
    private static void places(List<Entry> items, Consumer<Problem> problems) {
        List<Entry> choices = items.stream()
                .filter(item -> Set.of("single", "several").contains(item.text("kind")))
                .filter(item -> !item.texts("key").isEmpty())
                .toList();
        if (choices.size() < 2) {
            return;
        }
        boolean alwaysFirst =
                choices.stream().allMatch(item -> item.texts("key").contains(firstOption(item)));
        if (alwaysFirst) {
            problems.accept(choices.get(0)
                    .problem("key", "In every item of this quiz the first option is right. Move some right options."));
            return;
        }
        List<Entry> single = choices.stream()
                .filter(item -> item.text("kind").equals("single"))
                .toList();
        long places = single.stream()
                .map(item -> item.texts("options").indexOf(item.texts("key").get(0)))
                .distinct()
                .count();
        if (single.size() > 2 && places == 1) {
            problems.accept(single.get(0)
                    .problem("key", "The right option stands at the same place in every item. Move some of them."));
        }
    }

    private static String firstOption(Entry item) {
        List<String> options = item.texts("options");
        return options.isEmpty() ? "" : options.get(0);
    }

    private static void options(Entry text, Consumer<Problem> problems) {
        Entry options = text.map("options");
        for (Object id : options.values().keySet()) {
            Entry option = options.map(id.toString());
            if (CATCH_ALL.matcher(option.text("text").toLowerCase(Locale.ROOT)).find()) {
                problems.accept(option.problem(
                        "text", "An option 'all of the above' or 'none of the above' is a trick. Name what is meant."));
            }
        }
    }
}
