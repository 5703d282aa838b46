package org.jumptojob.e2e.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What a page costs over the wire, headers and everything that it brings included, as Chromium counts it: the first
 * with an empty cache, and each next one.
 */
class WeightIT {

    private static final long FIRST = 150_000;
    private static final long NEXT = 40_000;

    /** Counts the bytes of everything that a page gets. */
    private static final class Scale implements AutoCloseable {
        private final AtomicLong bytes = new AtomicLong();
        private final Who who;
        private final Page page;
        private final CDPSession session;

        Scale(Who who) {
            this.who = who;
            page = Stage.shared().fresh(who, new Browser.NewContextOptions()).newPage();
            session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        }

        long first(String path) {
            session.send("Network.clearBrowserCache");
            page.context().clearCookies();
            page.context().addCookies(Stage.shared().cookies(who));
            return next(path);
        }

        long next(String path) {
            bytes.set(0);
            page.navigate(path);
            // On a busy machine the page is there before the news of its weight.
            page.waitForCondition(() -> bytes.get() > 0);
            return bytes.get();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    @Test
    void everyPageOfTraineesIsLightOnTheFirstVisitAndOnTheNext(TestReporter reporter) {
        List<String> wrong = new ArrayList<>();
        long heaviestFirst = 0;
        long heaviestNext = 0;
        for (Who who : Who.values()) {
            try (Scale scale = new Scale(who)) {
                for (Scene scene :
                        Scenes.of(who).stream().filter(Scene::isForTrainees).toList()) {
                    scene.before().accept(Stage.shared().of(who));
                    long first = scale.first(scene.path());
                    long next = scale.next(scene.path());
                    check(scene + ", first visit", first, FIRST, wrong);
                    check(scene + ", next page", next, NEXT, wrong);
                    heaviestFirst = Math.max(heaviestFirst, first);
                    heaviestNext = Math.max(heaviestNext, next);
                }
            }
        }
        reporter.publishEntry("heaviest first visit, bytes", String.valueOf(heaviestFirst));
        reporter.publishEntry("heaviest next page, bytes", String.valueOf(heaviestNext));
        assertEquals("", String.join("\n", wrong));
        assertTrue(heaviestFirst > heaviestNext && heaviestNext > 1_000, "nothing was weighed");
    }

    private static void check(String what, long bytes, long most, List<String> wrong) {
        if (bytes > most) {
            wrong.add(what + ": " + bytes + " bytes of " + most);
        }
    }
}
