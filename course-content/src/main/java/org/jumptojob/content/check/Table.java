package org.jumptojob.content.check;

import java.util.List;

/**
 * Figures of a check for its report.
 *
 * @param title what it shows
 * @param note how to read it, in plain words
 * @param columns headings
 * @param rows as many cells as there are columns
 */
public record Table(String title, String note, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
