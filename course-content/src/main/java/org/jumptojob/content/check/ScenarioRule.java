package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;

/**
 * The ways through a scenario: every decision and every ending can be reached, every way ends, and on every way there is enough to
 * decide. Nobody comes to the same decision twice, because a way is kept as one choice for each decision. A scenario whose role
 * has two forms, a point of attention, asks for more than a small one.
 */
final class ScenarioRule implements Rule {

    private static final int FEWEST_DECISIONS = 2;
    private static final int FEWEST_ENDINGS = 2;
    private static final int FEWEST_IN_A_LAB = 3;

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        for (Documents.ActivityFiles activity : documents.activities()) {
            if (activity.type().equals("scenario")) {
                new Ways(activity.content(), problems).check();
            }
        }
    }

    /** The graph of one scenario. */
    private static final class Ways {

        private final Entry content;
        private final Consumer<Problem> problems;
        private final Map<String, Entry> nodes = new LinkedHashMap<>();
        private final List<String> endings;
        private final Map<String, Integer> fewest = new HashMap<>();
        private final Set<String> onTheWay = new HashSet<>();
        private boolean broken;

        Ways(Entry content, Consumer<Problem> problems) {
            this.content = content;
            this.problems = problems;
            this.endings = content.texts("endings");
            content.list("nodes").forEach(node -> nodes.put(node.text("id"), node));
        }

        void check() {
            for (int i = 0; i < endings.size(); i++) {
                if (nodes.containsKey(endings.get(i))) {
                    report(content, "endings", i, "'" + endings.get(i) + "' is a decision too. Give one its own id.");
                }
            }
            nodes.values().forEach(this::leadsSomewhere);
            if (!nodes.containsKey(content.text("start"))) {
                report(content, "start", "'" + content.text("start") + "' is none of the decisions.");
            }
            if (!broken) {
                reach();
            }
            if (!broken) {
                enough();
            }
        }

        private void leadsSomewhere(Entry node) {
            for (Entry choice : node.list("choices")) {
                String next = choice.text("next");
                if (!nodes.containsKey(next) && !endings.contains(next)) {
                    report(choice, "next", "'" + next + "' is neither a decision nor an ending.");
                }
            }
        }

        private void reach() {
            Set<String> reached = new TreeSet<>();
            List<String> open = new ArrayList<>(List.of(content.text("start")));
            while (!open.isEmpty()) {
                String id = open.remove(open.size() - 1);
                if (reached.add(id) && nodes.containsKey(id)) {
                    nexts(nodes.get(id)).forEach(open::add);
                }
            }
            nodes.forEach((id, node) -> {
                if (!reached.contains(id)) {
                    report(node, "id", "No choice leads to '" + id + "'. Let one lead there or take it out.");
                }
            });
            for (int i = 0; i < endings.size(); i++) {
                if (!reached.contains(endings.get(i))) {
                    report(content, "endings", i, "No choice leads to the ending '" + endings.get(i) + "'.");
                }
            }
        }

        private void enough() {
            boolean lab = !content.text("form").equals("none");
            int decisions = lab ? FEWEST_IN_A_LAB : FEWEST_DECISIONS;
            int shortest = fewest(content.text("start"));
            if (!broken && shortest < decisions) {
                report(
                        content,
                        "nodes",
                        "On the shortest way there is " + shortest + " to decide; there have to be at least "
                                + decisions + ".");
            }
            int fewestEndings = lab ? FEWEST_IN_A_LAB : FEWEST_ENDINGS;
            if (endings.size() < fewestEndings) {
                report(content, "endings", "There have to be at least " + fewestEndings + " endings.");
            }
        }

        /** How many decisions there are at least from here to an ending. */
        private int fewest(String id) {
            if (!nodes.containsKey(id) || broken) {
                return 0;
            }
            Integer known = fewest.get(id);
            if (known != null) {
                return known;
            }
            Entry node = nodes.get(id);
            if (!onTheWay.add(id)) {
                report(node, "id", "A way comes back to '" + id + "', so it may never end. Lead it elsewhere.");
                return 0;
            }
            int least = Integer.MAX_VALUE;
            for (String next : nexts(node)) {
                least = Math.min(least, 1 + fewest(next));
            }
            onTheWay.remove(id);
            fewest.put(id, least);
            return least;
        }

        private static List<String> nexts(Entry node) {
            return node.list("choices").stream()
                    .map(choice -> choice.text("next"))
                    .toList();
        }

        private void report(Entry entry, String key, String message) {
            broken = true;
            problems.accept(entry.problem(key, message));
        }

        private void report(Entry entry, String key, int index, String message) {
            broken = true;
            problems.accept(entry.problem(key, index, message));
        }
    }
}
