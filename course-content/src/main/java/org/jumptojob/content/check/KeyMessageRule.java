package org.jumptojob.content.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Text.Passage;

/** No version of a text loses a key message: its sentence stands in the text word for word. A page has at least one. */
final class KeyMessageRule implements Rule {

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        documents.activities().forEach(activity -> check(activity, problems));
    }

    private static void check(Documents.ActivityFiles activity, Consumer<Problem> problems) {
        List<String> ids = activity.whole().texts("key-messages");
        List<Entry> messages = activity.messages()
                .map(document -> Entry.list(document, "", document.root(), "messages"))
                .orElse(List.of());
        Set<String> written = new TreeSet<>();
        for (Entry message : messages) {
            written.add(message.text("id"));
            if (!ids.contains(message.text("id"))) {
                problems.accept(message.problem(
                        "id",
                        "'" + message.text("id") + "' is not among the key-messages of " + activity.name()
                                + ".yaml. Add it there or take it out here."));
            }
            activity.texts().forEach((language, text) -> sentence(message, language, text, problems));
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!written.contains(ids.get(i))) {
                problems.accept(activity.whole()
                        .problem(
                                "key-messages",
                                i,
                                "'" + ids.get(i) + "' has no sentence. Add it to " + activity.name()
                                        + ".messages.yaml."));
            }
        }
        if (ids.isEmpty() && activity.texts().values().stream().anyMatch(Text::isMarkdown)) {
            problems.accept(activity.whole()
                    .problem(
                            "key-messages",
                            "A lesson has at least one key message. Add its id here and its sentence to "
                                    + activity.name() + ".messages.yaml."));
        }
    }

    private static void sentence(Entry message, String language, Text text, Consumer<Problem> problems) {
        String sentence = words(message.text(language));
        if (sentence.isEmpty()) {
            problems.accept(message.problem(
                    language,
                    "The message '" + message.text("id") + "' has no sentence in '" + language + "'. Add it."));
            return;
        }
        boolean found = text.passages().stream()
                .map(Passage::text)
                .anyMatch(passage -> words(passage).contains(sentence));
        if (!found) {
            YamlDocument document = message.document();
            problems.accept(new Problem(
                    document.file(),
                    document.line(message.at(language)),
                    "This sentence does not stand word for word in " + text.file() + ": \"" + sentence + "\""));
        }
    }

    /** The words alone: no Markdown, no source marks, one space between two words. */
    private static String words(String markdown) {
        return PlainText.fold(PlainText.of(markdown));
    }
}
