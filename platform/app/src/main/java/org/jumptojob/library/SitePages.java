package org.jumptojob.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.library.search.Entry;
import org.jumptojob.web.Texts;

/** The pages about the site itself, such as the help page, as their texts are: those that have easy words beside them. */
final class SitePages {

    private static final String EASY = "-easy";

    /** Pages whose texts stand in a bundle of their name. */
    private static final List<String> PAGES = List.of("help", "privacy", "about", "fit");

    private SitePages() {}

    static List<Entry> of(Texts texts) {
        return PAGES.stream().map(page -> entry(page, texts)).toList();
    }

    private static Entry entry(String page, Texts texts) {
        Set<String> keys =
                new TreeSet<>(ResourceBundle.getBundle("messages." + page, Locale.ENGLISH, Texts.class.getClassLoader())
                        .keySet());
        boolean levelled = keys.contains("title" + EASY);
        List<String> standard = new ArrayList<>();
        List<String> easy = new ArrayList<>();
        for (String key : keys) {
            boolean shown = !key.startsWith("title") && !key.endsWith(EASY);
            String inEasyWords = levelled ? key + EASY : key;
            // What has no easy words is not a sentence of the page, but of a form on it.
            if (shown && keys.contains(inEasyWords)) {
                add(texts.get(page + "." + key), standard);
                add(texts.get(page + "." + inEasyWords), easy);
            }
        }
        String easyTitle = levelled ? "title" + EASY : "title";
        return new Entry(
                Kind.PAGE.entry(page),
                Kind.PAGE.word(),
                "/" + page,
                new Entry.Face(texts.get(page + ".title"), List.of(), standard),
                new Entry.Face(texts.get(page + "." + easyTitle), List.of(), easy),
                Kind.PAGE.worth());
    }

    /** A text with places to fill in says nothing by itself. */
    private static void add(String text, List<String> passages) {
        if (!text.contains("{0}")) {
            passages.add(text);
        }
    }
}
