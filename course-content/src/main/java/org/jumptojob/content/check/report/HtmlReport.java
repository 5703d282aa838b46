package org.jumptojob.content.check.report;

import java.util.List;
import org.jumptojob.content.check.Table;

/** The report as one HTML page that needs nothing else: no script, no font, no picture. */
final class HtmlReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Check of the course content</title>
            <style>
            body { font: 1rem/1.5 sans-serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            caption { font-weight: bold; text-align: left; }
            th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            .scroll { overflow-x: auto; }
            code { overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private HtmlReport() {}

    static String of(Report report) {
        HtmlReport page = new HtmlReport();
        page.summary(report);
        page.findings(report);
        report.tables().forEach(page::table);
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary(Report report) {
        html.append("<h1>Check of the course content</h1>\n<p>Release ")
                .append(report.release())
                .append(", ")
                .append(report.activities())
                .append(" activities: ")
                .append(
                        report.findings().isEmpty()
                                ? "nothing found."
                                : report.findings().size() + " findings.")
                .append("</p>\n");
        table(new Table(
                "Findings of each rule",
                "",
                List.of("Rule", "Findings"),
                report.counts().entrySet().stream()
                        .map(rule -> List.of(rule.getKey(), rule.getValue().toString()))
                        .toList()));
    }

    private void findings(Report report) {
        table(new Table(
                "Findings",
                "File and line, what is wrong and what to do.",
                List.of("Place", "Rule", "What"),
                report.findings().stream()
                        .map(finding -> List.of(
                                place(finding),
                                finding.rule(),
                                finding.problem().message()))
                        .toList()));
        table(new Table(
                "Overruled with a reason",
                "",
                List.of("Place", "Rule", "What", "Reason"),
                report.reasons().entrySet().stream()
                        .map(entry -> List.of(
                                place(entry.getKey()),
                                entry.getKey().rule(),
                                entry.getKey().problem().message(),
                                entry.getValue()))
                        .toList()));
    }

    private static String place(Finding finding) {
        return finding.problem().file() + ":" + finding.problem().line();
    }

    private void table(Table table) {
        html.append("<h2>").append(escape(table.title())).append("</h2>\n");
        if (!table.note().isEmpty()) {
            html.append("<p>").append(escape(table.note())).append("</p>\n");
        }
        if (table.rows().isEmpty()) {
            html.append("<p>None.</p>\n");
            return;
        }
        html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                .append(escape(table.title()))
                .append("\"><table>\n<caption>")
                .append(escape(table.title()))
                .append("</caption>\n<thead><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th scope=\"col\">").append(escape(column)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
