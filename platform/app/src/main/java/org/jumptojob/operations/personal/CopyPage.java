package org.jumptojob.operations.personal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.UnaryOperator;
import org.jumptojob.privacy.PersonalData.Chapter;

/**
 * The page of a copy: one file with its own look, to be read without any network. The list of its chapters comes from those
 * that were written before {@link #head} is asked.
 */
final class CopyPage {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** Records of programs are folded away beyond this length; what a person wrote never is. */
    private static final int LONG_RECORD = 200;

    private static final String LOOK = "body{font:1.125rem/1.6 Verdana,Arial,sans-serif;max-width:46rem;margin:0 auto;"
            + "padding:1rem;color:#1b2430;background:#fff}h1,h2{line-height:1.25}section{border-top:2px solid #c9d3dd}"
            + "dl{margin:0 0 1rem;padding:.75rem 1rem;background:#f3f6f9;border-radius:.5rem}dt{font-weight:700}"
            + "dd{margin:0 0 .5rem;overflow-wrap:anywhere;white-space:pre-wrap}pre{white-space:pre-wrap;"
            + "overflow-wrap:anywhere;font-size:1rem}nav li{margin:.25rem 0}a{color:#14508c}summary{padding:.6rem 0}"
            + "@media print{dl{break-inside:avoid}}";

    private final UnaryOperator<String> texts;
    private final String site;
    private final Instant made;
    private final ZoneId zone;
    private final List<String> contents = new ArrayList<>();

    /**
     * @param texts gives a text by its message key
     * @param site the address of the site
     */
    CopyPage(UnaryOperator<String> texts, String site, Instant made, ZoneId zone) {
        this.texts = texts;
        this.site = site;
        this.made = made;
        this.zone = zone;
    }

    String site() {
        return site;
    }

    Instant made() {
        return made;
    }

    /** The last part of a message key: the name in the file for programs. */
    static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    String chapter(Chapter chapter) {
        String id = escaped(chapter.word());
        contents.add("<li><a href=\"#" + id + "\">" + escaped(text(chapter.title())) + "</a></li>");
        StringBuilder html = new StringBuilder();
        html.append("<section><h2 id=\"").append(id).append("\">").append(escaped(text(chapter.title())));
        html.append("</h2>\n");
        if (chapter.rows().isEmpty()) {
            html.append("<p>").append(escaped(text("personal.copy-nothing"))).append("</p>\n");
        }
        for (Map<String, String> row : chapter.rows()) {
            html.append("<dl>");
            row.forEach((key, value) -> html.append("<dt>")
                    .append(escaped(text(key)))
                    .append("</dt><dd>")
                    .append(value(value))
                    .append("</dd>"));
            html.append("</dl>\n");
        }
        return html.append("</section>\n").toString();
    }

    /** Everything before the chapters. */
    String head() {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + escaped(text("personal.copy-title")) + "</title><style>" + LOOK + "</style></head>\n<body><main><h1>"
                + escaped(text("personal.copy-title")) + "</h1>\n<p>" + escaped(text("personal.copy-lead"))
                + "</p>\n<p>"
                + escaped(site) + ", " + escaped(WHEN.format(made.atZone(zone))) + "</p>\n<p>"
                + escaped(text("personal.copy-keep")) + "</p>\n<nav><h2>" + escaped(text("personal.copy-contents"))
                + "</h2><ul>\n" + String.join("\n", contents) + "\n</ul></nav>\n";
    }

    String foot() {
        return "</main></body></html>\n";
    }

    private String value(String value) {
        if (value.startsWith("{") && value.length() > LONG_RECORD) {
            return "<details><summary>" + escaped(text("personal.copy-show")) + "</summary><pre>" + escaped(value)
                    + "</pre></details>";
        }
        try {
            Instant moment = Instant.parse(value);
            return "<time datetime=\"" + escaped(value) + "\">" + escaped(WHEN.format(moment.atZone(zone))) + "</time>";
        } catch (DateTimeException notOne) {
            return escaped(value);
        }
    }

    /** A word without a text must not keep anybody from her copy. */
    private String text(String key) {
        try {
            return texts.apply(key);
        } catch (MissingResourceException none) {
            return name(key);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
