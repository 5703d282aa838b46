package org.jumptojob.learning.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jumptojob.web.Texts;

/**
 * Takes down a text for paper as well-formed XHTML: headings in order, lists, pictures with words for them, links that lead
 * somewhere. It knows the content only, never a person; so what stands on it is the same for everybody.
 */
public final class PaperText {

    /**
     * A heading.
     *
     * @param level 1 for the title of the whole
     * @param id unique in the text
     */
    public record Heading(int level, String id, String title) {}

    /** A word of the glossary with its meaning. */
    public record Meaning(String id, String term, String text) {}

    private static final int LOWEST = 6;

    private final PaperForm form;
    private final Texts texts;
    private final Function<String, Optional<String>> links;
    private final StringBuilder out = new StringBuilder(8_192);
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Meaning> words = new LinkedHashMap<>();
    private String part = "top";
    private int level = 1;

    /**
     * @param texts the words of the platform
     * @param links turns a path of the site into the address that fits the form; nothing for a path that leads nowhere from here
     */
    public PaperText(PaperForm form, Texts texts, Function<String, Optional<String>> links) {
        this.form = form;
        this.texts = texts;
        this.links = links;
    }

    public PaperForm form() {
        return form;
    }

    /** A text of the platform, such as {@code word("quiz.number", 1, 8)}. */
    public String word(String key, Object... arguments) {
        return arguments.length == 0 ? texts.get(key) : texts.of(key, arguments);
    }

    /** The next part with its heading; what follows stands one level below it. */
    public void begin(String id, int headingLevel, String title) {
        part = id;
        level = headingLevel;
        heading(headingLevel, id, title);
    }

    /** An id that no other part has. */
    public String id(String name) {
        return part + "-" + name;
    }

    /** A heading one level below that of the part. */
    public void heading(String name, String title) {
        heading(level + 1, id(name), title);
    }

    /** A heading two levels below that of the part. */
    public void subheading(String name, String title) {
        heading(level + 2, id(name), title);
    }

    private void heading(int at, String id, String title) {
        int used = Math.min(at, LOWEST);
        headings.add(new Heading(used, id, title));
        out.append("<h").append(used).append(" id=\"").append(id).append("\">");
        text(title);
        out.append("</h").append(used).append(">\n");
    }

    public void paragraph(String text) {
        element("p", "", text);
    }

    public void paragraphs(Collection<String> all) {
        all.forEach(this::paragraph);
    }

    /** A smaller line that helps with what stands beside it. */
    public void hint(String text) {
        element("p", "hint", text);
    }

    /** A line that leads in what follows, without being a heading. */
    public void lead(String text) {
        out.append("<p class=\"lead-in\"><strong>");
        text(text);
        out.append("</strong></p>\n");
    }

    /** Something that has to be seen. */
    public void notice(String text) {
        open("div", "notice");
        paragraph(text);
        close("div");
    }

    public void list(Collection<String> lines) {
        list("ul", "", lines);
    }

    public void numbered(Collection<String> lines) {
        list("ol", "", lines);
    }

    /** Things to tick by hand. */
    public void boxes(Collection<String> lines) {
        open("ul", "boxes");
        // An element of its own: a box that the style sheet puts there would become a second item in the tags of a PDF.
        lines.forEach(line -> {
            out.append("<li><span class=\"box\"></span>");
            text(line);
            out.append("</li>\n");
        });
        close("ul");
    }

    private void list(String tag, String look, Collection<String> lines) {
        if (!lines.isEmpty()) {
            open(tag, look);
            lines.forEach(line -> element("li", "", line));
            close(tag);
        }
    }

    /** Empty lines to write on by hand. */
    public void lines(int count) {
        for (int i = 0; i < count; i++) {
            out.append("<div class=\"writing-line\"></div>\n");
        }
    }

    /** Opens an element for what follows; each needs its {@link #close}. */
    public void open(String tag, String look) {
        out.append('<').append(tag);
        look(look);
        out.append(">\n");
    }

    /** As {@link #open} for an element that links lead to. */
    public void openWithId(String tag, String id) {
        out.append('<').append(tag).append(" id=\"").append(id).append("\">\n");
    }

    public void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    private void element(String tag, String look, String text) {
        out.append('<').append(tag);
        look(look);
        out.append('>');
        text(text);
        out.append("</").append(tag).append(">\n");
    }

    private void look(String look) {
        if (!look.isEmpty()) {
            out.append(" class=\"").append(look).append('"');
        }
    }

    /** Words with a weight of their own in the midst of an element that was opened. */
    public void strong(String text) {
        out.append("<strong>");
        text(text);
        out.append("</strong> ");
    }

    /** A link within this text. */
    public void jump(String id, String text) {
        out.append("<a class=\"go\" href=\"#").append(id).append("\">");
        text(text);
        out.append("</a>");
    }

    /** A link to a path of the site, or its words alone where it leads nowhere from here. */
    public void link(String path, String text) {
        Optional<String> address = links.apply(path);
        address.ifPresent(to -> out.append("<a href=\"").append(escape(to)).append("\">"));
        text(text);
        address.ifPresent(to -> out.append("</a>"));
    }

    /** The address that a link of a lesson has here. */
    Optional<String> address(String href) {
        return href.startsWith("/") ? links.apply(href) : Optional.of(href);
    }

    /** A drawing of ours with a sentence for those who do not see it. */
    public void picture(String svg, String alt) {
        String still = Drawing.still(svg);
        out.append("<div class=\"figure\"><img alt=\"")
                .append(escape(plain(alt)))
                .append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(still.getBytes(UTF_8)))
                .append("\"/></div>\n");
    }

    /** A lesson as the site shows it: its headings move below the part's, its ids become the part's own. */
    public void lesson(String html) {
        LessonMarkup.write(html, this, level);
    }

    /** A word that is explained at the end of the text. */
    public void meaning(Meaning meaning) {
        words.putIfAbsent(meaning.id(), meaning);
    }

    /** The words that were named, each once. */
    public Collection<Meaning> words() {
        return List.copyOf(words.values());
    }

    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** For {@link LessonMarkup}: markup as it is. */
    StringBuilder out() {
        return out;
    }

    void note(Heading heading) {
        headings.add(heading);
    }

    /** Text in the midst of an element that was opened. */
    public void text(String text) {
        out.append(escape(plain(text)));
    }

    /** The fonts of a PDF have no faces and signs of that kind; words stand beside each of them. */
    private String plain(String text) {
        return form == PaperForm.PDF
                ? text.codePoints()
                        .filter(sign -> sign < 0x1F000 && sign != 0xFE0F)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    /** A text as it stands in XML, in an attribute too. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** All that was taken down. */
    @Override
    public String toString() {
        return out.toString();
    }
}
