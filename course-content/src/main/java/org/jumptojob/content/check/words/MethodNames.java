package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

/**
 * Names of methods that belong to others: those of the kind {@value #KIND} in {@value #RIGHTS}. None stands in a heading, an item, a word
 * of the glossary or a list; in the text of a lesson only where {@code where} names that lesson. An abbreviation counts only in capitals:
 * people may wrap a gift.
 */
public final class MethodNames implements Measure {

    static final String RIGHTS = "rights.yaml";
    static final String KIND = "method-name";

    /** Files that carry both languages side by side: titles, terms and lines of lists. */
    private static final Pattern LISTS = Pattern.compile(
            "(misconceptions|toolbox)\\.yaml|(glossary|competences)/[^/]+\\.yaml|curricula/[^/]+/(track|[^/]+/module)\\.yaml");

    private static final Pattern LANGUAGE = Pattern.compile(".*/(en|en-simple)");

    @Override
    public String name() {
        return "method-names";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<Name> names = Lists.ownEntries(documents, RIGHTS, "rights").stream()
                .filter(entry -> entry.text("kind").equals(KIND))
                .map(Name::of)
                .toList();
        for (Documents.ActivityFiles activity : documents.worded()) {
            for (Text text : activity.texts().values()) {
                text.passages().forEach(passage -> look(passage, activity, names, problems));
            }
        }
        for (YamlDocument document : documents.yaml(LISTS)) {
            document.texts((pointer, text) -> {
                if (LANGUAGE.matcher(pointer).matches()) {
                    look(new Passage(document.file(), document, pointer, text), null, names, problems);
                }
            });
        }
        return List.of(new Table(
                "Names of methods",
                "They belong to others, and stand in no title, item or word of the glossary.",
                List.of("Name", "May stand in"),
                names.stream()
                        .map(name -> List.of(name.written(), String.join(", ", name.where())))
                        .toList()));
    }

    /** @param activity {@code null} for a list */
    private static void look(
            Passage passage, Documents.ActivityFiles activity, List<Name> names, Consumer<Problem> problems) {
        for (PlainText.Block block : passage.blocks()) {
            boolean text = activity != null && isText(passage, block, activity);
            for (Name name : names) {
                if (text && name.where().contains(activity.id())) {
                    continue;
                }
                name.in(block.text()).ifPresent(at -> problems.accept(problem(passage, block, at, name, text)));
            }
        }
    }

    /** Whether these are words of a lesson or an exercise, and no title, heading or question. */
    private static boolean isText(Passage passage, PlainText.Block block, Documents.ActivityFiles activity) {
        if (passage.yaml() != null) {
            return !passage.pointer().equals("/title")
                    && !activity.type().equals("quiz")
                    && activity.base().startsWith("curricula/");
        }
        return !passage.text().split("\n", -1)[block.line() - 1].startsWith("#");
    }

    private static Problem problem(Passage passage, PlainText.Block block, int at, Name name, boolean text) {
        long before =
                block.text().substring(0, at).chars().filter(c -> c == '\n').count();
        int line = passage.line(block.line() + (int) before, block.text().substring(at));
        return passage.problem(
                line,
                "\"" + name.written() + "\" is the name of a method that belongs to others. "
                        + (text
                                ? "Use our own name for it, or name this activity at 'where' in " + RIGHTS + "."
                                : "It stands in no title, item or word of the glossary: use our own name for it."));
    }

    /**
     * A name of a method.
     *
     * @param written as it stands in the list
     * @param ways how it may be met in a text
     * @param where ids of the activities whose texts may name it
     */
    private record Name(String written, List<Pattern> ways, Set<String> where) {

        private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}-]+\\p{Lu}");

        static Name of(Entry entry) {
            String written = entry.text("name");
            List<Pattern> ways = new ArrayList<>();
            CAPITALS.matcher(written)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .forEach(word -> ways.add(whole(Pattern.quote(word), 0)));
            for (String part : written.split("[()]")) {
                String words = PlainText.fold(part);
                if (!words.isEmpty() && !CAPITALS.matcher(words).matches()) {
                    String spaced = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
                    ways.add(whole(spaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                }
            }
            return new Name(written, List.copyOf(ways), new TreeSet<>(entry.texts("where")));
        }

        private static Pattern whole(String words, int flags) {
            return Pattern.compile("(?<![\\p{L}\\p{N}-])" + words + "(?![\\p{L}\\p{N}])", flags);
        }

        /** Where it stands first. */
        Optional<Integer> in(String text) {
            return ways.stream()
                    .map(way -> way.matcher(text))
                    .filter(Matcher::find)
                    .map(Matcher::start)
                    .min(Comparator.naturalOrder());
        }
    }
}
