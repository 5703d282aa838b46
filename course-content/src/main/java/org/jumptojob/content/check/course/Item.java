package org.jumptojob.content.check.course;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.check.Documents;
import org.jumptojob.content.check.Entry;

/**
 * An item of a quiz.
 *
 * @param quiz the quiz
 * @param structure options, key, misconceptions
 */
record Item(Documents.ActivityFiles quiz, Entry structure) {

    static List<Item> of(Documents.ActivityFiles quiz) {
        return quiz.content().list("items").stream()
                .map(entry -> new Item(quiz, entry))
                .toList();
    }

    String id() {
        return structure.text("id");
    }

    String kind() {
        return structure.text("kind");
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    List<String> options() {
        return structure.texts("options");
    }

    List<String> key() {
        return structure.texts("key");
    }

    /** Whether it says something that is true. */
    boolean isTrue() {
        return is("true-false") && key().contains("t");
    }

    /** What can be answered wrongly: a wrong option, something that gets another partner, an option in a wrong place. */
    List<String> canBeWrong() {
        return is("match")
                ? structure.texts("left")
                : options().stream()
                        .filter(option -> is("order") || !key().contains(option))
                        .toList();
    }

    /** Whether somebody who takes this option has it wrong; options of a match or an order are neither right nor wrong. */
    boolean isWrong(String option) {
        return !is("match") && !is("order") && !key().contains(option);
    }

    /** Its words in a language. */
    Entry text(String language) {
        Documents.ActivityFiles files = quiz;
        return files.texts().containsKey(language)
                        && !files.texts().get(language).isMarkdown()
                ? files.texts().get(language).fields().map("items").map(id())
                : new Entry(structure.document(), "", Map.of());
    }

    /** Characters of an option as it is read. */
    int length(String language, String option) {
        return PlainText.of(text(language).map("options").map(option).text("text"))
                .length();
    }

    /** Place of the right option among those shown, from 0; −1 if it is not there. */
    int place() {
        return key().isEmpty() ? -1 : options().indexOf(key().get(0));
    }

    /** Whether the right option is longer than each of the others. */
    boolean rightIsLongest(String language) {
        return !key().isEmpty()
                && options().stream()
                        .filter(option -> !option.equals(key().get(0)))
                        .allMatch(option -> length(language, option) < length(language, key().get(0)));
    }

    /** Whether somebody gets it right who takes what is longest; where nothing has a length, what comes first. */
    boolean rightByLongest(String language) {
        return switch (kind()) {
            case "single", "several", "true-false" ->
                new HashSet<>(options().stream()
                                .sorted(Comparator.comparing((String option) -> -length(language, option)))
                                .limit(key().size())
                                .toList())
                        .equals(new HashSet<>(key()));
            default -> rightByFirst();
        };
    }

    /** Whether somebody gets it right who takes what comes first. */
    boolean rightByFirst() {
        return switch (kind()) {
            case "single", "several", "true-false" ->
                new HashSet<>(options().stream().limit(key().size()).toList()).equals(new HashSet<>(key()));
            case "order" -> options().equals(key());
            case "match" -> pairsInOrder();
            default -> false;
        };
    }

    /** Whether somebody gets it right who says "false" to everything; other kinds cannot be answered so. */
    boolean rightByFalse() {
        return is("true-false") && key().equals(List.of("f"));
    }

    private boolean pairsInOrder() {
        List<String> left = structure.texts("left");
        List<String> right = structure.texts("right");
        Entry pairs = structure.map("pairs");
        return left.size() <= right.size()
                && IntStream.range(0, left.size()).allMatch(i -> right.get(i).equals(pairs.text(left.get(i))));
    }
}
