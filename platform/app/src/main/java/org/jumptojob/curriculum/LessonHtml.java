package org.jumptojob.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.content.Activity;
import org.jumptojob.content.SourceMarks;
import org.jumptojob.content.Word;
import org.jumptojob.web.PagesChanged;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lesson texts as HTML: rendered once for each version and language, cleaned by an allow list (the texts of the studio
 * will pass here too), and kept.
 */
@ApplicationScoped
public class LessonHtml {

    /**
     * @param html the text, without its title
     * @param words the glossary words that it links, in the order of their first use
     */
    public record Rendered(String html, List<Word> words) {}

    private static final String GLOSSARY = "glossary:";
    private static final String ACTIVITY = "activity:";
    private static final String SITE = "site:";

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "blockquote",
                    "a",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("id")
            .matching(false, partIds())
            .onElements("h2", "h3")
            .allowAttributes("class")
            .matching(false, "word", "example", "alone")
            .onElements("a", "blockquote", "p", "li")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .toFactory();

    private final Parser parser = Parser.builder().build();
    private final Map<String, Rendered> kept = new ConcurrentHashMap<>();

    @Inject
    private Curriculum curriculum;

    /** A track was switched, or a text hidden: links that led there lead nowhere now. */
    void forget(@Observes PagesChanged change) {
        kept.clear();
    }

    /** The text of a page in a language; see {@link Activity#text(String)}. */
    @Allowed(Access.ANYONE)
    public Rendered of(Activity activity, String language) {
        String key = activity.id() + " " + activity.version() + " " + language;
        Rendered known = kept.get(key);
        if (known != null) {
            return known;
        }
        Node document = parser.parse(SourceMarks.strip(activity.text(language).body()));
        Preparation preparation = new Preparation();
        document.accept(preparation);
        Rendered rendered = render(document, preparation.words);
        if (!preparation.hidden) {
            kept.put(key, rendered);
        }
        return rendered;
    }

    private Rendered render(Node document, Set<String> words) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .attributeProviderFactory(context -> LessonHtml::attributes)
                .build();
        String html = ALLOWED.sanitize(renderer.render(document));
        return new Rendered(
                html,
                words.stream()
                        .map(curriculum.content().words()::get)
                        .filter(word -> word != null)
                        .toList());
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && link.getDestination().startsWith("#word-")) {
            attributes.put("class", "word");
        } else if (node instanceof BlockQuote) {
            attributes.put("class", "example");
        } else if (isLinkAlone(node)) {
            attributes.put("class", "alone");
        } else if (node instanceof Heading && node.getFirstChild() != null) {
            attributes.put("id", "part-" + number(node));
        }
    }

    /** A link with nothing beside it is a target, not a part of a sentence. The paragraph of a tight list is not drawn. */
    private static boolean isLinkAlone(Node node) {
        Node paragraph = node instanceof ListItem ? onlyChild(node) : node;
        return paragraph instanceof Paragraph && onlyChild(paragraph) instanceof Link;
    }

    /** @return {@code null} where there is none, or several */
    private static Node onlyChild(Node node) {
        return node.getFirstChild() == node.getLastChild() ? node.getFirstChild() : null;
    }

    /** The same number in each language level, so that switching keeps the place. */
    private static int number(Node heading) {
        int number = 1;
        for (Node before = heading.getPrevious(); before != null; before = before.getPrevious()) {
            if (before instanceof Heading) {
                number++;
            }
        }
        return number;
    }

    private static String[] partIds() {
        String[] ids = new String[40];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "part-" + (i + 1);
        }
        return ids;
    }

    /** Turns our own link schemes into addresses and collects the words. */
    private final class Preparation extends AbstractVisitor {

        private final Set<String> words = new LinkedHashSet<>();

        /** Whether a link leads to a track that is not shown here: it may be shown later, so the text is not kept. */
        private boolean hidden;

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.startsWith(GLOSSARY)) {
                String word = to.substring(GLOSSARY.length());
                words.add(word);
                link.setDestination("#word-" + word);
            } else if (to.startsWith(ACTIVITY)) {
                leadTo(to.substring(ACTIVITY.length()), link);
            } else if (to.startsWith(SITE)) {
                link.setDestination(to.substring(SITE.length()));
            }
            visitChildren(link);
        }

        /** A link to what is not shown becomes its own text: the lesson stays readable. */
        private void leadTo(String activity, Link link) {
            try {
                link.setDestination(curriculum.place(activity).path());
            } catch (NotFound e) {
                hidden = true;
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }
}
