package org.jumptojob.e2e.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jumptojob.content.Activity;
import org.jumptojob.content.ActivityText;
import org.jumptojob.content.Content;
import org.jumptojob.content.ContentFiles;
import org.jumptojob.content.ContentReader;
import org.jumptojob.content.Module;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Track;

/** The sentences of the bundled courses that stand in the standard text alone: nobody meets them in easy words. */
final class EasyWords {

    private static final String STANDARD = "en";
    private static final String EASY = "en-simple";

    /** Shorter ones can stand in both by chance. */
    private static final int LETTERS = 25;

    /** The sentence by its letters. */
    private final Map<String, String> standard = new TreeMap<>();

    private EasyWords() {}

    static EasyWords ofAllCourses() {
        Content content = ContentReader.read(ContentFiles.classPath(EasyWords.class.getClassLoader()))
                .content();
        String easy = letters(String.join(" ", texts(content, EASY)));
        EasyWords words = new EasyWords();
        for (String text : texts(content, STANDARD)) {
            for (String sentence : text.split("(?<=[.!?:;…]['\"”’)]?)\\s+|\\n")) {
                String letters = letters(sentence);
                if (letters.length() >= LETTERS && !easy.contains(letters)) {
                    words.standard.put(letters, sentence);
                }
            }
        }
        return words;
    }

    int count() {
        return standard.size();
    }

    /** The standard sentences in what a page says. */
    List<String> standardIn(String said) {
        String letters = letters(said);
        return standard.entrySet().stream()
                .filter(sentence -> letters.contains(sentence.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * Letters, digits and the ends of sentences alone, since other marks and blanks differ between a file and a page. The
     * ends keep two sentences of a page apart that would make a third one together.
     */
    private static String letters(String text) {
        return text.replaceAll("[.!?]+", ".").replaceAll("[^\\p{L}\\p{N}.]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Content content, String language) {
        List<String> texts = new ArrayList<>();
        for (Track track : content.tracks()) {
            add(texts, language, track.title(), track.summary(), track.audience());
            track.outcomes().forEach(outcome -> add(texts, language, outcome.text()));
            for (Module module : track.modules()) {
                add(texts, language, module.title(), module.summary());
                module.outcomes().forEach(outcome -> add(texts, language, outcome.text()));
                module.pictures().forEach(picture -> add(texts, language, picture.alt(), picture.text()));
                for (Activity activity : module.activities()) {
                    ActivityText text = activity.text(language);
                    texts.add(text.title());
                    texts.add(PlainText.of(text.body()));
                    addAll(texts, text.fields());
                }
            }
        }
        content.words().values().forEach(word -> add(texts, language, word.meaning()));
        return texts.stream().map(PlainText::of).collect(Collectors.toList());
    }

    private static void add(List<String> texts, String language, Titles... titles) {
        for (Titles one : titles) {
            texts.add(one.in(language));
        }
    }

    private static void addAll(List<String> texts, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> addAll(texts, inner));
        } else if (value instanceof Collection<?> list) {
            list.forEach(inner -> addAll(texts, inner));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }
}
