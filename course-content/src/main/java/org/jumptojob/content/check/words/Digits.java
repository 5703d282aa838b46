package org.jumptojob.content.check.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Measure;
import org.jumptojob.content.check.Sentence;
import org.jumptojob.content.check.Table;
import org.jumptojob.content.check.Text;

/**
 * Easy words have numbers in digits. "One" stays, because it mostly means somebody; and what is called "My three strengths" keeps its
 * name.
 */
public final class Digits implements Measure {

    private static final List<String> NUMBERS =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}-])(" + String.join("|", NUMBERS) + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLED = Pattern.compile("curricula/[^/]+/(track|[^/]+/module)\\.yaml");

    @Override
    public String name() {
        return "digits";
    }

    @Override
    public List<Table> measure(Documents documents, Consumer<Problem> problems) {
        List<String> titles = titles(documents);
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EasyTexts.EASY);
            if (easy != null) {
                Sentence.of(easy).forEach(sentence -> look(sentence, titles, problems));
            }
        }
        return List.of();
    }

    private static void look(Sentence sentence, List<String> titles, Consumer<Problem> problems) {
        String words = sentence.folded();
        if (!NUMBER.matcher(words).find()) {
            return; // most sentences: this saves looking for titles
        }
        String small = words.toLowerCase(Locale.ROOT);
        for (String title : titles) {
            small = small.replace(title, " ");
        }
        Matcher number = NUMBER.matcher(small);
        if (number.find()) {
            problems.accept(sentence.problem("In easy words, write \"" + number.group() + "\" as "
                    + (NUMBERS.indexOf(number.group()) + 2) + ": \"" + words + "\""));
        }
    }

    /** The names of activities, modules and tracks in lower case, long ones first. */
    private static List<String> titles(Documents documents) {
        Set<String> titles = new TreeSet<>(
                Comparator.comparing((String title) -> -title.length()).thenComparing(Comparator.naturalOrder()));
        for (Documents.ActivityFiles activity : documents.worded()) {
            Text easy = activity.texts().get(EasyTexts.EASY);
            if (easy != null) {
                String title = easy.isMarkdown()
                        ? easy.passages().get(0).text().lines().findFirst().orElse("")
                        : easy.fields().text("title");
                titles.add(PlainText.fold(PlainText.of(title)).toLowerCase(Locale.ROOT));
            }
        }
        for (YamlDocument document : documents.yaml(TITLED)) {
            document.texts((pointer, text) -> {
                if (pointer.equals("/title/" + EasyTexts.EASY)) {
                    titles.add(text.toLowerCase(Locale.ROOT));
                }
            });
        }
        titles.remove("");
        return new ArrayList<>(titles);
    }
}
