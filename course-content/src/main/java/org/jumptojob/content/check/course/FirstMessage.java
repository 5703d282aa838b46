package org.jumptojob.content.check.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jumptojob.content.SourceMarks;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;

/**
 * The first key message of a lesson, which a quiz asks for. An item asks for it if it says so ({@code asks}), or if it names a source of
 * the lesson and uses at least {@value #WORDS} of the message's longer words.
 *
 * @param id of the message
 * @param sentence in English
 * @param sources of the lesson
 */
record FirstMessage(String id, String sentence, Set<String> sources) {

    /** Words that an item has in common with the message it asks for. */
    static final int WORDS = 2;

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int STEM = 4;

    static FirstMessage of(Documents.ActivityFiles lesson) {
        List<String> ids = lesson.whole().texts("key-messages");
        String id = ids.isEmpty() ? "" : ids.get(0);
        String sentence = lesson
                .messages()
                .map(document -> Entry.list(document, "", document.root(), "messages"))
                .orElse(List.of())
                .stream()
                .filter(message -> message.text("id").equals(id))
                .map(message -> message.text("en"))
                .findFirst()
                .orElse("");
        Set<String> sources = new HashSet<>(lesson.whole().texts("sources"));
        lesson.texts().values().stream()
                .flatMap(text -> text.passages().stream())
                .forEach(passage -> sources.addAll(SourceMarks.list(passage.text())));
        return new FirstMessage(id, sentence, sources);
    }

    boolean isAskedBy(List<Item> items) {
        Set<String> wanted = stems(sentence);
        return items.stream()
                .anyMatch(item -> item.structure().text("asks").equals(id)
                        || (item.structure().texts("sources").stream().anyMatch(sources::contains)
                                && common(wanted, item) >= Math.min(WORDS, wanted.size())));
    }

    private static long common(Set<String> wanted, Item item) {
        List<String> texts = new ArrayList<>();
        collect(item.text("en").values(), texts);
        Set<String> found = stems(String.join(" ", texts));
        return wanted.stream().filter(found::contains).count();
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    /** The beginnings of the longer words: good enough to meet "decide" and "decision". */
    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> stems.add(word.group().substring(0, STEM)));
        return stems;
    }
}
