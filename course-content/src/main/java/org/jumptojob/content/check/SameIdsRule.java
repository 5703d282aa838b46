package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;

/**
 * Structure stands once, texts by id in each language: every list of ids under {@code content} has the same ids as the map of the same
 * name in each text, at every depth; and both languages have the same fields.
 */
final class SameIdsRule implements Rule {

    /** Lists of ids that are no lists of texts: they point to something that is named elsewhere. */
    private static final Set<String> REFERENCES = Set.of("key", "sources", "competences", "replaces");

    /** Flags of the structure that ask for a text of the same name. */
    private static final Set<String> FLAGS = Set.of("line", "evidence");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        for (Documents.ActivityFiles activity : documents.worded()) {
            activity.texts().values().stream()
                    .filter(text -> !text.isMarkdown())
                    .forEach(text -> compare(activity.content(), text.fields(), problems));
            sameFields(activity, problems);
        }
    }

    private static void compare(Entry content, Entry text, Consumer<Problem> problems) {
        Set<String> names = new LinkedHashSet<>();
        content.values().forEach((key, value) -> {
            if (value instanceof List<?> && !REFERENCES.contains(key.toString())) {
                names.add(key.toString());
            }
        });
        text.values().forEach((key, value) -> {
            if (value instanceof Map<?, ?>) {
                names.add(key.toString());
            }
        });
        for (String name : names) {
            List<Entry> entries = content.list(name);
            List<String> ids = ids(content, name, entries);
            if (ids != null) {
                sameIds(content, text, name, ids, problems);
                entries.forEach(entry -> {
                    if (text.map(name).values().get(entry.text("id")) instanceof Map<?, ?>) {
                        compare(entry, text.map(name).map(entry.text("id")), problems);
                    }
                });
            }
        }
        for (String flag : FLAGS) {
            if (content.flag(flag) != text.values().containsKey(flag)) {
                String words = content.flag(flag)
                        ? "The structure has '" + flag + ": true', so a text '" + flag + "' belongs here. Add it."
                        : "The structure has no '" + flag
                                + ": true', so this text is never shown. Take one of them out.";
                problems.accept(text.problem(flag, words));
            }
        }
    }

    /** The ids of a list; {@code null} if it is a list of something else. */
    private static List<String> ids(Entry content, String name, List<Entry> entries) {
        if (!entries.isEmpty()) {
            boolean withIds = entries.stream().allMatch(entry -> entry.values().containsKey("id"));
            return withIds ? entries.stream().map(entry -> entry.text("id")).toList() : null;
        }
        return content.texts(name);
    }

    private static void sameIds(Entry content, Entry text, String name, List<String> ids, Consumer<Problem> problems) {
        Map<?, ?> texts = text.map(name).values();
        String structure = content.document().file();
        for (int i = 0; i < ids.size(); i++) {
            if (!texts.containsKey(ids.get(i))) {
                problems.accept(text.problem(
                        name,
                        "'" + name + "' has no text for '" + ids.get(i) + "', which stands at " + structure + ":"
                                + content.document().line(YamlDocument.child(content.at(name), i))
                                + ". Add it."));
            }
        }
        for (Object id : texts.keySet()) {
            if (!ids.contains(id.toString())) {
                problems.accept(text.map(name)
                        .problem(
                                id.toString(),
                                "'" + name + "' has a text for '" + id + "', but " + structure
                                        + " does not have this id. Take it out or add it there."));
            }
        }
    }

    /** A hint, an intro or a feedback that stands in one language only is a loss for the readers of the other. */
    private static void sameFields(Documents.ActivityFiles activity, Consumer<Problem> problems) {
        List<Text> texts = new ArrayList<>(activity.texts().values());
        texts.removeIf(Text::isMarkdown);
        for (Text one : texts) {
            for (Text other : texts) {
                if (one != other) {
                    missingFields(one.fields(), other.fields(), problems);
                }
            }
        }
    }

    private static void missingFields(Entry one, Entry other, Consumer<Problem> problems) {
        one.values().forEach((key, value) -> {
            String name = key.toString();
            if (value instanceof String && !other.values().containsKey(name)) {
                problems.accept(other.problem(
                        name,
                        "'" + name + "' is missing here, but stands at "
                                + one.document().file() + ":" + one.document().line(one.at(name))
                                + ". Both languages say the same."));
            } else if (value instanceof Map<?, ?> && other.values().get(name) instanceof Map<?, ?>) {
                missingFields(one.map(name), other.map(name), problems);
            }
        });
    }
}
