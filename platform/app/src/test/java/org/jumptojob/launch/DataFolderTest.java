package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFolderIsMadeAndNothingStaysInIt() throws IOException {
        Path path = folder.resolve("new").resolve("data");
        assertEquals(Optional.empty(), new DataFolder(path).makeWritable());
        try (Stream<Path> content = Files.list(path)) {
            assertEquals(0, content.count());
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        Refusal refusal = new DataFolder(file).makeWritable().orElseThrow();
        assertEquals(ExitStatus.DATA_NOT_WRITABLE, refusal.status());
        assertTrue(refusal.line().contains(file.toString()), refusal.line());
    }

    @Test
    void aFolderOfAnotherServerIsRefusedUntilThatServerEnds() throws IOException {
        try (DataFolder other = new DataFolder(folder)) {
            assertEquals(Optional.empty(), other.lock());
            try (DataFolder mine = new DataFolder(folder)) {
                assertEquals(ExitStatus.DATA_IN_USE, mine.lock().orElseThrow().status());
            }
        }
        try (DataFolder mine = new DataFolder(folder)) {
            assertEquals(Optional.empty(), mine.lock());
        }
    }

    @Test
    void temporaryFilesAreGoneAtTheStartAndWhatTheyLinkToStays() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Path deep = Files.createDirectories(data.temporary().resolve("a").resolve("b"));
        Files.createFile(deep.resolve("file"));
        Path outside = Files.createFile(
                Files.createDirectory(folder.resolve("outside")).resolve("kept"));
        Files.createSymbolicLink(deep.resolve("link"), outside.getParent());
        assertEquals(Optional.empty(), data.emptyTemporary());
        assertFalse(Files.exists(deep));
        assertTrue(Files.isDirectory(data.temporary()));
        assertTrue(Files.exists(outside));
    }
}
