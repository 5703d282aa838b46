package org.jumptojob.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.Content;
import org.jumptojob.content.Shelf;
import org.jumptojob.content.Titles;
import org.jumptojob.content.Word;
import org.jumptojob.library.search.Instead;
import org.jumptojob.web.Texts;

/** Old, hurting and everyday words that lead to the words of our texts: from the glossary, the list of watched words and its own list. */
final class OtherWords {

    private static final String EASY = "en-simple";

    /** Words that say something about people. The others of the list are advice for writers. */
    private static final Set<String> ABOUT_PEOPLE = Set.of("medical", "judging", "hero", "us-them");

    /** A word to avoid that is one everywhere: in quotes and followed by its reason, or by another such word. */
    private static final Pattern AVOIDED = Pattern.compile("'(\\p{L}[^':]{2,40})'(?=:|, '| or '[^']+':)");

    /** More often than this, and a word is one of our own, which is only wrong in some places. */
    private static final int OWN = 2;

    private final List<Instead> insteads = new ArrayList<>();
    private final Texts texts;
    private final String lessons;

    private OtherWords(Texts texts, String lessons) {
        this.texts = texts;
        this.lessons = lessons.toLowerCase(Locale.ROOT);
    }

    /** @param lessons all standard texts of lessons, to tell our own words from avoided ones */
    static List<Instead> of(Content content, Texts texts, String lessons) {
        OtherWords words = new OtherWords(texts, lessons);
        for (Shelf.SearchWord entry : content.shelf().searchWords()) {
            entry.said().forEach(said -> words.insteads.add(new Instead(said, entry.find(), "", "")));
        }
        content.shelf().watchedWords().stream()
                .filter(word -> ABOUT_PEOPLE.contains(word.kind()))
                .forEach(words::add);
        content.words().values().forEach(words::add);
        return words.insteads;
    }

    private void add(Shelf.WatchedWord word) {
        String standard = texts.of("library.say-better", word.why(), word.propose());
        String easy = texts.of("library.say-better-easy", word.why(), word.propose());
        word.find().forEach(said -> insteads.add(new Instead(said, List.of(), standard, easy)));
    }

    private void add(Word word) {
        Matcher matcher = AVOIDED.matcher(word.avoid().in(Titles.BASE));
        while (matcher.find()) {
            String said = matcher.group(1);
            String term = word.term().in(Titles.BASE);
            List<String> find =
                    List.of(term, word.term().in(EASY)).stream().distinct().toList();
            if (isOurs(said)) {
                insteads.add(new Instead(said, find, "", ""));
            } else {
                insteads.add(new Instead(
                        said,
                        find,
                        texts.of("library.say-instead", term, word.avoid().in(Titles.BASE)),
                        texts.of(
                                "library.say-instead-easy",
                                word.term().in(EASY),
                                word.avoid().in(EASY))));
            }
        }
    }

    private boolean isOurs(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        int times = 0;
        for (int at = lessons.indexOf(word); at >= 0 && times <= OWN; at = lessons.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean whole = (at == 0 || !Character.isLetter(lessons.charAt(at - 1)))
                    && (end == lessons.length() || !Character.isLetter(lessons.charAt(end)));
            times += whole ? 1 : 0;
        }
        return times > OWN;
    }
}
