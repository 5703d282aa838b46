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
 * neither basic nor explained before or at once. (That no sentence is longer than 15 words is held whenever the project is built.) Names of people and
 * places are no hard words.
 */
public final class EasyTexts implements Measure {

    static final String EASY = "en-simple";
    static final int MOST_MEAN = 10;
    static final int MOST_HARD = 5;

    /** So many sentences behind its first use may a word be explained. */
    static final int BEHIND = 2;

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
        Map<String, Explained> courses = new HashMap<>();
        Map<String, Tally> tracks = new TreeMap<>();
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> hard = new TreeMap<>();
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EASY);
            if (easy != null) {
                boolean inTrack = activity.base().startsWith("curricula/");
                String course = inTrack ? activity.track() : activity.base();
                Explained explained = courses.computeIfAbsent(course, none -> new Explained(basic));
                Look look = new Look(basic, explained, names);
                look.read(Sentence.of(easy));
                look.report(easy, problems);
                rows.add(look.row(easy));
                look.unknown.forEach(word -> hard.merge(word, 1, Integer::sum));
                if (inTrack) {
                    tracks.computeIfAbsent(course, none -> new Tally()).add(look.tally);
                }
            }
        }
        return List.of(
                ofTracks(tracks),
                new Table(
                        "Easy words",
                        "Hard words are neither in the list of basic words nor explained before or at once.",
                        List.of("File", "Words", "Sentences", "Longest", "Mean", "Hard %", "Hard words"),
                        rows),
                ofHardWords(hard));
    }

    private static Table ofTracks(Map<String, Tally> tracks) {
        List<List<String>> rows = new ArrayList<>();
        tracks.forEach((track, tally) -> rows.add(List.of(
                track, "" + tally.words, Figures.one(tally.mean()), "" + tally.longest, Figures.one(tally.share()))));
        return new Table(
                "Easy words of the tracks",
                "Words and sentences of all easy texts together.",
                List.of("Track", "Easy: words", "Easy: mean sentence", "Easy: longest sentence", "Easy: hard words %"),
                rows);
    }

    private static Table ofHardWords(Map<String, Integer> hard) {
        return new Table(
                "Hard words of the easy texts",
                "In how many texts each stands unexplained.",
                List.of("Word", "Texts"),
                hard.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(word -> List.of(word.getKey(), word.getValue().toString()))
                        .toList());
    }

    /** The figures of one text. */
    private static final class Look {

        private final BasicWords basic;
        private final Explained explained;
        private final Names names;
        private final TreeSet<String> unknown = new TreeSet<>();
        private final Tally tally = new Tally();

        Look(BasicWords basic, Explained explained, Names names) {
            this.basic = basic;
            this.explained = explained;
            this.names = names;
        }

        /** An explanation may stand one or two sentences behind the word: "She is in the union. A union is a group …". */
        void read(List<Sentence> sentences) {
            int taken = 0;
            for (int i = 0; i < sentences.size(); i++) {
                while (taken < sentences.size() && taken <= i + BEHIND) {
                    explained.read(sentences.get(taken++));
                }
                add(sentences.get(i));
            }
        }

        private void add(Sentence sentence) {
            tally.add(sentence);
            Matcher word = WORD.matcher(sentence.text());
            while (word.find()) {
                String found = word.group();
                if (!basic.contains(found) && !names.contains(found) && !explained.contains(found)) {
                    tally.hard++;
                    unknown.add(found.toLowerCase(Locale.ROOT));
                }
            }
        }

        void report(Text text, Consumer<Problem> problems) {
            if (tally.mean() > MOST_MEAN) {
                problems.accept(new Problem(
                        text.file(),
                        1,
                        "The sentences have " + Figures.one(tally.mean()) + " words in the middle; in easy words "
                                + MOST_MEAN + " is the most. Shorten the longest ones."));
            }
            if (tally.words >= FEWEST_WORDS && tally.share() > MOST_HARD) {
                problems.accept(new Problem(
                        text.file(),
                        1,
                        Figures.one(tally.share()) + " % of the words are neither basic nor explained; " + MOST_HARD
                                + " % is the most. Explain or replace: " + String.join(", ", unknown)));
            }
        }

        List<String> row(Text text) {
            return List.of(
                    text.file(),
                    "" + tally.words,
                    "" + tally.sentences,
                    "" + tally.longest,
                    Figures.one(tally.mean()),
                    Figures.one(tally.share()),
                    String.join(", ", unknown));
        }
    }
}
