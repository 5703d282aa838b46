package org.jumptojob.e2e.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The checker of the HTML standard (vnu) finds no error on any page. Its warnings are reported, not failed. */
class HtmlValidIT {

    /** How the messages begin that are about what PrimeFaces writes into /admin; ours are not among them. */
    private static final Set<String> OF_PRIMEFACES =
            Set.of("The “role” attribute must not be used on a “td” element which has a “table” ancestor");

    @Test
    void everyPageIsValid(TestReporter reporter) {
        assertValid(Scenes.all(), reporter);
    }

    @Test
    @Tag("all")
    void everyLessonIsValid(TestReporter reporter) {
        assertValid(Scenes.lessons(), reporter);
    }

    @Test
    void theCheckerFindsAnError() {
        try (HtmlChecker checker = new HtmlChecker()) {
            List<String> found =
                    checker.errors("<!DOCTYPE html><html lang=\"en\"><title>x</title><ul><p>no list</p></ul></html>");
            assertTrue(found.stream().anyMatch(message -> message.contains("“p”")), () -> "found " + found);
        }
    }

    private static void assertValid(List<Scene> scenes, TestReporter reporter) {
        List<String> wrong = new ArrayList<>();
        try (HtmlChecker checker = new HtmlChecker()) {
            for (Scene scene : scenes) {
                Browserful browser = Stage.shared().of(scene.who());
                scene.before().accept(browser);
                APIResponse answer = browser.context().request().get(scene.path());
                assertEquals(scene.status(), answer.status(), scene::toString);
                checker.errors(answer.text()).stream()
                        .filter(error -> !isOfPrimeFaces(scene, error))
                        .forEach(error -> wrong.add(scene + ": " + error));
            }
            checker.warnings().forEach(warning -> reporter.publishEntry("warning", warning));
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static boolean isOfPrimeFaces(Scene scene, String error) {
        return scene.path().matches("/admin([?].*)?") && OF_PRIMEFACES.stream().anyMatch(error::startsWith);
    }
}
