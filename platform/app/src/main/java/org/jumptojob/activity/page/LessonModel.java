package org.jumptojob.activity.page;

import java.util.List;
import org.jumptojob.curriculum.LessonHtml;

/** A rendered lesson as the view shows it. */
public class LessonModel {

    /** A glossary word with its meaning in the language of the page. */
    public static class Meaning {
        private final String id;
        private final String term;
        private final String text;

        Meaning(String id, String term, String text) {
            this.id = id;
            this.term = term;
            this.text = text;
        }

        public String getId() {
            return id;
        }

        public String getTerm() {
            return term;
        }

        public String getText() {
            return text;
        }
    }

    private final String html;
    private final List<Meaning> words;

    LessonModel(LessonHtml.Rendered rendered, String language) {
        this.html = rendered.html();
        this.words = rendered.words().stream()
                .map(word -> new Meaning(
                        word.id(), word.term().in(language), word.meaning().in(language)))
                .toList();
    }

    public String getHtml() {
        return html;
    }

    public List<Meaning> getWords() {
        return words;
    }
}
