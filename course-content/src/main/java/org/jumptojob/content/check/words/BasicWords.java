package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jumptojob.content.check.Documents;

/**
 * The words that an easy text may use without explaining them. A list of basic words holds each in its base form; regular forms are
 * worked out (works, worked, working, easier, easily), irregular ones stand in a list of their own.
 */
final class BasicWords {

    /** The New General Service List, one word a line. */
    static final String WORDS = "check/basic-words.txt";

    /** Irregular forms: {@code go: goes went gone}. */
    static final String FORMS = "check/word-forms.txt";

    private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Pattern NUMBER = Pattern.compile(".*\\p{N}.*");

    /** Ending to what may stand in its place in the base form. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("s", List.of("")),
            Map.entry("es", List.of("")),
            Map.entry("ies", List.of("y")),
            Map.entry("ves", List.of("f", "fe")),
            Map.entry("ed", List.of("", "e")),
            Map.entry("ied", List.of("y")),
            Map.entry("ing", List.of("", "e")),
            Map.entry("ying", List.of("ie")),
            Map.entry("er", List.of("", "e")),
            Map.entry("ier", List.of("y")),
            Map.entry("est", List.of("", "e")),
            Map.entry("iest", List.of("y")),
            Map.entry("ly", List.of("", "le")),
            Map.entry("ily", List.of("y")));

    private final Set<String> words;
    private final Map<String, String> irregular = new HashMap<>();

    private BasicWords(Set<String> words) {
        this.words = words;
    }

    static BasicWords read(Documents documents) {
        BasicWords basic = new BasicWords(new HashSet<>(Lists.lines(documents, WORDS)));
        for (String line : Lists.lines(documents, FORMS)) {
            String[] parts = line.split(":", 2);
            for (String form : parts[1].strip().split("\\s+")) {
                basic.irregular.put(form, parts[0].strip());
            }
        }
        return basic;
    }

    /** Whether every part of the word is basic. A number is. */
    boolean contains(String word) {
        for (String part : PART.split(word.toLowerCase(Locale.ROOT).replace('’', '\''))) {
            if (!part.isEmpty() && !NUMBER.matcher(part).matches() && !isBasic(part)) {
                return false;
            }
        }
        return true;
    }

    /** The base forms that a word may come from; itself is one of them. */
    Set<String> bases(String word) {
        String bare = word.replaceAll("^'+|'+$", "").replaceFirst("'s$", "");
        Set<String> bases = new HashSet<>(List.of(bare));
        if (irregular.containsKey(bare)) {
            bases.add(irregular.get(bare));
        }
        ENDINGS.forEach((ending, ends) -> {
            if (bare.endsWith(ending) && bare.length() > ending.length() + 1) {
                String stem = bare.substring(0, bare.length() - ending.length());
                ends.forEach(end -> bases.add(stem + end));
                undoubled(stem).forEach(bases::add);
            }
        });
        return bases;
    }

    private boolean isBasic(String part) {
        if (part.replace("'", "").isEmpty()) {
            return true;
        }
        return bases(part).stream().anyMatch(words::contains);
    }

    /** {@code stopp} of stopped gives {@code stop}. */
    private static List<String> undoubled(String stem) {
        int length = stem.length();
        List<String> found = new ArrayList<>();
        if (length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
            found.add(stem.substring(0, length - 1));
        }
        return found;
    }
}
