package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

/**
 * What a text says about law can be checked and grows old openly: a paragraph that names an article, a directive, a regulation or a
 * convention says as of when, sends the reader to her own country and has the tag of the law: {@code (as of 2026), check for your
 * country. [EU]}, or {@code [UN]}, or a country's two letters. What it names is one of the sources of its activity.
 */
public final class Laws implements Measure {

    private static final Pattern LAW = Pattern.compile(
            "\\bArticles? \\d|\\bDirective \\(?\\w|\\bRegulation \\(|General Data Protection Regulation|\\[(?:EU|UN)\\]");

    private static final Pattern TAIL =
            Pattern.compile("\\(as of 20\\d\\d\\), check for your country\\. \\[(?:EU|UN|[A-Z]{2})\\]");

    /** What shows which law is meant: its number, or its name. */
    private static final Pattern NAME =
            Pattern.compile("\\b\\d{2,4}/\\d{1,4}\\b|General Data Protection Regulation|\\b[Cc]onvention\\b");

    @Override
    public String name() {
        return "law";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Map<String, String> titles = titles(documents);
        List<List<String>> rows = new ArrayList<>();
        for (Documents.ActivityFiles activity : documents.worded()) {
            Set<String> sources = sources(activity);
            for (Text text : activity.texts().values()) {
                for (Passage passage : text.passages()) {
                    for (PlainText.Block block : passage.blocks()) {
                        String words = PlainText.fold(block.text());
                        if (LAW.matcher(words).find()) {
                            Place place = new Place(passage, passage.line(block.line(), block.text()));
                            tail(words, place, problems);
                            sourced(words, sources, titles, place, problems);
                            rows.add(List.of(passage.file() + ":" + place.line, words));
                        }
                    }
                }
            }
        }
        return List.of(new Table("Law", "Every paragraph that names a law.", List.of("Place", "Words"), rows));
    }

    private static void tail(String words, Place place, Consumer<Problem> problems) {
        if (!TAIL.matcher(words).find()) {
            problems.accept(
                    place.problem(
                            "This speaks of law. Say as of when and whose law it is: (as of 2026), check for your country. [EU]"));
        }
    }

    private static void sourced(
            String words, Set<String> sources, Map<String, String> titles, Place place, Consumer<Problem> problems) {
        for (String name :
                NAME.matcher(words).results().map(MatchResult::group).distinct().toList()) {
            String small = name.toLowerCase(Locale.ROOT);
            if (sources.stream()
                    .noneMatch(source -> titles.getOrDefault(source, "").contains(small))) {
                problems.accept(place.problem("No source of this activity is \"" + name
                        + "\". Name the law in sources.yaml and under 'provenance'."));
            }
        }
    }

    /** The titles of the sources in lower case. */
    private static Map<String, String> titles(Documents documents) {
        Map<String, String> titles = new HashMap<>();
        documents
                .yaml("sources.yaml")
                .map(document -> Entry.list(document, "", document.root(), "sources"))
                .orElse(List.of())
                .forEach(source ->
                        titles.put(source.text("id"), source.text("title").toLowerCase(Locale.ROOT)));
        return titles;
    }

    private static Set<String> sources(Documents.ActivityFiles activity) {
        Entry provenance = activity.whole().map("provenance");
        Set<String> sources = new HashSet<>(provenance.texts("professional"));
        sources.addAll(provenance.texts("scientific"));
        return sources;
    }

    private record Place(Passage passage, int line) {

        Problem problem(String message) {
            return passage.problem(line, message);
        }
    }
}
