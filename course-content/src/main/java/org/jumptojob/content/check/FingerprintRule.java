package org.jumptojob.content.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Text.Passage;

/** No text holds a run of words of the founding documents: our texts are in our own words. */
final class FingerprintRule implements Rule {

    /** The title of a document and the names of its makers are theirs by nature. */
    private static final Set<String> CITED = Set.of("title", "author");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Optional<SourceFingerprints> prints = load(documents.files(), problems);
        if (prints.isEmpty()) {
            return;
        }
        for (Text text : documents.markdown()) {
            text.passages().forEach(passage -> runs(passage, prints.get(), problems));
        }
        for (YamlDocument document : documents.yaml().values()) {
            boolean citing = document.file().equals("sources.yaml");
            document.texts((pointer, text) -> {
                if (!citing || !CITED.contains(pointer.substring(pointer.lastIndexOf('/') + 1))) {
                    runs(new Passage(document.file(), document, pointer, text), prints.get(), problems);
                }
            });
        }
    }

    /** From the content; small sets of files that have none, such as those of tests, use the project's own. */
    private static Optional<SourceFingerprints> load(ContentFiles files, Consumer<Problem> problems) {
        try {
            if (files.paths().contains(SourceFingerprints.FILE)) {
                return Optional.of(SourceFingerprints.read(files.bytes(SourceFingerprints.FILE)));
            }
            try (InputStream in = FingerprintRule.class.getResourceAsStream("/" + SourceFingerprints.FILE)) {
                if (in != null) {
                    return Optional.of(SourceFingerprints.read(in.readAllBytes()));
                }
            }
            problems.accept(new Problem(
                    SourceFingerprints.FILE, 1, "This file is missing, so copied sentences cannot be found. Add it."));
        } catch (IOException | UncheckedIOException e) {
            problems.accept(new Problem(
                    SourceFingerprints.FILE,
                    1,
                    "This file cannot be read, so copied sentences cannot be found: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static void runs(Passage passage, SourceFingerprints prints, Consumer<Problem> problems) {
        List<String> words = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (PlainText.Block block : passage.blocks()) {
            int line = block.line();
            for (String part : block.text().split("\n")) {
                for (String word : SourceFingerprints.words(part)) {
                    words.add(word);
                    lines.add(line);
                }
                line++;
            }
        }
        for (int start = 0; start < words.size(); start++) {
            if (prints.containsRun(words, start)) {
                String run = String.join(" ", words.subList(start, start + SourceFingerprints.RUN));
                problems.accept(passage.problem(
                        passage.line(lines.get(start), words.get(start)),
                        "These words stand in a founding document. Say it in our own: \"" + run + "\""));
                start += SourceFingerprints.RUN - 1; // one report for one copied sentence
            }
        }
    }
}
