package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text.Passage;

/**
 * Medical, judging, dividing and idiomatic words get a kind proposal. The list, {@value #GUARD}, belongs to people with own experience; it
 * works by rules alone. A lesson that quotes a wrong word in order to speak against it names it under {@code misuse} in
 * {@value #MISUSE}.
 */
public final class LanguageGuard implements Measure {

    static final String GUARD = "check/language-guard.yaml";
    static final String MISUSE = "check/misuse.yaml";

    /** Files that carry both languages side by side. */
    private static final Pattern BILINGUAL = Pattern.compile(
            "(misconceptions|toolbox|sources)\\.yaml|(glossary|competences)/[^/]+\\.yaml|curricula/[^/]+/(track|[^/]+/module)\\.yaml");

    /** Fields that name a wrong word or idea, to speak against it. */
    private static final Pattern SPOKEN_AGAINST =
            Pattern.compile("/words/[0-9]+/avoid/.*|/misconceptions/[0-9]+/text/.*");

    private static final Pattern LANGUAGE = Pattern.compile(".*/(en|en-simple)");

    @Override
    public String name() {
        return "language-guard";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<Watch> watches = Lists.entries(documents, GUARD, "words").stream()
                .flatMap(entry -> Watch.of(entry).stream())
                .toList();
        Map<String, Integer> found = new TreeMap<>();
        Map<String, List<Quoted>> quoted = quoted(documents);
        for (Documents.ActivityFiles activity : documents.worded()) {
            List<Quoted> here = quoted.getOrDefault(activity.id(), List.of());
            activity.texts()
                    .forEach((language, text) -> text.passages()
                            .forEach(passage -> look(passage, language, watches, here, problem -> {
                                found.merge(problem.file(), 1, Integer::sum);
                                problems.accept(problem);
                            })));
        }
        for (YamlDocument document : documents.yaml(BILINGUAL)) {
            document.texts((pointer, text) -> {
                Matcher language = LANGUAGE.matcher(pointer);
                if (language.matches() && !SPOKEN_AGAINST.matcher(pointer).matches()) {
                    Passage passage = new Passage(document.file(), document, pointer, text);
                    look(passage, language.group(1), watches, List.of(), problems);
                }
            });
        }
        quoted.values()
                .forEach(words ->
                        words.stream().filter(word -> !word.met).forEach(word -> problems.accept(word.unused())));
        return List.of(new Table(
                "Language guard",
                watches.size() + " words and phrases are watched for.",
                List.of("File", "Proposals"),
                found.entrySet().stream()
                        .map(file -> List.of(file.getKey(), file.getValue().toString()))
                        .toList()));
    }

    private static Map<String, List<Quoted>> quoted(Documents documents) {
        Map<String, List<Quoted>> quoted = new HashMap<>();
        for (Entry entry : Lists.ownEntries(documents, MISUSE, "misuse")) {
            List<String> words = entry.texts("words");
            for (int i = 0; i < words.size(); i++) {
                quoted.computeIfAbsent(entry.text("where"), where -> new ArrayList<>())
                        .add(new Quoted(entry, i, words.get(i)));
            }
        }
        return quoted;
    }

    private static void look(
            Passage passage, String language, List<Watch> watches, List<Quoted> quoted, Consumer<Problem> problems) {
        for (PlainText.Block block : passage.blocks()) {
            String text = block.text();
            List<int[]> allowed = new ArrayList<>();
            for (Quoted words : quoted) {
                allowed.addAll(words.places(text));
            }
            String small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
            for (Watch watch : watches) {
                if (!small.contains(watch.firstWord)) {
                    continue; // most words stand in no text: this saves most of the time
                }
                Matcher hit = watch.pattern.matcher(text);
                while (watch.looksAt(language) && hit.find()) {
                    int start = hit.start();
                    if (allowed.stream().noneMatch(place -> place[0] <= start && start < place[1])) {
                        long before = text.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                        int line = passage.line(block.line() + (int) before, text.substring(start));
                        problems.accept(passage.problem(line, watch.message(PlainText.fold(hit.group()))));
                    }
                }
            }
        }
    }

    /** A word of the list. */
    private record Watch(Pattern pattern, String firstWord, String language, String propose, String why) {

        static List<Watch> of(Entry entry) {
            return entry.texts("find").stream()
                    .map(words -> new Watch(
                            pattern(words),
                            firstWord(words),
                            entry.text("only"),
                            entry.text("propose"),
                            entry.text("why")))
                    .toList();
        }

        /** A star stands for any ending. */
        private static Pattern pattern(String words) {
            String body = words.endsWith("*") ? words.substring(0, words.length() - 1) : words;
            String quoted = Pattern.quote(body).replace(" ", "\\E\\s+\\Q").replace("'", "\\E['’]\\Q");
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])" + quoted + (words.endsWith("*") ? "\\p{L}*" : "") + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static String firstWord(String words) {
            return words.toLowerCase(Locale.ROOT).replaceFirst("[ *'].*", "");
        }

        boolean looksAt(String text) {
            return language.isEmpty() || language.equals(text);
        }

        String message(String found) {
            return "\"" + found + "\": " + why + " Better: " + propose
                    + " Where a lesson quotes the word to speak against it, name it in " + MISUSE + ".";
        }
    }

    /** A wrong word that a lesson quotes. */
    private static final class Quoted {

        private final Entry entry;
        private final int index;
        private final String words;
        private boolean met;

        Quoted(Entry entry, int index, String words) {
            this.entry = entry;
            this.index = index;
            this.words = PlainText.fold(words).toLowerCase(Locale.ROOT);
        }

        List<int[]> places(String text) {
            String folded = text.replace('\n', ' ').toLowerCase(Locale.ROOT);
            List<int[]> places = new ArrayList<>();
            for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
                places.add(new int[] {at, at + words.length()});
                met = true;
            }
            return places;
        }

        Problem unused() {
            return entry.problem(
                    "words", index, "These words do not stand in '" + entry.text("where") + "'. Take them out.");
        }
    }
}
