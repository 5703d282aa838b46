package org.jumptojob.access;

import java.util.List;
import java.util.Map;

/**
 * How a person wants the pages: what helps, never why. Each value is one of a short list, so that it can stand in an
 * attribute of the page, in a cookie and in a row.
 */
public record Preferences(
        int textSize, String spacing, String font, String theme, String motion, String words, String readAloud) {

    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 200);
    public static final List<String> SPACINGS = List.of("normal", "wide");
    public static final List<String> FONTS = List.of("standard", "legible", "serif");
    public static final List<String> THEMES = List.of("auto", "light", "dark", "contrast");
    public static final List<String> MOTIONS = List.of("auto", "less");
    public static final List<String> WORDS = List.of("standard", "easy");
    public static final List<String> READ_ALOUD = List.of("off", "on");

    public static final Preferences STANDARD =
            new Preferences(100, "normal", "standard", "auto", "auto", "standard", "off");

    /** Anything that is not on the lists becomes the standard. */
    public Preferences {
        textSize = TEXT_SIZES.contains(textSize) ? textSize : 100;
        spacing = oneOf(SPACINGS, spacing);
        font = oneOf(FONTS, font);
        theme = oneOf(THEMES, theme);
        motion = oneOf(MOTIONS, motion);
        words = oneOf(WORDS, words);
        readAloud = oneOf(READ_ALOUD, readAloud);
    }

    private static String oneOf(List<String> values, String value) {
        return value != null && values.contains(value) ? value : values.get(0);
    }

    /** Preferences from the fields of the form; a missing field keeps what this has. */
    public Preferences with(Map<String, String> fields) {
        return new Preferences(
                number(fields.getOrDefault("textSize", String.valueOf(textSize))),
                fields.getOrDefault("spacing", spacing),
                fields.getOrDefault("font", font),
                fields.getOrDefault("theme", theme),
                fields.getOrDefault("motion", motion),
                fields.getOrDefault("words", words),
                fields.getOrDefault("readAloud", readAloud));
    }

    private static int number(String value) {
        return value.matches("\\d{3}") ? Integer.parseInt(value) : 100;
    }

    public Preferences withWords(String newWords) {
        return new Preferences(textSize, spacing, font, theme, motion, newWords, readAloud);
    }

    /** The form in the cookie of somebody who is not signed in, such as {@code 100.normal.standard.auto.auto.easy.off}. */
    public String toCookie() {
        return String.join(".", String.valueOf(textSize), spacing, font, theme, motion, words, readAloud);
    }

    /** Reads {@link #toCookie()}; whatever does not fit becomes the standard. */
    public static Preferences ofCookie(String value) {
        String[] parts = value.split("\\.", -1);
        return parts.length != 7
                ? STANDARD
                : new Preferences(number(parts[0]), parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);
    }

    /** The language of the lesson texts: {@code en} or {@code en-simple}. */
    public String contentLanguage() {
        return words.equals("easy") ? "en-simple" : "en";
    }

    public boolean isEasyWords() {
        return words.equals("easy");
    }

    // Expression Language 5 reads records by bean names only.
    public int getTextSize() {
        return textSize;
    }

    public String getSpacing() {
        return spacing;
    }

    public String getFont() {
        return font;
    }

    public String getTheme() {
        return theme;
    }

    public String getMotion() {
        return motion;
    }

    public String getWords() {
        return words;
    }

    public String getReadAloud() {
        return readAloud;
    }
}
