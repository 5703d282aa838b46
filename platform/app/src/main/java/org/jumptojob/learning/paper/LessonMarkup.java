package org.jumptojob.learning.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Takes over the markup of a lesson, element by element, into a text for paper. */
final class LessonMarkup {

    private static final Set<String> EMPTY = Set.of("br", "hr");
    private static final Pattern SIGNS = Pattern.compile("[.,;:!?)”]+");

    /** Signs of a link that fits on a line in any case. */
    private static final int SHORT = 40;

    private final PaperText paper;
    private final int level;

    private LessonMarkup(PaperText paper, int level) {
        this.paper = paper;
        this.level = level;
    }

    /**
     * @param html as the allow list of lessons lets it through; it is well-formed
     * @param level of the heading above the lesson
     */
    static void write(String html, PaperText paper, int level) {
        new LessonMarkup(paper, level).children(parse(html));
        paper.out().append('\n');
    }

    static Element parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<div>" + html + "</div>")))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("A lesson is not well-formed, so it cannot be written for paper.", e);
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                boolean begun = child.getPreviousSibling() instanceof Element before
                        && before.getTagName().equals("a");
                int taken = begun ? stop((Element) child.getPreviousSibling()).length() : 0;
                paper.text(child.getTextContent().substring(taken));
            }
        }
    }

    private void element(Element element) {
        switch (element.getTagName()) {
            case "h2" -> heading(element, level + 1);
            case "h3" -> heading(element, level + 2);
            case "a" -> link(element);
            default -> plain(element);
        }
    }

    private void heading(Element element, int at) {
        String id = paper.id(element.getAttribute("id"));
        paper.note(new PaperText.Heading(at, id, element.getTextContent()));
        paper.out().append("<h").append(at).append(" id=\"").append(id).append("\">");
        children(element);
        paper.out().append("</h").append(at).append('>');
    }

    /** The signs that follow a short link and must not begin the next line of a PDF, whose lines may break at every element. */
    private String stop(Element link) {
        boolean wanted = paper.form() == PaperForm.PDF && link.getTextContent().length() <= SHORT;
        if (!wanted || link.getNextSibling() == null || link.getNextSibling().getNodeType() != Node.TEXT_NODE) {
            return "";
        }
        Matcher signs = SIGNS.matcher(link.getNextSibling().getTextContent());
        return signs.lookingAt() ? signs.group() : "";
    }

    private void link(Element element) {
        String stop = stop(element);
        if (stop.isEmpty()) {
            anchor(element);
        } else {
            paper.out().append("<span class=\"keep\">");
            anchor(element);
            paper.text(stop);
            paper.out().append("</span>");
        }
    }

    private void anchor(Element element) {
        String look = element.getAttribute("class");
        paper.address(element.getAttribute("href"))
                .ifPresentOrElse(
                        to -> {
                            paper.out().append("<a");
                            if (!look.isEmpty()) {
                                paper.out().append(" class=\"").append(look).append('"');
                            }
                            paper.out()
                                    .append(" href=\"")
                                    .append(PaperText.escape(to))
                                    .append("\">");
                            children(element);
                            paper.out().append("</a>");
                        },
                        () -> children(element));
    }

    private void plain(Element element) {
        String tag = element.getTagName();
        String look = element.getAttribute("class");
        paper.out().append('<').append(tag);
        if (!look.isEmpty()) {
            paper.out().append(" class=\"").append(PaperText.escape(look)).append('"');
        }
        if (EMPTY.contains(tag)) {
            paper.out().append("/>");
        } else {
            paper.out().append('>');
            children(element);
            paper.out().append("</").append(tag).append('>');
        }
    }
}
