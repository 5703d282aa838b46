package org.jumptojob.content;

import java.util.Map;

/**
 * One short text in several languages.
 *
 * @param byLanguage BCP 47 tag ({@code en}, {@code en-simple}, …) to text; English is always there
 */
public record Titles(Map<String, String> byLanguage) {

    /** The language that every text has. */
    public static final String BASE = "en";

    public Titles {
        byLanguage = Content.inOrder(byLanguage);
    }

    /** The text in this language; in English where there is none; empty where there is not even English. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault(BASE, ""));
    }
}
