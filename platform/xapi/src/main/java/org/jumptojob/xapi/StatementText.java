package org.jumptojob.xapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sets properties in a statement's text without touching any other character. A store needs it to give a statement back
 * with what it has set itself ({@code id}, {@code stored}, {@code authority}, {@code timestamp}, {@code version}), while
 * the rest stays as it was received (Data 2.2: no different serialization).
 */
public final class StatementText {

    private StatementText() {}

    /**
     * @param text the statement as received, an object
     * @param properties JSON text of each property to set, by its key; one that is there already is replaced in its
     *     place, the others are added at the end in the order of the map
     * @return the text with these properties
     * @throws UnreadableJson if the text is no JSON object
     */
    public static String with(String text, Map<String, String> properties) {
        Map<String, String> missing = new LinkedHashMap<>(properties);
        StringBuilder changed = new StringBuilder(text.length() + 256);
        int copied = 0;
        boolean empty = true;
        for (JsonText.Part member : new JsonText(text).membersOfObject()) {
            empty = false;
            String value = missing.remove(member.path());
            if (value != null) {
                changed.append(text, copied, member.start()).append(value);
                copied = member.end();
            }
        }
        int brace = text.lastIndexOf('}');
        changed.append(text, copied, brace);
        for (Map.Entry<String, String> property : missing.entrySet()) {
            changed.append(empty ? "\"" : ",\"")
                    .append(property.getKey())
                    .append("\":")
                    .append(property.getValue());
            empty = false;
        }
        return changed.append(text, brace, text.length()).toString();
    }
}
