package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;

/**
 * The standard text is plain, too: sentences of Jump to Job have at most 14 words in the middle and 25 at most, those of the other tracks
 * 17 and 30. Headings and labels are left out of the mean.
 */
public final class StandardTexts implements Measure {

    private static final String STANDARD = "en";
    private static final String YOUNG = "jump-to-job";

    /** The mean of fewer sentences says nothing. */
    private static final int FEWEST_SENTENCES = 5;

    @Override
    public String name() {
        return "standard-sentences";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, Tally> tracks = new TreeMap<>();
        for (Documents.ActivityFiles activity : documents.activities()) {
            Text text = activity.texts().get(STANDARD);
            if (text != null) {
                boolean young = activity.track().equals(YOUNG);
                Tally tally = look(text, young ? 14 : 17, young ? 25 : 30, problems);
                rows.add(List.of(text.file(), "" + tally.sentences, Figures.one(tally.mean()), "" + tally.longest));
                tracks.computeIfAbsent(activity.track(), track -> new Tally()).add(tally);
            }
        }
        List<List<String>> sums = new ArrayList<>();
        tracks.forEach((track, tally) ->
                sums.add(List.of(track, "" + tally.words, Figures.one(tally.mean()), "" + tally.longest)));
        return List.of(
                new Table(
                        "Standard texts of the tracks",
                        "Words and sentences of all standard texts together.",
                        List.of("Track", "Standard: words", "Standard: mean sentence", "Standard: longest sentence"),
                        sums),
                new Table(
                        "Sentences of the standard texts",
                        "Mean and longest, in words.",
                        List.of("File", "Sentences", "Mean", "Longest"),
                        rows));
    }

    private static Tally look(Text text, int mostMean, int most, Consumer<Problem> problems) {
        Tally tally = new Tally();
        for (Sentence sentence : Sentence.of(text)) {
            tally.add(sentence);
            if (sentence.length() > most) {
                problems.accept(sentence.problem("A sentence of this track has at most " + most
                        + " words; this one has " + sentence.length() + ". Make two of it: \"" + sentence.folded()
                        + "\""));
            }
        }
        if (tally.sentences >= FEWEST_SENTENCES && tally.mean() > mostMean) {
            problems.accept(new Problem(
                    text.file(),
                    1,
                    "The sentences have " + Figures.one(tally.mean()) + " words in the middle; " + mostMean
                            + " is the most in this track. Shorten the longest ones."));
        }
        return tally;
    }
}
