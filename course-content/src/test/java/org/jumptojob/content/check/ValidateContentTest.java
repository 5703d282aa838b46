package org.jumptojob.content.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateContentTest {

    @TempDir
    Path folder;

    private Path write(Sample sample) throws IOException {
        Path root = folder.resolve("content");
        for (Map.Entry<String, String> file : sample.texts().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    @Test
    void goodContentGetsItsIndex() throws IOException {
        Path root = write(Sample.content());
        ValidateContent.main(
                new String[] {root.toString(), folder.resolve("out").toString()});
        assertEquals(
                ContentFiles.directory(root).paths().stream().toList(),
                Files.readAllLines(folder.resolve("out/content.index")));
    }

    @Test
    void everyProblemIsPrintedAndTheBuildEnds() throws IOException {
        Path root = write(Sample.content().with("release.yaml", "release: 3\nrelease: 4\n"));
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RuntimeException end;
        try {
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            String[] args = {root.toString(), folder.resolve("out").toString()};
            end = assertThrows(ValidateContent.BadContent.class, () -> ValidateContent.main(args));
        } finally {
            System.setErr(before);
        }
        assertTrue(end.getMessage().contains("1 problem"), end.getMessage());
        String line = printed.toString(StandardCharsets.UTF_8);
        assertTrue(line.contains("release.yaml:2: The key 'release' stands here twice"), line);
        assertFalse(Files.exists(folder.resolve("out/content.index")), "no index of bad content");
    }
}
