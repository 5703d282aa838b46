package org.jumptojob.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The words of a Markdown text as a reader hears them: without marks, link targets and source marks. */
public final class PlainText {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /**
     * What may mean something else in Markdown than itself. Most texts of YAML files have nothing of it; leaving out the parser there takes
     * most of the time away that reading all texts needs.
     */
    private static final Pattern MARKED = Pattern.compile("[\\\\*_`\\[\\]<>&{}~|\\n\\r]|^[\\s#=+-]|^[0-9]+[.)]");

    private PlainText() {}

    /** The plain text, one line for each paragraph, heading and list item, blanks folded to one space. */
    public static String of(String markdown) {
        return blocks(markdown).stream().map(block -> fold(block.text())).collect(Collectors.joining("\n"));
    }

    /** The paragraphs, headings and list items in order. */
    public static List<Block> blocks(String markdown) {
        if (!MARKED.matcher(markdown).find()) {
            return markdown.isBlank() ? List.of() : List.of(new Block(1, markdown.strip()));
        }
        Blocks blocks = new Blocks();
        PARSER.parse(SourceMarks.strip(markdown)).accept(blocks);
        return blocks.found;
    }

    /** The text with every run of blanks and line ends as one space. */
    public static String fold(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /**
     * A piece of text that stands for itself.
     *
     * @param line where it begins in the Markdown, from 1
     * @param text plain, with {@code \n} where the Markdown has a line end
     */
    public record Block(int line, String text) {}

    private static final class Blocks extends AbstractVisitor {

        private final List<Block> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Paragraph paragraph) {
            leaf(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            leaf(heading);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add(code, code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add(code, code.getLiteral());
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append('\n');
        }

        private void leaf(Node node) {
            text.setLength(0);
            visitChildren(node);
            add(node, text.toString());
        }

        private void add(Node node, String words) {
            int line = node.getSourceSpans().isEmpty()
                    ? 1
                    : node.getSourceSpans().get(0).getLineIndex() + 1;
            if (!words.isBlank()) {
                found.add(new Block(line, words.strip()));
            }
        }
    }
}
