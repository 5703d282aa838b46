package org.jumptojob.content.check;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jumptojob.content.PlainText;
import org.jumptojob.content.Problem;
import org.jumptojob.content.check.Text.Passage;

/**
 * Links lead to something that is there, images have words for people who do not see them, there is no raw HTML, and a Markdown text
 * has one title, at its beginning (the reader asks for it).
 */
final class MarkdownRule implements Rule {

    static final Pattern GLOSSARY = Pattern.compile("glossary/[^/]+\\.yaml");

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public void check(Documents documents, Consumer<Problem> problems) {
        Set<String> activities = new TreeSet<>();
        documents.activities().forEach(activity -> activities.add(activity.id()));
        Set<String> words = documents.ids(GLOSSARY, "words");
        Set<String> files = documents.files().paths(); // once: on a disk this looks through all folders
        for (Documents.ActivityFiles activity : documents.activities()) {
            Targets targets = new Targets(activities, words, files, activity.folder());
            for (Text text : activity.texts().values()) {
                for (Passage passage : text.passages()) {
                    PARSER.parse(passage.text()).accept(new Visitor(passage, targets, text.isMarkdown(), problems));
                }
            }
        }
    }

    /**
     * What links and images may lead to.
     *
     * @param activities ids
     * @param words ids of the glossary
     * @param files paths of all content files
     * @param folder of the text, ending with {@code /}: images are named from here
     */
    private record Targets(Set<String> activities, Set<String> words, Set<String> files, String folder) {

        /** What is wrong with a link's target; {@code null} if nothing is. */
        String problemWith(String link) {
            String target = link.substring(link.indexOf(':') + 1);
            if (link.startsWith("activity:")) {
                return activities.contains(target)
                        ? null
                        : "There is no activity '" + target + "'. Mend the link's id.";
            }
            if (link.startsWith("glossary:")) {
                return words.contains(target)
                        ? null
                        : "The glossary has no word '" + target + "'. Add it there or mend the link's id.";
            }
            if (link.startsWith("site:")) {
                return target.startsWith("/") && !target.startsWith("//")
                        ? null
                        : "The page behind 'site:' has to begin with one '/', as in site:/help.";
            }
            return "The link '" + link + "' leads elsewhere. Links begin with activity:, glossary: or site:/.";
        }
    }

    private static final class Visitor extends AbstractVisitor {

        private final Passage passage;
        private final Targets targets;
        private final boolean headed;
        private final Consumer<Problem> problems;
        private int titles;

        Visitor(Passage passage, Targets targets, boolean headed, Consumer<Problem> problems) {
            this.passage = passage;
            this.targets = targets;
            this.headed = headed;
            this.problems = problems;
        }

        @Override
        public void visit(Link link) {
            String problem = targets.problemWith(link.getDestination());
            if (problem != null) {
                report(link, problem);
            }
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            Words words = new Words();
            image.accept(words);
            if (words.text.toString().isBlank()) {
                report(
                        image,
                        "The image '" + image.getDestination()
                                + "' has no words for people who do not see it. Write them: ![what it shows](file).");
            }
            if (!targets.files().contains(targets.folder() + image.getDestination())) {
                report(image, "There is no image '" + image.getDestination() + "' in the folder of this text.");
            }
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1 && headed && ++titles > 1) {
                report(heading, "A text has one title ('# '), in its first line. Use '## ' here.");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(HtmlBlock html) {
            report(html, "HTML is not used in texts. Write it as Markdown.");
        }

        @Override
        public void visit(HtmlInline html) {
            report(html, "HTML is not used in texts. Write it as Markdown.");
        }

        private void report(Node node, String message) {
            Node placed = node;
            while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
                placed = placed.getParent();
            }
            int index = placed.getSourceSpans().isEmpty()
                    ? 0
                    : placed.getSourceSpans().get(0).getInputIndex();
            problems.accept(passage.problem(passage.lineAt(index), message));
        }
    }

    /** The words inside of an image's brackets. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(org.commonmark.node.Text words) {
            text.append(PlainText.fold(words.getLiteral()));
        }
    }
}
