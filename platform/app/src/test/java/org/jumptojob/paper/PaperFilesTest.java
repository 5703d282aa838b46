package org.jumptojob.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jumptojob.web.PagesChanged;
import org.junit.jupiter.api.Test;

class PaperFilesTest {

    private static final PaperAddress WELCOME = new PaperAddress("jump-to-job", "a-safe-start", "welcome", false);

    private final PaperFiles files = Papers.files();

    @Test
    void aFileIsMadeOnceForAText() {
        PaperFile first = files.file(WELCOME, PaperKind.PDF);
        assertSame(first, files.file(WELCOME, PaperKind.PDF));
        assertEquals(files.version(WELCOME, PaperKind.PDF), first.version());
        assertTrue(first.pages() > 0);
    }

    @Test
    void twoWhoAskAtOnceGetTheSameFile() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<PaperFile>> answers = List.of(
                    two.submit(() -> {
                        start.await();
                        return files.file(WELCOME, PaperKind.PDF);
                    }),
                    two.submit(() -> {
                        start.await();
                        return files.file(WELCOME, PaperKind.PDF);
                    }));
            assertSame(answers.get(0).get(), answers.get(1).get());
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void theLengthIsToldOnceTheFileIsThere() {
        PaperFile made = files.file(WELCOME, PaperKind.PDF);
        assertEquals(
                new PaperFile.Length(made.pages(), made.bytes().length),
                files.length(WELCOME, PaperKind.PDF).orElseThrow());
    }

    @Test
    void easyWordsHaveAVersionOfTheirOwn() {
        assertNotEquals(files.version(WELCOME, PaperKind.PDF), files.version(WELCOME.inWords(true), PaperKind.PDF));
    }

    @Test
    void aFileOfTheSameTextStaysWhenPagesHaveChanged() {
        PaperFile before = files.file(WELCOME, PaperKind.PDF);
        files.look(new PagesChanged());
        assertSame(before, files.file(WELCOME, PaperKind.PDF));
    }

    @Test
    void aModuleAsOneFileHasNoPages() {
        PaperFile file = files.file(Papers.FIRST, PaperKind.OFFLINE);
        assertEquals(0, file.pages());
        assertTrue(file.bytes().length < 1_000_000, "small enough for a phone");
    }
}
