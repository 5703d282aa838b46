package org.jumptojob.content.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.SourceMarks;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Text.Passage;

/** Whatever names a source, a row of a source or a competence names one that is there. */
final class SourceRule implements Rule {

    private static final Pattern COMPETENCES = Pattern.compile("competences/[^/]+\\.yaml");
    private static final Pattern STRUCTURES = Pattern.compile(
            "(glossary|competences|instruments)/[^/.]+\\.yaml|misconceptions\\.yaml|curricula/.*/([^/.]+)\\.yaml");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Map<String, String> kinds = kindsOfSources(documents);
        Set<String> rows = rows(documents, kinds, problems);
        Set<String> competences = documents.ids(COMPETENCES, "competences");
        for (YamlDocument document : documents.yaml(STRUCTURES)) {
            references(new Entry(document, "", document.root()), "sources", rows, "source-index.yaml", problems);
            references(
                    new Entry(document, "", document.root()),
                    "competences",
                    competences,
                    "the folder competences",
                    problems);
        }
        for (Documents.ActivityFiles activity : documents.worded()) {
            Entry provenance = activity.whole().map("provenance");
            for (String kind : List.of("lived", "professional", "scientific")) {
                provenance(provenance, kind, kinds, problems);
            }
            activity.texts().values().stream()
                    .flatMap(text -> text.passages().stream())
                    .forEach(passage -> marks(passage, rows, problems));
        }
    }

    private static Map<String, String> kindsOfSources(Documents documents) {
        Map<String, String> kinds = new HashMap<>();
        documents
                .yaml("sources.yaml")
                .map(document -> Entry.list(document, "", document.root(), "sources"))
                .orElse(List.of())
                .forEach(source -> kinds.put(source.text("id"), source.text("kind")));
        return kinds;
    }

    private static Set<String> rows(Documents documents, Map<String, String> kinds, Consumer<Problem> problems) {
        Set<String> rows = new TreeSet<>();
        documents.yaml("source-index.yaml").ifPresent(document -> {
            Entry index = new Entry(document, "", document.root()).map("index");
            for (Object id : index.values().keySet()) {
                rows.add(id.toString());
                Entry row = index.map(id.toString());
                if (!kinds.containsKey(row.text("source"))) {
                    problems.accept(row.problem(
                            "source",
                            "sources.yaml has no source '" + row.text("source") + "'. Add it or mend the id."));
                }
            }
        });
        return rows;
    }

    /** Looks at every list of this name, at every depth. A competence's own list is called competences too, but holds maps. */
    private static void references(
            Entry entry, String name, Set<String> known, String where, Consumer<Problem> problems) {
        List<String> ids = entry.texts(name);
        for (int i = 0; i < ids.size(); i++) {
            if (!known.contains(ids.get(i))) {
                problems.accept(entry.problem(
                        name, i, "There is no '" + ids.get(i) + "' in " + where + ". Add it there or mend the ID."));
            }
        }
        for (Object key : entry.values().keySet()) {
            entry.list(key.toString()).forEach(inner -> references(inner, name, known, where, problems));
            if (entry.values().get(key) instanceof Map<?, ?>) {
                references(entry.map(key.toString()), name, known, where, problems);
            }
        }
    }

    private static void provenance(
            Entry provenance, String kind, Map<String, String> kinds, Consumer<Problem> problems) {
        List<String> ids = provenance.texts(kind);
        for (int i = 0; i < ids.size(); i++) {
            String found = kinds.get(ids.get(i));
            if (found == null) {
                problems.accept(provenance.problem(
                        kind, i, "sources.yaml has no source '" + ids.get(i) + "'. Add it or mend the id."));
            } else if (!found.equals(kind)) {
                problems.accept(provenance.problem(
                        kind,
                        i,
                        "The source '" + ids.get(i) + "' is '" + found + "' in sources.yaml, but stands under '" + kind
                                + "'. Move it."));
            }
        }
    }

    private static void marks(Passage passage, Set<String> rows, Consumer<Problem> problems) {
        for (SourceMarks.Mark mark : SourceMarks.find(passage.text())) {
            int line = passage.lineAt(mark.start());
            if (mark.ids().isEmpty()) {
                problems.accept(passage.problem(
                        line,
                        "The source mark " + mark.written() + " is not well written. Use {src=CP-0-01,CP-0-02}."));
            }
            for (String id : mark.ids()) {
                if (!rows.contains(id)) {
                    problems.accept(passage.problem(
                            line, "There is no '" + id + "' in source-index.yaml. Add it there or mend the mark."));
                }
            }
        }
    }
}
