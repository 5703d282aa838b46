package org.jumptojob.content.check.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jumptojob.content.check.Sentence;

/**
 * Reading ease by Flesch (1948): 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. About 100 is very easy, 60 plain, 30
 * hard. It sees lengths only, so it never says that a text is good. Syllables are estimated from the letters.
 */
final class Readability {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_END =
            Pattern.compile(".*(?:[^aeiouytd]ed|[^aeiouylszxc]es|[^aeiouylhgszxc]hes|[^aeiouyl]e|[aeiouy]le)");

    private Readability() {}

    /** The reading ease of whole sentences; empty texts are as easy as can be. */
    static double ease(List<Sentence> sentences) {
        int words = 0;
        int syllables = 0;
        for (Sentence sentence : sentences) {
            for (String word : sentence.words()) {
                words++;
                syllables += syllables(word);
            }
        }
        if (words == 0) {
            return 100;
        }
        return 206.835 - 1.015 * words / sentences.size() - 84.6 * syllables / words;
    }

    /** Syllables of a word; those of its parts if it has hyphens. A number counts as one for each two digits. */
    static int syllables(String word) {
        int syllables = 0;
        for (String part : word.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (part.chars().anyMatch(Character::isDigit)) {
                syllables += (part.length() + 1) / 2;
            } else if (!part.isEmpty()) {
                int groups = (int) VOWELS.matcher(part).results().count();
                boolean silent = groups > 1 && SILENT_END.matcher(part).matches();
                syllables += Math.max(part.length() > 1 || groups > 0 ? groups - (silent ? 1 : 0) : 0, 0);
            }
        }
        return Math.max(1, syllables);
    }
}
