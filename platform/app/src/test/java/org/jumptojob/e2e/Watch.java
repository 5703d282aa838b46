package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at every page of a journey: keeps a picture of it, and finds what no page may have. */
final class Watch {

    /** How far the page is wider than its window, in CSS pixels. */
    private static final String TOO_WIDE =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Path folder;
    private final List<String> errors = new ArrayList<>();
    private int pictures;

    Watch(Run run) {
        folder = Path.of("target", "screenshots", run.folder());
    }

    /** Hears what the console of a browser says. */
    void hear(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
    }

    /** Looks at the page as it is now. */
    void see(Page page, String name) {
        pictures++;
        String picture = String.format("%02d-%s.png", pictures, name);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(folder.resolve(picture)).setFullPage(true));
        assertEquals(List.of(), errors, "errors in the console at " + page.url());
        assertEquals(1, page.locator("h1").count(), "headings of level 1 at " + page.url());
        int tooWide = ((Number) page.evaluate(TOO_WIDE)).intValue();
        assertTrue(tooWide <= 0, page.url() + " is " + tooWide + " pixels wider than the window");
    }
}
