package org.jumptojob.e2e.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.web.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the platform can be read and used by everybody: axe-core finds nothing, nothing sticks out on a narrow
 * screen, letters and targets are big enough. With the system property {@code sweep.pictures} each page is also
 * painted into that folder, at 320 and at 1280 px.
 */
class PageSweepIT {

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final String PICTURES = System.getProperty("sweep.pictures", "");

    private static final Map<Who, Page> PAGES = new EnumMap<>(Who.class);

    @AfterAll
    static void close() {
        PAGES.values().forEach(Page::close);
        PAGES.clear();
    }

    @Test
    void everyFileOfAPageHasARouteAndEveryRouteHasAFile() {
        Set<String> reached = new TreeSet<>(Set.of(Views.PROBLEM));
        Views.routes().forEach(route -> reached.add(Views.file(route)));
        assertEquals(Views.files(), reached);
    }

    @Test
    void everyRouteIsLookedAt() {
        Set<String> missing = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Scenes.all().stream().filter(scene -> scene.status() == 200).forEach(scene -> seen.add(scene.path()));
        Views.routes().stream()
                .map(Route::example)
                .filter(path -> !seen.contains(path))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyPageIsReadableAndUsableInTheLightTheme() {
        assertFine(Scenes.all(), new Wish("light", 100, "standard"));
    }

    /** It stands in the answer to a form and at no address, so no scene leads there. */
    @Test
    void thePageThatShowsANewSecretIsReadableAndUsable() {
        try (Page page = Stage.shared().of(Who.ADMINISTRATOR).context().newPage()) {
            page.setViewportSize(WIDE, 900);
            page.navigate("/admin-clients");
            page.fill("#label", "A tool for one look");
            page.check("input[name=scope][value='all/read']");
            page.check("#processor-yes");
            page.click("form[action='/do/admin/clients/create'] button");
            page.waitForSelector("#made-secret");
            assertEquals(List.of(), measured(page));
        }
    }

    @Tag("all")
    @ParameterizedTest
    @CsvSource({"dark,100", "contrast,100", "light,200"})
    void everyPageIsReadableAndUsableInEachThemeAndWithBigLetters(String theme, int size) {
        assertFine(Scenes.ofRoutes(), new Wish(theme, size, "standard"));
    }

    @Tag("all")
    @ParameterizedTest
    @ValueSource(strings = {"standard", "easy"})
    void everyLessonIsReadableAndUsable(String words) {
        assertFine(Scenes.lessons(), new Wish("light", 100, words));
    }

    /** How somebody wants the pages. */
    private record Wish(String theme, int size, String words) {

        /** A newcomer has chosen nothing; dark is what her device asks for. */
        void of(Who who, Browserful browser) {
            if (who == Who.NEWCOMER) {
                return;
            }
            browser.post(
                    "/do/preferences", "return", "/", "theme", theme, "textSize", String.valueOf(size), "words", words);
        }

        String name() {
            return theme + "-" + size + "-" + words;
        }
    }

    private static void assertFine(List<Scene> scenes, Wish wish) {
        scenes.stream()
                .map(Scene::who)
                .distinct()
                .forEach(who -> wish.of(who, Stage.shared().of(who)));
        List<String> wrong = new ArrayList<>();
        for (Scene scene : scenes) {
            look(scene, wish).forEach(finding -> wrong.add(scene + ": " + finding));
        }
        assertEquals("", String.join("\n", wrong), () -> wrong.size() + " findings, " + wish);
    }

    private static List<String> look(Scene scene, Wish wish) {
        Browserful browser = Stage.shared().of(scene.who());
        scene.before().accept(browser);
        Page page = PAGES.computeIfAbsent(scene.who(), who -> browser.context().newPage());
        page.setViewportSize(WIDE, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(wish.theme().equals("light") ? ColorScheme.LIGHT : ColorScheme.DARK));
        Response response = page.navigate(scene.path());
        List<String> wrong = new ArrayList<>();
        if (response.status() != scene.status()) {
            wrong.add("answers " + response.status());
        }
        Object theme =
                page.evaluate("document.documentElement.dataset.theme + '-' + document.documentElement.dataset.text");
        if (scene.who() != Who.NEWCOMER && !theme.equals(wish.theme() + "-" + wish.size())) {
            wrong.add("shows " + theme);
        }
        picture(page, scene, wish, WIDE);
        wrong.addAll(measured(page));
        picture(page, scene, wish, NARROW);
        return wrong;
    }

    /** What is wrong with the page as it stands there, first wide and then narrow. */
    private static List<String> measured(Page page) {
        List<String> wrong = new ArrayList<>(Look.frame(page));
        wrong.addAll(Look.axe(page));
        page.setViewportSize(NARROW, 700);
        wrong.addAll(Look.width(page));
        wrong.addAll(Look.letters(page));
        wrong.addAll(Look.targets(page));
        return wrong;
    }

    private static void picture(Page page, Scene scene, Wish wish, int width) {
        if (!PICTURES.isEmpty()) {
            Path file = Path.of(PICTURES, wish.name(), scene.name() + "-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}
