package org.jumptojob.xapi.form;

import org.jumptojob.xapi.json.JsonTree;

/** Replaces pieces of a text from its beginning to its end; everything between them stays as it is. */
final class TextEdits {
    private final String text;
    private final StringBuilder made;
    private int copied;

    TextEdits(String text) {
        this.text = text;
        this.made = new StringBuilder(text.length() + 64);
    }

    /** Puts other text in place of a value. */
    void replace(JsonTree value, String other) {
        made.append(text, copied, value.start()).append(other);
        copied = value.end();
    }

    /** Adds a property behind the last one of an object. */
    void addTo(JsonTree object, String key, String value) {
        int brace = object.end() - 1;
        made.append(text, copied, brace);
        made.append(object.members().isEmpty() ? "\"" : ",\"")
                .append(key)
                .append("\":")
                .append(value);
        copied = brace;
    }

    String done() {
        return made.append(text, copied, text.length()).toString();
    }
}
