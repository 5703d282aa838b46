package org.jumptojob.xapi.multipart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledAttachmentsTest {

    @TempDir
    private Path folder;

    @Test
    void smallOnesStayInMemoryAndLargeOnesGoToFilesThatAreDeletedAtTheEnd() throws IOException {
        byte[] small = random(60);
        byte[] large = random(5000);
        try (SpooledAttachments spooled = new SpooledAttachments(folder, 100)) {
            write(spooled, "aa", small);
            assertEquals(0, files());
            write(spooled, "bb", large);
            assertEquals(1, files());
            write(spooled, "cc", random(41));
            assertEquals(2, files());

            assertEquals(Set.of("aa", "bb", "cc"), spooled.hashes());
            assertArrayEquals(small, spooled.bytes("aa").orElseThrow().readAllBytes());
            assertArrayEquals(large, spooled.bytes("bb").orElseThrow().readAllBytes());
            assertArrayEquals(large, spooled.bytes("bb").orElseThrow().readAllBytes());
            assertEquals(5000, spooled.length("bb"));
            assertTrue(spooled.bytes("dd").isEmpty());
            assertEquals(0, spooled.length("dd"));
        }
        assertEquals(0, files());
    }

    @Test
    void theSameAttachmentAgainTakesThePlaceOfTheFirst() throws IOException {
        try (SpooledAttachments spooled = new SpooledAttachments(folder, 100)) {
            write(spooled, "aa", random(5000));
            write(spooled, "aa", new byte[] {1});

            assertArrayEquals(new byte[] {1}, spooled.bytes("aa").orElseThrow().readAllBytes());
            assertEquals(0, files());
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void write(SpooledAttachments spooled, String sha2, byte[] bytes) throws IOException {
        DeclaredAttachment declared = new DeclaredAttachment(sha2, "text/plain", BigDecimal.ONE, "x:y", false);
        try (OutputStream out = spooled.open(declared)) {
            for (int at = 0; at < bytes.length; at += 50) {
                out.write(bytes, at, Math.min(50, bytes.length - at));
            }
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
