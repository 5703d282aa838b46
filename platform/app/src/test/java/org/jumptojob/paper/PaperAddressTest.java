package org.jumptojob.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperAddressTest {

    private static final PaperAddress WELCOME = new PaperAddress("jump-to-job", "a-safe-start", "welcome", true);

    @Test
    void aFileIsAskedForByTheAddressThatItHas() {
        assertEquals(
                "/files/jump-to-job/a-safe-start/welcome.pdf?words=easy&v=abc", WELCOME.file(PaperKind.PDF, "abc"));
        PaperAddress.Asked asked = PaperAddress.ofFile("/jump-to-job/a-safe-start/welcome.pdf", true)
                .orElseThrow();
        assertEquals(new PaperAddress.Asked(WELCOME, PaperKind.PDF), asked);
    }

    @Test
    void theNameOfASavedFileTellsWhatIsInIt() {
        assertEquals("jump-to-job_a-safe-start_welcome_easy-words.pdf", WELCOME.fileName(PaperKind.PDF));
        assertEquals("jump-to-job_a-safe-start.html", Papers.FIRST.fileName(PaperKind.OFFLINE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "/",
                "/a.pdf",
                "/a/b.exe",
                "/a/b/c/d.pdf",
                "/a/../b.pdf",
                "/A/b.pdf",
                "/jump-to-job/a-safe-start/welcome.html"
            })
    void anythingElseIsNoFile(String path) {
        assertTrue(PaperAddress.ofFile(path, false).isEmpty());
    }
}
