package org.jumptojob.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    private static final Preferences HERS = new Preferences(150, "wide", "legible", "contrast", "less", "easy", "on");

    @Test
    void aCookieBringsTheSamePreferencesBack() {
        assertEquals("150.wide.legible.contrast.less.easy.on", HERS.toCookie());
        assertEquals(HERS, Preferences.ofCookie(HERS.toCookie()));
        assertEquals(Preferences.STANDARD, Preferences.ofCookie(Preferences.STANDARD.toCookie()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "later",
                "...",
                "......",
                "100.normal",
                "999.x.y.z.a.b.c",
                "1e9.a.b.c.d.e.f",
                "\"><script>.a.b.c.d.e.f"
            })
    void aCookieThatDoesNotFitMeansTheStandard(String cookie) {
        assertEquals(Preferences.STANDARD, Preferences.ofCookie(cookie));
    }

    @Test
    void onlyValuesOfTheListsAreTaken() {
        Preferences made = new Preferences(99, "\" onload=", "comic", "pink", null, "shout", "maybe");
        assertEquals(Preferences.STANDARD, made);
    }

    @Test
    void aFieldThatIsMissingKeepsWhatSheHas() {
        assertEquals(HERS, HERS.with(Map.of()));
        assertEquals(
                new Preferences(150, "wide", "legible", "dark", "less", "easy", "on"),
                HERS.with(Map.of("theme", "dark")));
    }

    @Test
    void theFormSetsEveryField() {
        Map<String, String> fields = Map.of(
                "textSize",
                "200",
                "spacing",
                "normal",
                "font",
                "serif",
                "theme",
                "light",
                "motion",
                "auto",
                "words",
                "standard",
                "readAloud",
                "off");
        assertEquals(new Preferences(200, "normal", "serif", "light", "auto", "standard", "off"), HERS.with(fields));
    }

    @Test
    void aTextSizeThatIsNoNumberIsTheStandard() {
        assertEquals(100, HERS.with(Map.of("textSize", "big")).textSize());
    }

    @Test
    void easyWordsAreALanguageOfTheTexts() {
        assertEquals("en-simple", HERS.contentLanguage());
        assertTrue(HERS.isEasyWords());
        assertEquals("en", HERS.withWords("standard").contentLanguage());
        assertFalse(HERS.withWords("standard").isEasyWords());
        assertEquals(150, HERS.withWords("standard").textSize());
    }
}
