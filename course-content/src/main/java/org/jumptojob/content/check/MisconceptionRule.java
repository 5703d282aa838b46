package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;

/** What a quiz says about its wrong options: each misconception is one that is explained, and stands at an option that can be wrong. */
final class MisconceptionRule implements Rule {

    private static final Pattern FILE = Pattern.compile("misconceptions\\.yaml");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Set<String> known = documents.ids(FILE, "misconceptions");
        for (Documents.ActivityFiles activity : documents.activities()) {
            if (activity.type().equals("quiz")) {
                activity.content().list("items").forEach(item -> item(item, known, problems));
            }
        }
    }

    private static void item(Entry item, Set<String> known, Consumer<Problem> problems) {
        Entry named = item.map("misconceptions");
        List<String> possible = canBeWrong(item);
        for (Object key : named.values().keySet()) {
            String option = key.toString();
            if (!possible.contains(option)) {
                problems.accept(named.problem(
                        option, "'" + option + "' is no wrong option of this item. Mend the id or take the line out."));
            }
            if (!known.contains(named.text(option))) {
                problems.accept(named.problem(
                        option,
                        "There is no '" + named.text(option)
                                + "' in misconceptions.yaml. Add it there or mend the id."));
            }
        }
    }

    private static List<String> canBeWrong(Entry item) {
        return switch (item.text("kind")) {
            case "match" -> item.texts("left");
            case "order" -> item.texts("options");
            default -> {
                List<String> wrong = new ArrayList<>(item.texts("options"));
                wrong.removeAll(item.texts("key"));
                yield wrong;
            }
        };
    }
}
