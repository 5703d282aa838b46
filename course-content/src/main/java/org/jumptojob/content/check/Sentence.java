package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Text.Passage;

/**
 * A sentence as readers meet it. A heading, an item of a list and an option of a quiz count as sentences of their own.
 *
 * @param passage where it stands
 * @param lineOfText line of the passage in which it begins, from 1
 * @param text plain, with {@code \n} where the Markdown has a line end
 */
public record Sentence(Passage passage, int lineOfText, String text) {

    /** The blanks after the end of a sentence. A small letter behind them goes on with it: "Can I?" she asks. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?…])[\"'”’»)\\]]*\\s+(?!\\p{Ll})");

    private static final Pattern END = Pattern.compile("[.!?…][\"'”’»)\\]]*\\s*$");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    /** The sentences of a passage, in order. */
    public static List<Sentence> of(Passage passage) {
        List<Sentence> sentences = new ArrayList<>();
        for (PlainText.Block block : passage.blocks()) {
            Matcher between = BETWEEN.matcher(block.text());
            int start = 0;
            while (start < block.text().length()) {
                int end = between.find() ? between.end() : block.text().length();
                sentences.add(sentence(passage, block, start, end));
                start = end;
            }
        }
        return sentences;
    }

    /** The sentences of a whole text, in order. */
    public static List<Sentence> of(Text text) {
        return text.passages().stream().flatMap(passage -> of(passage).stream()).toList();
    }

    /** The sentences of a field, in order. */
    public static List<Sentence> of(Entry entry, String key) {
        return of(new Passage(entry.document().file(), entry.document(), entry.at(key), entry.text(key)));
    }

    private static Sentence sentence(Passage passage, PlainText.Block block, int start, int end) {
        String text = block.text().substring(start, end);
        long before =
                block.text().substring(0, start).chars().filter(c -> c == '\n').count();
        return new Sentence(passage, block.line() + (int) before, text);
    }

    /** Line of the file, from 1. */
    public int line() {
        return passage.line(lineOfText, text);
    }

    /** What stands between blanks and has a letter or a digit. */
    public List<String> words() {
        return found().toList();
    }

    /** The number of words. */
    public int length() {
        return (int) found().count();
    }

    /** Whether it ends as a sentence does. A heading or a label does not, and counts in no mean. */
    public boolean isWhole() {
        return END.matcher(text).find();
    }

    /** In one line. */
    public String folded() {
        return PlainText.fold(text);
    }

    /** A problem with this sentence. */
    public Problem problem(String message) {
        return passage.problem(line(), message);
    }

    private Stream<String> found() {
        return WORD.matcher(text).results().map(match -> match.group());
    }
}
