package org.jumptojob.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.Test;

/** Whatever a table holds about a person stands in a chapter of her own copy, or says why not. */
class ChaptersTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    /** What {@code db/chapters.tsv} says of a table. */
    private record Line(String table, String chapter, String titleOrWhy) {}

    @Test
    void everyTableWithSomethingAboutAPersonHasItsLine() throws IOException {
        Set<String> tables = lines("/db/columns.tsv").stream()
                .filter(cells -> Set.of("personal", "private").contains(cells[2]))
                .map(cells -> cells[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(tables.contains("private_note"), tables::toString);
        assertEquals(tables, chapters().stream().map(Line::table).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aTableWithoutAChapterSaysWhyNot() throws IOException {
        chapters()
                .forEach(line -> assertTrue(
                        !line.chapter().equals("-") || line.titleOrWhy().length() > 5, line::toString));
    }

    @Test
    void everyChapterHasItsTitle() throws IOException {
        Texts texts = new Texts();
        chapters().stream()
                .filter(line -> !line.chapter().equals("-"))
                .forEach(line -> assertFalse(texts.get(line.titleOrWhy()).isBlank(), line::toString));
    }

    @Test
    void everyChapterIsWrittenByARoom() throws IOException {
        Set<String> written = written();
        chapters()
                .forEach(line ->
                        assertTrue(line.chapter().equals("-") || written.contains(line.chapter()), line::toString));
    }

    /** The words in the sources of the rooms' beans. */
    private static Set<String> written() throws IOException {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("PersonalData") && source.contains("about(UUID")) {
                    WORD.matcher(source).results().forEach(found -> words.add(found.group(1)));
                }
            }
        }
        return words;
    }

    private static List<Line> chapters() throws IOException {
        return lines("/db/chapters.tsv").stream()
                .map(cells -> new Line(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<String[]> lines(String resource) throws IOException {
        try (var in = ChaptersTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
