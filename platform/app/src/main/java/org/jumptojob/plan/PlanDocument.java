package org.jumptojob.plan;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jumptojob.consent.Shareable.Part;
import org.jumptojob.web.Texts;

/** A whole career plan as a file that its owner takes with her: JSON for programs, HTML for people. */
public final class PlanDocument {

    private final Texts texts;
    private final PlanWords words;
    private final Map<String, Sheet> pages;

    /** @param pages by their word */
    public PlanDocument(Texts texts, Map<String, Sheet> pages) {
        this.texts = texts;
        this.words = new PlanWords(texts);
        this.pages = pages;
    }

    private List<PlanPage> written() {
        return Arrays.stream(PlanPage.values())
                .filter(page -> pages.containsKey(page.word()))
                .toList();
    }

    /** {@code {"pages":[{"page":"wishes","title":…,"saved":…,"parts":[{"heading":…,"lines":[…]}]}]}}; UTC instants. */
    public String json() {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (PlanPage page : written()) {
            Sheet sheet = pages.get(page.word());
            JsonArrayBuilder parts = JSON.createArrayBuilder();
            words.parts(page, sheet.fields()).forEach(part -> parts.add(json(part)));
            JsonObjectBuilder one = JSON.createObjectBuilder()
                    .add("page", page.word())
                    .add("title", words.title(page, sheet.fields()))
                    .add("saved", sheet.saved().toString())
                    .add("parts", parts);
            if (page == PlanPage.STEPS) {
                one.add("steps", steps(sheet));
            }
            all.add(one);
        }
        return JSON.createObjectBuilder().add("pages", all).build().toString();
    }

    private static JsonObjectBuilder json(Part part) {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        part.lines().forEach(lines::add);
        return JSON.createObjectBuilder().add("heading", part.heading()).add("lines", lines);
    }

    private static JsonArrayBuilder steps(Sheet sheet) {
        JsonArrayBuilder steps = JSON.createArrayBuilder();
        Step.of(sheet.fields())
                .forEach(step -> steps.add(JSON.createObjectBuilder()
                        .add("what", step.what())
                        .add("who", step.who())
                        .add("when", step.when())
                        .add("done", step.done())));
        return steps;
    }

    /** One page that stands by itself: no script, no picture, nothing from elsewhere. */
    public String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
                .append(escaped(texts.get("plan.title")))
                .append(
                        "</title><style>body{font:1.1rem/1.6 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}")
                .append("p{white-space:pre-wrap}</style></head><body>\n<h1>")
                .append(escaped(texts.get("plan.title")))
                .append("</h1>\n");
        for (PlanPage page : written()) {
            Map<String, List<String>> fields = pages.get(page.word()).fields();
            html.append("<h2>").append(escaped(words.title(page, fields))).append("</h2>\n");
            words.parts(page, fields).forEach(part -> append(html, part));
        }
        return html.append("</body></html>\n").toString();
    }

    private static void append(StringBuilder html, Part part) {
        if (!part.heading().isEmpty()) {
            html.append("<h3>").append(escaped(part.heading())).append("</h3>\n");
        }
        if (part.list() && !part.lines().isEmpty()) {
            html.append("<ul>\n");
            part.lines()
                    .forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
            html.append("</ul>\n");
        } else {
            part.lines()
                    .forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
