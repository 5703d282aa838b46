package org.jumptojob.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** Each who waits keeps a thread of the server, and anybody may ask. */
    @Test
    void whoComesWhenManyWaitIsNotKeptWaiting() throws Exception {
        AtomicBoolean answered = new AtomicBoolean();
        files.making.acquire();
        List<Thread> waiting = waiting();
        // Should one more join them after all, the way is cleared for her: then she gets a file, and that is the
        // mistake.
        Thread watch = started(() -> {
            while (!answered.get() && files.making.getQueueLength() <= PaperFiles.MOST_WAITING) {
                Thread.onSpinWait();
            }
            files.making.release(1 + PaperFiles.MOST_WAITING);
        });
        try {
            assertThrows(PaperBusy.class, () -> files.file(WELCOME, PaperKind.PDF));
        } finally {
            answered.set(true);
        }
        watch.join();
        for (Thread one : waiting) {
            one.join();
        }
        assertTrue(files.file(WELCOME, PaperKind.PDF).pages() > 0, "later it is there");
    }

    /** As many as may wait. */
    private List<Thread> waiting() {
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < PaperFiles.MOST_WAITING; i++) {
            waiting.add(started(files.making::acquireUninterruptibly));
        }
        while (files.making.getQueueLength() < PaperFiles.MOST_WAITING) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private static Thread started(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
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
