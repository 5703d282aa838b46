package org.jumptojob.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFolderListsItsFilesWithSlashesAndWithoutTheIndex() throws IOException {
        Files.createDirectories(folder.resolve("glossary"));
        Files.writeString(folder.resolve("glossary/words.yaml"), "words: []\r\n");
        Files.writeString(folder.resolve("content.index"), "glossary/words.yaml\n");
        ContentFiles files = ContentFiles.directory(folder);
        assertEquals(List.of("glossary/words.yaml"), List.copyOf(files.paths()));
        assertEquals("words: []\n", files.text("glossary/words.yaml"));
    }

    @Test
    void aFileThatIsNotUtf8IsAProblemAndNotAnException() throws IOException {
        Files.write(folder.resolve("release.yaml"), new byte[] {'a', (byte) 0xC3, ':'});
        ContentFiles files = ContentFiles.directory(folder);
        assertThrows(UncheckedIOException.class, () -> files.text("release.yaml"));
        assertTrue(ContentReader.read(files).problems().stream()
                .anyMatch(problem -> problem.toString().startsWith("release.yaml:1: release.yaml is not UTF-8")));
    }

    @Test
    void theClassPathGivesWhatTheIndexNames() throws IOException {
        Files.writeString(folder.resolve("content.index"), "release.yaml\n");
        Files.writeString(folder.resolve("release.yaml"), "release: 1\n");
        Files.writeString(folder.resolve("other.yaml"), "other: 1\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            ContentFiles files = ContentFiles.classPath(loader);
            assertEquals(List.of("release.yaml"), List.copyOf(files.paths()));
            assertEquals("release: 1\n", files.text("release.yaml"));
        }
    }

    @Test
    void aClassPathWithoutIndexIsRefusedWithWords() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            String message = assertThrows(IllegalStateException.class, () -> ContentFiles.classPath(loader))
                    .getMessage();
            assertTrue(message.contains("Build the module course-content"), message);
        }
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        ContentFiles files = ContentFiles.of(Map.of("a", "b"));
        assertThrows(UncheckedIOException.class, () -> files.text("c"));
        assertFalse(files.paths().contains("c"));
    }

    @Test
    void aProblemPrintsAsFileLineMessage() {
        assertEquals("a/b.yaml:7: Mend it.", new Problem("a/b.yaml", 7, "Mend it.").toString());
    }
}
