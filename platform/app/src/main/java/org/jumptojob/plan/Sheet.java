package org.jumptojob.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet, opened for its owner.
 *
 * @param name its name within the room
 * @param version the version of the text in force
 * @param fields values by field
 * @param other a text of another tab that differs; empty where there is none
 */
public record Sheet(
        String name,
        long version,
        Instant saved,
        Map<String, List<String>> fields,
        Optional<Map<String, List<String>>> other) {

    /** The first value of a field, or an empty text. */
    public String value(String field) {
        return SheetTexts.first(fields, field);
    }

    public boolean isBlank() {
        return SheetTexts.isBlank(fields);
    }
}
