package org.jumptojob.paper;

import static org.jumptojob.learning.paper.PaperText.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jumptojob.learning.paper.PaperText;

/** A text for paper as a whole document that needs nothing beside it: styles and pictures are in it, and no script. */
final class PaperPage {

    private static final String STYLE = resource("document.css");

    /** The edges of a page take over nothing from its text. */
    private static final String LETTERS = "font-family: \"" + PdfMaker.FONT + "\"; font-size: 10pt; ";

    /** The file loads nothing and runs nothing, wherever it is opened. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final PaperDocument document;

    PaperPage(PaperDocument document) {
        this.document = document;
    }

    /** The file that opens in a browser without a network. */
    String offline() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + head() + "<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + document.body()
                + "</main>\n</body>\n</html>\n";
    }

    /**
     * The same as XML, with what a PDF has besides.
     *
     * @param place the running line of each page; {@code {0}} and {@code {1}} stand for its number and the number of pages
     */
    String forPdf(String place) {
        return "<html lang=\"en\">\n<head>\n" + head() + "<meta name=\"subject\" content=\""
                + escape(document.description()) + "\"/>\n" + bookmarks() + "<style>\n" + STYLE
                + "@page { @bottom-left { " + LETTERS + "content: " + quoted(document.title()) + "; } @bottom-right { "
                + LETTERS + "content: " + counters(place) + "; } }\n</style>\n</head>\n<body>\n" + document.body()
                + "</body>\n</html>\n";
    }

    private String head() {
        return "<title>" + escape(document.title() + " · " + document.author()) + "</title>\n"
                + "<meta name=\"description\" content=\"" + escape(document.description()) + "\"/>\n"
                + "<meta name=\"author\" content=\"" + escape(document.author()) + "\"/>\n";
    }

    /** The headings as a tree that a reader of PDFs shows beside the pages. */
    private String bookmarks() {
        StringBuilder out = new StringBuilder("<bookmarks>\n");
        Deque<Integer> open = new ArrayDeque<>();
        for (PaperText.Heading heading : document.headings()) {
            while (!open.isEmpty() && open.peek() >= heading.level()) {
                open.pop();
                out.append("</bookmark>\n");
            }
            out.append("<bookmark name=\"")
                    .append(escape(heading.title()))
                    .append("\" href=\"#")
                    .append(heading.id())
                    .append("\">");
            open.push(heading.level());
        }
        open.forEach(level -> out.append("</bookmark>"));
        return out.append("\n</bookmarks>\n").toString();
    }

    private static String counters(String place) {
        return quoted(place).replace("{0}", "\" counter(page) \"").replace("{1}", "\" counter(pages) \"");
    }

    /** A text in a style sheet that stands in XML. */
    private static String quoted(String text) {
        return "\"" + escape(text.replace("\\", "\\\\").replace("\"", "\\22 ").replace("\n", " ")) + "\"";
    }

    private static String resource(String name) {
        try (InputStream in = PaperPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
