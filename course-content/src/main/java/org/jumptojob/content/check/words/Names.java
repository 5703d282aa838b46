package org.jumptojob.content.check.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Text;

/** Names of people, places and things: words that the easy texts write with a capital inside of sentences, and never without. */
final class Names {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");

    private final Set<String> names = new HashSet<>();

    private Names() {}

    static Names of(Documents documents) {
        Names found = new Names();
        Set<String> small = new HashSet<>();
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EasyTexts.EASY);
            if (easy != null) {
                Sentence.of(easy).forEach(sentence -> found.look(sentence.text(), small));
            }
        }
        found.names.removeAll(small);
        return found;
    }

    boolean contains(String word) {
        return names.contains(key(word));
    }

    private void look(String sentence, Set<String> small) {
        Matcher word = WORD.matcher(sentence);
        boolean first = true;
        while (word.find()) {
            if (Character.isLowerCase(word.group().charAt(0))) {
                small.add(key(word.group()));
            } else if (!first) {
                names.add(key(word.group()));
            }
            first = false;
        }
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?$", "");
    }
}
