package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The small, faultless content of {@code src/test/resources/sample}, to be broken in one place by each test. */
public final class Sample {

    /** The folder of its one module, ending with {@code /}. */
    public static final String MODULE = "curricula/sample/01-first/";

    private final Map<String, String> texts = new TreeMap<>();

    private Sample() {
        ContentFiles files = ContentFiles.directory(folder());
        files.paths().forEach(path -> texts.put(path, files.text(path)));
    }

    public static Sample content() {
        return new Sample();
    }

    public static Path folder() {
        try {
            return Path.of(Sample.class.getResource("/sample").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sample with(String path, String text) {
        texts.put(path, text);
        return this;
    }

    public Sample without(String path) {
        assertTrue(texts.remove(path) != null, "the sample has no " + path);
        return this;
    }

    /** Changes a piece that stands in the file. */
    public Sample replace(String path, String old, String next) {
        String text = texts.get(path);
        assertTrue(text.contains(old), path + " does not contain " + old);
        return with(path, text.replace(old, next));
    }

    public Sample append(String path, String more) {
        return with(path, texts.get(path) + more);
    }

    public Map<String, String> texts() {
        return texts;
    }

    public ContentFiles files() {
        return ContentFiles.of(texts);
    }

    public Broken checkedBy(Function<ContentFiles, Reading> check) {
        return new Broken(texts, check.apply(files()).problems());
    }

    /** Problems and the texts that they are about. */
    public record Broken(Map<String, String> texts, List<Problem> problems) {

        /** There is a problem with these words, in the line of the file that holds the piece of text. */
        public Broken shows(String file, String piece, String words) {
            int line = lineOf(file, piece);
            boolean found = problems.stream()
                    .anyMatch(problem -> problem.file().equals(file)
                            && problem.line() == line
                            && problem.message().contains(words));
            if (!found) {
                fail("Expected " + file + ":" + line + ": …" + words + "… but there was " + problems);
            }
            return this;
        }

        /** There is nothing else. */
        public void andNothingElse() {
            assertTrue(problems.size() == 1, () -> "Expected one problem but there were " + problems);
        }

        public void isFaultless() {
            assertTrue(problems.isEmpty(), () -> "Expected no problem but there were " + problems);
        }

        private int lineOf(String file, String piece) {
            String text = texts.getOrDefault(file, "");
            int index = text.indexOf(piece);
            assertTrue(index >= 0, () -> file + " does not contain " + piece);
            return 1
                    + (int) text.substring(0, index)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }
}
