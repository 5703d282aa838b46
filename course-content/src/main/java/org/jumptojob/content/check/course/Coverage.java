package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.SourceMarks;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;
import org.jumptojob.content.check.Text.Passage;

/**
 * Each row of {@value #FILE} stands in its module, at the sentence that carries it: a mark in a text, an item of a quiz, or the field
 * {@code sources} of an exercise. A lesson in prose carries at most {@value #MOST_ROWS} rows, or it says too much at once.
 */
public final class Coverage implements Measure {

    static final String FILE = "coverage.tsv";
    static final int MOST_ROWS = 6;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        Map<String, Map<String, Carrier>> carriers = carriers(documents, problems);
        if (!documents.files().paths().contains(FILE)) {
            problems.accept(new Problem(FILE, 1, "This file is missing, so nobody knows what a module has to teach."));
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        Map<String, int[]> tracks = new TreeMap<>();
        int number = 0;
        for (String line : documents.files().text(FILE).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                Carrier carrier = cells.length < 2
                        ? null
                        : carriers.getOrDefault(cells[1], Map.of()).get(cells[0]);
                int[] counts = tracks.computeIfAbsent(track(documents, cells, carrier), none -> new int[2]);
                counts[0]++;
                if (carrier == null) {
                    problems.accept(new Problem(
                            FILE,
                            number,
                            "Nothing in the module carries '" + line.replace('\t', ' ')
                                    + "'. Teach it, and mark the sentence with {src=" + cells[0] + "}."));
                } else {
                    counts[1]++;
                    rows.add(List.of(cells[0], cells[1], carrier.place, carrier.sentence));
                }
            }
        }
        return tables(tracks, rows);
    }

    private static List<Table> tables(Map<String, int[]> tracks, List<List<String>> rows) {
        List<List<String>> sums = new ArrayList<>();
        tracks.forEach((track, counts) -> sums.add(List.of(track, "" + counts[0], "" + counts[1])));
        return List.of(
                new Table(
                        "Coverage of the tracks",
                        "Rows of the sources that the tracks have to teach.",
                        List.of("Track", "Rows of the sources", "Rows that are taught"),
                        sums),
                new Table(
                        "Coverage",
                        "Which sentence carries which row.",
                        List.of("ID", "Module", "Place", "Sentence"),
                        rows));
    }

    /** The folder of the track that carries a row, or has to; the name of the module where nobody knows it. */
    private static String track(Documents documents, String[] cells, Carrier carrier) {
        if (carrier != null) {
            return carrier.place.split("/")[1];
        }
        String module = cells.length < 2 ? "" : cells[1];
        Modules known = Modules.of(documents).get(module);
        return known == null ? module : known.track();
    }

    /** For each module: the row's ID and what carries it first. */
    private static Map<String, Map<String, Carrier>> carriers(Documents documents, Consumer<Problem> problems) {
        Map<String, Map<String, Carrier>> all = new TreeMap<>();
        for (Modules module : Modules.of(documents).values()) {
            String id = module.isPractice() ? Modules.PRACTICE : module.id();
            Map<String, Carrier> carried = all.computeIfAbsent(id, none -> new TreeMap<>());
            for (Documents.ActivityFiles activity : module.activities()) {
                Map<String, Carrier> found = new TreeMap<>();
                Text text = activity.texts().get("en");
                if (text != null) {
                    marks(text, found, problems);
                    items(activity, text, found);
                }
                found.forEach(carried::putIfAbsent);
            }
        }
        return all;
    }

    private static void marks(Text text, Map<String, Carrier> found, Consumer<Problem> problems) {
        Set<String> ids = new LinkedHashSet<>();
        for (Passage passage : text.passages()) {
            for (SourceMarks.Mark mark : SourceMarks.find(passage.text())) {
                int line = passage.lineAt(mark.start());
                boolean few = ids.size() <= MOST_ROWS;
                ids.addAll(mark.ids());
                if (text.isMarkdown() && few && ids.size() > MOST_ROWS) {
                    problems.accept(passage.problem(
                            line,
                            "Here this lesson carries its " + ids.size() + "th row; " + MOST_ROWS
                                    + " is the most. Move one to an exercise or to another lesson."));
                }
                Carrier carrier = new Carrier(text.file() + ":" + line, before(passage, mark.start()));
                mark.ids().forEach(id -> found.putIfAbsent(id, carrier));
            }
        }
    }

    /** The sentence in front of a mark. */
    private static String before(Passage passage, int end) {
        String text = passage.text().substring(0, end);
        List<Sentence> sentences = Sentence.of(new Passage(passage.file(), null, "", text));
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1).folded();
    }

    private static void items(Documents.ActivityFiles activity, Text text, Map<String, Carrier> found) {
        for (Item item : Item.of(activity)) {
            Carrier carrier = new Carrier(
                    text.file() + ":"
                            + text.fields().document().line(item.text("en").pointer()),
                    PlainText.fold(item.text("en").text("question")));
            item.structure().texts("sources").forEach(id -> found.putIfAbsent(id, carrier));
        }
        // An exercise carries its rows as a whole. A lesson in prose and a quiz do not: there the very sentence is
        // marked.
        if (!text.isMarkdown() && !activity.type().equals("quiz")) {
            Carrier carrier = new Carrier(text.file() + ":1", text.fields().text("title") + " (the whole exercise)");
            activity.whole().texts("sources").forEach(id -> found.putIfAbsent(id, carrier));
        }
    }

    /** Where a row stands. */
    private record Carrier(String place, String sentence) {}
}
