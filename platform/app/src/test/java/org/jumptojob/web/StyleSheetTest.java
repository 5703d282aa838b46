package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the style sheet, the script and the layout promise each other. */
class StyleSheetTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*([^;]+);");
    private static final List<String> GROUNDS =
            List.of("ground", "paper", "accent-wash", "sun-wash", "fit-wash", "look-wash", "problem-wash");

    @Test
    void theAutomaticThemeInTheDarkHasTheColoursOfTheDarkTheme() throws IOException {
        assertEquals(tokens("\n[data-theme=\"dark\"] {"), tokens("    [data-theme=\"auto\"] {"));
    }

    @ParameterizedTest
    @ValueSource(strings = {":root {", "\n[data-theme=\"dark\"] {", "\n[data-theme=\"contrast\"] {"})
    void textStandsOutSevenToOneOnEveryGround(String block) throws IOException {
        Map<String, String> tokens = tokens(block);
        for (String ground : GROUNDS) {
            for (String text : List.of("ink", "ink-soft", "accent")) {
                assertContrast(7, tokens, text, ground);
            }
        }
        assertContrast(7, tokens, "on-accent", "accent");
        assertContrast(7, tokens, "on-accent", "accent-strong");
        assertContrast(7, tokens, "fit", "fit-wash");
        assertContrast(7, tokens, "look", "look-wash");
        assertContrast(7, tokens, "problem", "problem-wash");
        assertContrast(7, tokens, "problem", "ground");
        assertContrast(7, tokens, "mark-ink", "mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {":root {", "\n[data-theme=\"dark\"] {", "\n[data-theme=\"contrast\"] {"})
    void edgesOfControlsStandOutThreeToOne(String block) throws IOException {
        Map<String, String> tokens = tokens(block);
        for (String ground : List.of("ground", "paper")) {
            assertContrast(3, tokens, "edge", ground);
            assertContrast(3, tokens, "focus", ground);
        }
        assertContrast(3, tokens, "focus", "focus-halo");
    }

    @Test
    void everyTextThatTheScriptAsksForStandsOnTheBody() throws IOException {
        String script = read("assets/app.js");
        String layout = read("WEB-INF/layout.xhtml");
        TreeSet<String> asked = new TreeSet<>(all("(?:text|say)\\('([a-z-]+)'", script));
        assertTrue(asked.contains("saved"), "the pattern no longer finds the texts of the script");
        TreeSet<String> given = new TreeSet<>(all("data-t-([a-z-]+)=", layout));
        assertTrue(given.containsAll(asked), () -> "asked for " + asked + ", on the body " + given);
    }

    @Test
    void theLettersAreNeverSmallerThanSixteenPixels() throws IOException {
        for (String size : all("font-size:\\s*([0-9.]+)(?:rem|em)", read("assets/app.css"))) {
            assertFalse(Double.parseDouble(size) < 1, "a size without max(…, 16px): " + size);
        }
    }

    @Test
    void nothingOfTheStyleSheetOrTheScriptComesFromElsewhere() throws IOException {
        assertEquals(List.of(), all("(https?://[^\\s'\")]+)", read("assets/app.css") + read("assets/app.js")));
    }

    private static void assertContrast(double least, Map<String, String> tokens, String one, String other) {
        double contrast = contrast(tokens.get(one), tokens.get(other));
        assertTrue(contrast >= least, () -> one + " on " + other + " has " + contrast + ":1");
    }

    /** The tokens of the first block that begins so. */
    private static Map<String, String> tokens(String block) throws IOException {
        String css = read("assets/app.css");
        int start = css.indexOf(block);
        assertTrue(start >= 0, "no block " + block);
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    /** Contrast as WCAG 2.2 defines it, 1 to 21. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * part(digits, 1) + 0.7152 * part(digits, 3) + 0.0722 * part(digits, 5);
    }

    private static double part(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String path) throws IOException {
        return Files.readString(WEBAPP.resolve(path));
    }
}
