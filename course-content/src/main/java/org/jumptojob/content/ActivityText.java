package org.jumptojob.content;

import java.util.Map;

/**
 * The text of an activity in one language.
 *
 * @param title heading of the page
 * @param markdown the whole Markdown file with its heading; {@code null} for a type whose text is YAML
 * @param fields the whole YAML file: maps, lists and texts that cannot be changed; empty for a type whose text is Markdown
 */
public record ActivityText(String title, String markdown, Map<String, Object> fields) {

    public ActivityText {
        fields = Content.inOrder(fields);
    }

    /** The Markdown without its first heading, which the page shows as its own; empty for a type whose text is YAML. */
    public String body() {
        if (markdown == null) {
            return "";
        }
        if (!markdown.startsWith("# ")) {
            return markdown;
        }
        int end = markdown.indexOf('\n');
        return end < 0 ? "" : markdown.substring(end + 1).stripLeading();
    }
}
