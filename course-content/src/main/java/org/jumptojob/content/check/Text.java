package org.jumptojob.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.YamlDocument;

/**
 * Words that people read, with their place: a Markdown file, or the texts of a YAML file.
 *
 * @param file path of the file
 * @param yaml the file if it is YAML, else {@code null}
 * @param passages the Markdown file as one passage; each text of a YAML file as one
 */
public record Text(String file, YamlDocument yaml, List<Passage> passages) {

    static Text ofMarkdown(String file, String markdown) {
        return new Text(file, null, List.of(new Passage(file, null, "", markdown)));
    }

    static Text ofYaml(YamlDocument document) {
        List<Passage> passages = new ArrayList<>();
        document.texts((pointer, text) -> passages.add(new Passage(document.file(), document, pointer, text)));
        return new Text(document.file(), document, List.copyOf(passages));
    }

    public boolean isMarkdown() {
        return yaml == null;
    }

    /** The fields of a YAML text; none for Markdown. */
    public Entry fields() {
        return new Entry(yaml, "", yaml == null ? Map.of() : yaml.root());
    }

    /**
     * A piece of text.
     *
     * @param file path of the file
     * @param yaml the file if it is YAML, else {@code null}
     * @param pointer place of the text in a YAML file
     * @param text Markdown, or a plain text, which is Markdown too
     */
    public record Passage(String file, YamlDocument yaml, String pointer, String text) {

        /** The file's line for a line of the text (from 1), at which these words begin. */
        public int line(int lineOfText, String words) {
            return yaml == null ? lineOfText : yaml.line(pointer, words);
        }

        /** The file's line for a character of the text. */
        public int lineAt(int index) {
            int lineOfText = 1
                    + (int) text.substring(0, index)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            int end = Math.min(text.length(), index + 40);
            return line(lineOfText, text.substring(index, end));
        }

        public List<PlainText.Block> blocks() {
            return PlainText.blocks(text);
        }

        public Problem problem(int line, String message) {
            return new Problem(file, line, message);
        }
    }
}
