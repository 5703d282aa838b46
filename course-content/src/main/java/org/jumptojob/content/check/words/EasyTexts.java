package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;

/**
 * Easy words are easy: sentences have {@value #MOST_MEAN} words at most in the middle, at most {@value #MOST_HARD} % of the words are
 * neither basic nor explained. (That no sentence is longer than 15 words is held whenever the project is built.) Names of people and
 * places are no hard words.
 */
public final class EasyTexts implements Measure {

    static final String EASY = "en-simple";
    static final int MOST_MEAN = 10;
    static final int MOST_HARD = 5;

    /** Shares of fewer words than this say nothing. */
    static final int FEWEST_WORDS = 50;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

    @Override
    public String name() {
        return "easy-words";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        BasicWords basic = BasicWords.read(documents);
        Names names = Names.of(documents);
        Map<String, Explained> tracks = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> hard = new TreeMap<>();
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EASY);
            if (easy != null) {
                String course = activity.base().startsWith("curricula/") ? activity.track() : activity.base();
                Explained explained = tracks.computeIfAbsent(course, track -> new Explained(basic));
                explained.read(easy);
                Look look = new Look(basic, explained, names);
                Sentence.of(easy).forEach(look::add);
                look.report(easy, problems);
                rows.add(look.row(easy));
                look.unknown.forEach(word -> hard.merge(word, 1, Integer::sum));
            }
        }
        return List.of(
                new Table(
                        "Easy words",
                        "Hard words are neither in the list of basic words nor explained up to this text.",
                        List.of("File", "Words", "Sentences", "Longest", "Mean", "Hard %", "Hard words"),
                        rows),
                new Table(
                        "Hard words of the easy texts",
                        "In how many texts each stands unexplained.",
                        List.of("Word", "Texts"),
                        hard.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(word ->
                                        List.of(word.getKey(), word.getValue().toString()))
                                .toList()));
    }

    /** The figures of one text. */
    private static final class Look {

        private final BasicWords basic;
        private final Explained explained;
        private final Names names;
        private final TreeSet<String> unknown = new TreeSet<>();
        private int words;
        private int hard;
        private int sentences;
        private int wordsOfSentences;
        private int longest;

        Look(BasicWords basic, Explained explained, Names names) {
            this.basic = basic;
            this.explained = explained;
            this.names = names;
        }

        void add(Sentence sentence) {
            longest = Math.max(longest, sentence.length());
            if (sentence.isWhole()) {
                sentences++;
                wordsOfSentences += sentence.length();
            }
            Matcher word = WORD.matcher(sentence.text());
            while (word.find()) {
                words++;
                String found = word.group();
                if (!basic.contains(found) && !names.contains(found) && !explained.contains(found)) {
                    hard++;
                    unknown.add(found.toLowerCase(Locale.ROOT));
                }
            }
        }

        double mean() {
            return sentences == 0 ? 0 : (double) wordsOfSentences / sentences;
        }

        double share() {
            return words == 0 ? 0 : 100.0 * hard / words;
        }

        void report(Text text, Consumer<Problem> problems) {
            if (mean() > MOST_MEAN) {
                problems.accept(new Problem(
                        text.file(),
                        1,
                        "The sentences have " + Figures.one(mean()) + " words in the middle; in easy words " + MOST_MEAN
                                + " is the most. Shorten the longest ones."));
            }
            if (words >= FEWEST_WORDS && share() > MOST_HARD) {
                problems.accept(new Problem(
                        text.file(),
                        1,
                        Figures.one(share()) + " % of the words are neither basic nor explained; " + MOST_HARD
                                + " % is the most. Explain or replace: " + String.join(", ", unknown)));
            }
        }

        List<String> row(Text text) {
            return List.of(
                    text.file(),
                    "" + words,
                    "" + sentences,
                    "" + longest,
                    Figures.one(mean()),
                    Figures.one(share()),
                    String.join(", ", unknown));
        }
    }
}
