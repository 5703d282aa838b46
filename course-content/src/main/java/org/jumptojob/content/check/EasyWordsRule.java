package org.jumptojob.content.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Text.Passage;

/**
 * Every activity and set of questions has its text in English and in easy words, and a sentence in easy words has at most {@value #MOST_WORDS} words. A
 * heading and an item of a list count as sentences of their own.
 */
final class EasyWordsRule implements Rule {

    static final int MOST_WORDS = 15;
    private static final String EASY = "en-simple";

    /** Files that carry both languages side by side. Key messages are checked where they stand: in the texts. */
    private static final Pattern BILINGUAL = Pattern.compile(
            "glossary/[^/]+\\.yaml|toolbox\\.yaml|sources\\.yaml|misconceptions\\.yaml|competences/[^/]+\\.yaml|curricula/[^/]+/track\\.yaml|curricula/[^/]+/[^/]+/module\\.yaml");

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EASY);
            if (easy == null) {
                problems.accept(activity.whole()
                        .problem(
                                "id",
                                "This has no easy words. Add " + activity.name() + ".en-simple.md or " + activity.name()
                                        + ".en-simple.yaml."));
            } else {
                easy.passages().forEach(passage -> sentences(passage, problems));
            }
        }
        for (YamlDocument document : documents.yaml(BILINGUAL)) {
            document.texts((pointer, text) -> {
                if (pointer.endsWith("/" + EASY) || pointer.endsWith("/plain")) {
                    sentences(new Passage(document.file(), document, pointer, text), problems);
                }
            });
        }
    }

    private static void sentences(Passage passage, Consumer<Problem> problems) {
        for (Sentence sentence : Sentence.of(passage)) {
            if (sentence.length() > MOST_WORDS) {
                problems.accept(sentence.problem("A sentence in easy words has at most " + MOST_WORDS
                        + " words; this one has " + sentence.length() + ". Make two of it: \"" + sentence.folded()
                        + "\""));
            }
        }
    }
}
