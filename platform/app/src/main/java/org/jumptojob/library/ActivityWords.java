package org.jumptojob.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jumptojob.content.ActivityText;
import org.jumptojob.content.PlainText;

/** The words of an activity as a reader meets them, without those that she should meet only by doing it. */
final class ActivityWords {

    private static final Set<String> TITLE = Set.of("title");

    /** Most labels and answers: nothing to parse, which saves half of the time. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\"“‘(][^\\n*_\\[\\]`<>&\\\\{}]*");

    private ActivityWords() {}

    /** Paragraph by paragraph, in plain text. */
    static List<String> of(ActivityText text, Set<String> keptForDoing) {
        List<String> passages = new ArrayList<>();
        if (text.markdown() != null) {
            add(text.body(), passages);
        }
        text.fields().forEach((key, value) -> {
            if (!TITLE.contains(key)) {
                add(key, value, keptForDoing, passages);
            }
        });
        return passages;
    }

    private static void add(Object key, Object value, Set<String> kept, List<String> passages) {
        if (kept.contains(String.valueOf(key))) {
            return;
        }
        if (value instanceof String words) {
            add(words, passages);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((inner, words) -> add(inner, words, kept, passages));
        } else if (value instanceof Collection<?> list) {
            list.forEach(words -> add("", words, kept, passages));
        }
    }

    private static void add(String markdown, List<String> passages) {
        if (PLAIN.matcher(markdown).matches()) {
            passages.add(PlainText.fold(markdown));
            return;
        }
        PlainText.blocks(markdown).forEach(block -> passages.add(PlainText.fold(block.text())));
    }
}
