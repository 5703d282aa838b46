package org.jumptojob.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jumptojob.xapi.json.JsonTree;

/**
 * Sets properties in a statement's text without touching any other character. A store needs it to give a statement back
 * with what it has set itself ({@code id}, {@code stored}, {@code authority}, {@code timestamp}, {@code version}), while
 * the rest stays as it was received (Data 2.2: no different serialization). For statements that come in there is
 * {@link StatementStamp}, which does this and more in one pass.
 */
public final class StatementText {
    /** The properties that a store may set in a statement, in the order in which it adds them. */
    static final List<String> IN_ORDER = List.of("id", "timestamp", "stored", "authority", "version");

    static final Set<String> SET_BY_STORE = Set.copyOf(IN_ORDER);

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
        JsonTree object = JsonTree.of(text, UnreadableJson::new);
        if (!object.isObject()) {
            throw new UnreadableJson("$", "At $: the text is not a JSON object.");
        }
        StringBuilder changed = new StringBuilder(text.length() + 256);
        int copied = 0;
        for (Map.Entry<String, JsonTree> member : object.members().entrySet()) {
            String value = missing.remove(member.getKey());
            if (value != null) {
                changed.append(text, copied, member.getValue().start()).append(value);
                copied = member.getValue().end();
            }
        }
        int brace = object.end() - 1;
        changed.append(text, copied, brace);
        boolean empty = object.members().isEmpty();
        for (Map.Entry<String, String> property : missing.entrySet()) {
            add(changed, empty, property.getKey(), property.getValue());
            empty = false;
        }
        return changed.append(text, brace, text.length()).toString();
    }

    /** Adds a property behind the last one. */
    static void add(StringBuilder text, boolean first, String key, String value) {
        text.append(first ? "\"" : ",\"").append(key).append("\":").append(value);
    }
}
