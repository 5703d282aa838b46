package org.jumptojob.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.content.Picture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Drawings (SVG) as a part of a page, so that they take its colours in every theme. Only shapes, words and their places come
 * through: no script, no address, no style, nothing that another file would have to bring. The words for it stand around it in
 * the reader's language, so the drawing itself is silent.
 */
@ApplicationScoped
public class Drawings {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "text", "tspan");

    private static final Set<String> ATTRIBUTES = Set.of(
            "viewBox",
            "d",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "width",
            "height",
            "points",
            "transform",
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "opacity");

    /** Numbers, letters of paths, colours, and the colours of the page such as {@code var(--accent, #0a4a63)}. */
    private static final String VALUE = "(?i)(?!.*(?:url|script|expression))[-+\\w\\s.,%#()]*";

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** The drawing as markup to be written into a page as it is; empty where there is none, or none that can be read. */
    @Allowed(Access.ANYONE)
    public String inPage(Picture picture) {
        return picture.svg().isEmpty() ? "" : kept.computeIfAbsent(picture.svg(), Drawings::clean);
    }

    static String clean(String svg) {
        try {
            StringBuilder page = new StringBuilder();
            write(document(svg).getDocumentElement(), page, true);
            return page.toString();
        } catch (SAXException notXml) {
            // Its words stand beside it and say the same; the check of the content tells its author.
            return "";
        }
    }

    private static Document document(String svg) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Drawings cannot be read with this Java.", e);
        }
    }

    private static void write(Element element, StringBuilder page, boolean root) {
        if (!ELEMENTS.contains(element.getTagName())) {
            return;
        }
        page.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            String value = attributes.item(i).getNodeValue();
            // The page says how large the whole is.
            boolean size = root && (name.equals("width") || name.equals("height"));
            if (ATTRIBUTES.contains(name) && !size && value.matches(VALUE)) {
                page.append(' ').append(name).append("=\"").append(value).append('"');
            }
        }
        page.append(root ? " aria-hidden=\"true\" focusable=\"false\">" : ">");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, page, false);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                page.append(escaped(child.getNodeValue()));
            }
        }
        page.append("</").append(element.getTagName()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
