package org.jumptojob.plan.pages;

/**
 * One box to write in, as the page shows it.
 *
 * @param id the name of its field
 * @param label what it asks, in words
 * @param hint the key of a sentence below the label; may be empty
 * @param line whether it is for one line only
 */
public record Box(String id, String label, String hint, String value, boolean line) {
    // Expression Language 5 reads records by bean names only.
    public String getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    public String getHint() {
        return hint;
    }

    public String getValue() {
        return value;
    }

    public boolean isLine() {
        return line;
    }
}
