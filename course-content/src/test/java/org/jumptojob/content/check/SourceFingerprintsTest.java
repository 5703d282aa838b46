package org.jumptojob.content.check;

import static org.jumptojob.content.Sample.MODULE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFingerprintsTest {

    private static final String REST = MODULE + "01-rest.en.md";

    @TempDir
    Path folder;

    private Path document;

    @BeforeEach
    void writeADocument() throws IOException {
        document = folder.resolve("a.txt");
        Files.writeString(document, "Before that. Every young person finds a job that fits her well, later.");
    }

    private byte[] packed(String name) throws IOException {
        Path out = folder.resolve(name);
        SourceFingerprints.write(List.of(document), out);
        return Files.readAllBytes(out);
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws IOException {
        assertArrayEquals(packed("one.gz"), packed("two.gz"));
    }

    @Test
    void thePrintsAreSortedAndHoldNoWords() throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed("one.gz")))) {
            List<String> lines = new String(in.readAllBytes()).lines().toList();
            assertEquals(6, lines.size());
            assertEquals(lines.stream().sorted().toList(), lines);
            assertTrue(lines.stream().allMatch(line -> line.matches("[0-9a-f]{16}")), lines::toString);
        }
    }

    @Test
    void aRunIsFoundWhateverItsCaseAndPunctuation() throws IOException {
        SourceFingerprints prints = SourceFingerprints.read(packed("one.gz"));
        List<String> same = SourceFingerprints.words("EVERY young person: finds a job, that \"fits\"!");
        assertTrue(prints.containsRun(same, 0));
        assertFalse(prints.containsRun(same, 1));
        assertFalse(prints.containsRun(SourceFingerprints.words("Each young person finds a job that fits"), 0));
    }

    @Test
    void copiedWordsAreShownWithTheirLine() throws IOException {
        Sample sample =
                Sample.content().append(REST, "\nWe hope: *every* young person,\nfinds a job that fits HER well.\n");
        byte[] packed = packed("one.gz");
        sample.checkedBy(files -> ContentCheck.check(new WithPrints(sample.texts(), packed)))
                .shows(REST, "We hope", "\"every young person finds a job that fits\"")
                .andNothingElse();
        sample.checkedBy(ContentCheck::check).isFaultless();
    }

    @Test
    void printsThatCannotBeReadAreShown() {
        Sample.content()
                .with(SourceFingerprints.FILE, "no gzip")
                .checkedBy(ContentCheck::check)
                .shows(SourceFingerprints.FILE, "no gzip", "cannot be read")
                .andNothingElse();
    }

    /** Content in memory with packed fingerprints. */
    private record WithPrints(Map<String, String> texts, byte[] packed) implements ContentFiles {

        @Override
        public SortedSet<String> paths() {
            SortedSet<String> paths = new TreeSet<>(texts.keySet());
            paths.add(SourceFingerprints.FILE);
            return paths;
        }

        @Override
        public String text(String path) {
            return texts.get(path);
        }

        @Override
        public byte[] bytes(String path) {
            return packed;
        }
    }
}
