package org.jumptojob.content.check.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.content.check.Table;

/** All figures of the tracks side by side: what the tables say whose first column is {@value #TRACK}. */
final class Overview {

    static final String TRACK = "Track";

    private Overview() {}

    /** One row a figure, one column a track. */
    static Table of(List<Table> tables) {
        Set<String> tracks = new TreeSet<>();
        Map<String, Map<String, String>> figures = new LinkedHashMap<>();
        for (Table table : tables) {
            if (table.columns().get(0).equals(TRACK)) {
                for (List<String> row : table.rows()) {
                    tracks.add(row.get(0));
                    for (int i = 1; i < row.size(); i++) {
                        figures.computeIfAbsent(table.columns().get(i), none -> new LinkedHashMap<>())
                                .put(row.get(0), row.get(i));
                    }
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("Figure"));
        columns.addAll(tracks);
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((figure, values) -> {
            List<String> row = new ArrayList<>(List.of(figure));
            tracks.forEach(track -> row.add(values.getOrDefault(track, "–")));
            rows.add(row);
        });
        return new Table("Figures of the tracks", "", columns, rows);
    }

    /** The table in plain letters, its columns under one another. */
    static String inLines(Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows());
        int columns = table.columns().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(("%-" + widths[i] + "s  ").formatted(row.get(i)));
            }
            lines.append(line.toString().stripTrailing()).append('\n');
        }
        return lines.toString();
    }
}
