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
 * The reading ease of easy words: the text in the middle of a track has {@value #LEAST_OF_TRACK} or more, and one below {@value
 * #LEAST_OF_TEXT} needs a reason in {@code check/reasons.yaml}.
 */
public final class ReadingEase implements Measure {

    static final int LEAST_OF_TRACK = 75;
    static final int LEAST_OF_TEXT = 60;

    @Override
    public String name() {
        return "reading-ease";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<Double>> tracks = new TreeMap<>();
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EasyTexts.EASY);
            List<Sentence> sentences = easy == null
                    ? List.of()
                    : Sentence.of(easy).stream().filter(Sentence::isWhole).toList();
            if (sentences.stream().mapToInt(Sentence::length).sum() >= EasyTexts.FEWEST_WORDS) {
                double ease = Readability.ease(sentences);
                rows.add(List.of(easy.file(), Figures.one(ease)));
                if (activity.base().startsWith("curricula/")) {
                    tracks.computeIfAbsent(activity.track(), track -> new ArrayList<>())
                            .add(ease);
                }
                if (ease < LEAST_OF_TEXT) {
                    problems.accept(new Problem(
                            easy.file(),
                            1,
                            "The reading ease is " + Figures.one(ease) + ", under " + LEAST_OF_TEXT
                                    + ". Use shorter words, or give the reason in check/reasons.yaml."));
                }
            }
        }
        List<List<String>> medians = new ArrayList<>();
        tracks.forEach((track, eases) -> {
            double median = median(eases);
            medians.add(List.of(track, "" + eases.size(), Figures.one(median)));
            if (median < LEAST_OF_TRACK) {
                problems.accept(new Problem(
                        "curricula/" + track + "/track.yaml",
                        1,
                        "The easy text in the middle of this track has a reading ease of " + Figures.one(median) + "; "
                                + LEAST_OF_TRACK + " is the least. Make the hardest texts easier."));
            }
        });
        return List.of(
                new Table(
                        "Reading ease of the tracks",
                        "Flesch, easy words, the text in the middle. 75 or more is asked for.",
                        List.of("Track", "Easy: texts", "Easy: Flesch, median"),
                        medians),
                new Table(
                        "Reading ease of the texts",
                        "Flesch, easy words. Under 60 needs a reason.",
                        List.of("File", "Reading ease"),
                        rows));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
