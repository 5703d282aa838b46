package org.jumptojob.content.check.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.content.check.Table;

/** The report for programs: release, activities, counts, findings with rule, file, line and message, overruled ones, tables. */
final class JsonReport {

    private final StringBuilder json = new StringBuilder();

    private JsonReport() {}

    static String of(Report report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("release", report.release());
        all.put("activities", report.activities());
        all.put("counts", report.counts());
        all.put("findings", report.findings().stream().map(JsonReport::finding).toList());
        all.put(
                "overruled",
                report.reasons().entrySet().stream()
                        .map(entry -> {
                            Map<String, Object> finding = finding(entry.getKey());
                            finding.put("why", entry.getValue());
                            return finding;
                        })
                        .toList());
        all.put("tables", report.tables().stream().map(JsonReport::table).toList());
        JsonReport writer = new JsonReport();
        writer.value(all);
        return writer.json.append('\n').toString();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("file", finding.problem().file());
        map.put("line", finding.problem().line());
        map.put("message", finding.problem().message());
        return map;
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", table.title());
        map.put("columns", table.columns());
        map.put("rows", table.rows());
        return map;
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            String comma = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(comma);
                text(entry.getKey().toString());
                json.append(':');
                value(entry.getValue());
                comma = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String comma = "[";
            for (Object inner : list) {
                json.append(comma);
                value(inner);
                comma = ",";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number) {
            json.append(value);
        } else {
            text(value.toString());
        }
    }

    private void text(String text) {
        json.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        json.append('"');
    }
}
