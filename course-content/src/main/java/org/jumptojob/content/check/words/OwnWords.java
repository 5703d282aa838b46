package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

/**
 * No lesson repeats another: no run of {@value #RUN} words stands in two of them. A lesson and its exercises are one, and so is a quiz
 * with the lessons of its module, which it asks about. Exempt are the standard lines of {@value #SHARED}, titles of sources and names of
 * competences. (That nothing is taken from the founding documents is held whenever the
 * project is built.)
 */
public final class OwnWords implements Measure {

    static final String SHARED = "check/shared-blocks.yaml";
    static final int RUN = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern COMPETENCES = Pattern.compile("competences/[^/]+\\.yaml");

    @Override
    public String name() {
        return "own-words";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Map<String, List<List<String>>> shared =
                shared(documents).stream().collect(Collectors.groupingBy(words -> words.get(0)));
        Map<String, Place> seen = new HashMap<>();
        for (Documents.ActivityFiles activity : documents.activities()) {
            for (Text text : activity.texts().values()) {
                for (Passage passage : text.passages()) {
                    for (List<Place> words : pieces(words(activity, passage), shared)) {
                        look(words, seen, problems);
                    }
                }
            }
        }
        return List.of(new Table(
                "Own words",
                "Runs of " + RUN + " words that were compared, and standard lines that lessons may share.",
                List.of("Runs", "Standard lines"),
                List.of(List.of(
                        "" + seen.size(),
                        "" + shared.values().stream().mapToInt(List::size).sum()))));
    }

    private static void look(List<Place> words, Map<String, Place> seen, Consumer<Problem> problems) {
        int reported = -1;
        for (int start = 0; start + RUN <= words.size(); start++) {
            StringBuilder run = new StringBuilder();
            words.subList(start, start + RUN)
                    .forEach(word -> run.append(word.word).append(' '));
            Place here = words.get(start);
            Place first = seen.putIfAbsent(run.toString().strip(), here);
            if (first != null && !first.isOneWith(here)) {
                if (start > reported) {
                    problems.accept(here.passage.problem(
                            here.line(),
                            "These words stand at " + first.passage.file() + ":" + first.line()
                                    + " too. Say it in another way, or add a standard line to " + SHARED + ": \""
                                    + run.toString().strip() + "\""));
                }
                reported = start + RUN - 1; // one report for one repeated sentence
            }
        }
    }

    /** Standard lines, titles and names, as words. */
    private static List<List<String>> shared(Documents documents) {
        Set<String> texts = new HashSet<>();
        for (Entry block : Lists.entries(documents, SHARED, "blocks")) {
            texts.addAll(block.texts("lines"));
        }
        documents
                .yaml("sources.yaml")
                .ifPresent(document -> document.texts((pointer, text) -> {
                    if (pointer.endsWith("/title")) {
                        texts.add(text);
                    }
                }));
        documents
                .yaml(COMPETENCES)
                .forEach(document -> document.texts((pointer, text) -> {
                    if (pointer.contains("/title/")) {
                        texts.add(text);
                    }
                }));
        return texts.stream()
                .map(OwnWords::plain)
                .filter(words -> words.size() > 1)
                .toList();
    }

    private static List<String> plain(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<Place> words(Documents.ActivityFiles activity, Passage passage) {
        List<Place> words = new ArrayList<>();
        for (PlainText.Block block : passage.blocks()) {
            int line = block.line();
            for (String part : block.text().split("\n")) {
                for (String word : plain(part)) {
                    words.add(new Place(activity, passage, line, word));
                }
                line++;
            }
        }
        return words;
    }

    /** The words between the standard lines. */
    private static List<List<Place>> pieces(List<Place> words, Map<String, List<List<String>>> shared) {
        boolean[] exempt = new boolean[words.size()];
        List<String> plain = words.stream().map(Place::word).toList();
        for (int start = 0; start < plain.size(); start++) {
            for (List<String> block : shared.getOrDefault(plain.get(start), List.of())) {
                int end = start + block.size();
                if (end <= plain.size() && plain.subList(start, end).equals(block)) {
                    Arrays.fill(exempt, start, end, true);
                }
            }
        }
        List<List<Place>> pieces = new ArrayList<>();
        List<Place> piece = new ArrayList<>();
        for (int i = 0; i < exempt.length; i++) {
            if (exempt[i]) {
                pieces.add(piece);
                piece = new ArrayList<>();
            } else {
                piece.add(words.get(i));
            }
        }
        pieces.add(piece);
        return pieces;
    }

    /** A word and where it stands. */
    private record Place(Documents.ActivityFiles activity, Passage passage, int lineOfText, String word) {

        boolean isOneWith(Place other) {
            boolean sameLesson = lesson(activity).equals(lesson(other.activity));
            return activity.folder().equals(other.activity.folder())
                    && (sameLesson || isQuiz(activity) || isQuiz(other.activity));
        }

        private static String lesson(Documents.ActivityFiles activity) {
            return activity.whole().text("lesson");
        }

        private static boolean isQuiz(Documents.ActivityFiles activity) {
            return activity.type().equals("quiz");
        }

        int line() {
            return passage.line(lineOfText, word);
        }
    }
}
