package org.jumptojob.content.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;

/**
 * Ids of tracks, modules, activities, outcomes, quiz items and key messages are unique in the whole content, and those that live inside
 * of something begin with its id: records of years hang on them. All other ids are unique in their list.
 */
final class IdRule implements Rule {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern TRACKS = Pattern.compile("curricula/[^/]+/track\\.yaml");
    private static final Pattern MODULES = Pattern.compile("curricula/[^/]+/[^/]+/module\\.yaml");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Ids ids = new Ids(problems);
        for (YamlDocument track : documents.yaml(TRACKS)) {
            Entry entry = new Entry(track, "", track.root());
            ids.add(entry);
            entry.list("outcomes").forEach(ids::add);
        }
        Map<String, String> moduleIds = new HashMap<>();
        for (YamlDocument module : documents.yaml(MODULES)) {
            Entry entry = new Entry(module, "", module.root());
            moduleIds.put(module.file().replaceFirst("module\\.yaml$", ""), entry.text("id"));
            ids.add(entry);
            entry.list("outcomes").forEach(outcome -> {
                ids.add(outcome);
                ids.below(outcome, entry.text("id"), "the module's id");
            });
        }
        for (Documents.ActivityFiles activity : documents.activities()) {
            Entry entry = activity.whole();
            ids.add(entry);
            ids.below(entry, moduleIds.getOrDefault(activity.folder(), ""), "the module's id");
            if (activity.type().equals("quiz")) {
                activity.content().list("items").forEach(ids::add);
            }
            eachOnce(activity.content(), problems);
            activity.messages()
                    .map(messages -> Entry.list(messages, "", messages.root(), "messages"))
                    .orElse(List.of())
                    .forEach(message -> {
                        ids.add(message);
                        ids.below(message, activity.id(), "the activity's id");
                    });
        }
    }

    /** Fields, decisions, parts and the like are named within their list: nothing outside of the activity speaks of them. */
    private static void eachOnce(Entry entry, Consumer<Problem> problems) {
        for (Object key : entry.values().keySet()) {
            Set<String> here = new HashSet<>();
            for (Entry inner : entry.list(key.toString())) {
                String id = inner.text("id");
                if (!id.isEmpty() && !here.add(id)) {
                    problems.accept(
                            inner.problem("id", "The id '" + id + "' stands in this list twice. Give one its own."));
                }
                eachOnce(inner, problems);
            }
        }
    }

    private static final class Ids {

        private final Map<String, String> seen = new HashMap<>();
        private final Consumer<Problem> problems;

        Ids(Consumer<Problem> problems) {
            this.problems = problems;
        }

        void add(Entry entry) {
            String id = entry.text("id");
            if (!FORM.matcher(id).matches()) {
                problems.accept(
                        entry.problem(
                                "id",
                                "The id '" + id
                                        + "' has to be made of lower-case letters, digits and hyphens, such as j2j-m1-welcome."));
                return;
            }
            String place = entry.document().file() + ":" + entry.document().line(entry.at("id"));
            String other = seen.putIfAbsent(id, place);
            if (other != null) {
                problems.accept(
                        entry.problem("id", "The id '" + id + "' stands at " + other + " too. Give this one its own."));
            }
        }

        void below(Entry entry, String start, String whose) {
            if (!start.isEmpty() && !entry.text("id").startsWith(start + "-")) {
                problems.accept(entry.problem(
                        "id", "The id '" + entry.text("id") + "' has to begin with " + whose + ": " + start + "-…"));
            }
        }
    }
}
