package org.jumptojob.content.check.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;

/**
 * A module with what lies in its folder.
 *
 * @param whole its module.yaml
 * @param track folder of its track
 * @param activities in order
 */
record Modules(Entry whole, String track, List<Documents.ActivityFiles> activities) {

    /** How modules that hold only scenarios for practice end, and their name in {@code coverage.tsv}. */
    static final String PRACTICE = "practice";

    private static final Pattern FILES = Pattern.compile("curricula/[^/]+/[^/]+/module\\.yaml");

    /** All modules by their ids, in order. */
    static Map<String, Modules> of(Documents documents) {
        Map<String, Modules> modules = new LinkedHashMap<>();
        for (YamlDocument document : documents.yaml(FILES)) {
            Entry whole = new Entry(document, "", document.root());
            String folder = document.file().substring(0, document.file().lastIndexOf('/') + 1);
            modules.put(
                    whole.text("id"),
                    new Modules(
                            whole,
                            folder.split("/")[1],
                            documents.activities().stream()
                                    .filter(activity -> activity.folder().equals(folder))
                                    .toList()));
        }
        return modules;
    }

    String id() {
        return whole.text("id");
    }

    /** Whether it holds scenarios for practice and teaches nothing by itself. */
    boolean isPractice() {
        return id().endsWith("-" + PRACTICE);
    }

    /** The items of all its quizzes. */
    List<Item> items() {
        return activities.stream()
                .filter(activity -> activity.type().equals("quiz"))
                .flatMap(quiz -> Item.of(quiz).stream())
                .toList();
    }
}
