package org.jumptojob.records.forward;

import java.util.Map;
import java.util.Set;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.json.JsonTree;

/**
 * A statement as the outside store gets it: without what each store says for itself, which is {@code stored} and
 * {@code authority}. Who has a credential here is nobody's business there. Every other character stays.
 */
final class OutgoingText {

    private static final Set<String> OF_EACH_STORE = Set.of("stored", "authority");
    private static final Set<String> AND_VERSION = Set.of("stored", "authority", "version");

    private OutgoingText() {}

    /**
     * @param text as it is stored
     * @param withVersion whether {@code version} stays; a store of another version of the standard would refuse it
     */
    static String of(String text, boolean withVersion) {
        Set<String> left = withVersion ? OF_EACH_STORE : AND_VERSION;
        StringBuilder made = new StringBuilder(text.length()).append('{');
        JsonTree statement = JsonTree.of(text, UnreadableJson::new);
        int before = statement.start() + 1;
        boolean first = true;
        for (Map.Entry<String, JsonTree> member : statement.members().entrySet()) {
            if (!left.contains(member.getKey())) {
                String piece = text.substring(before, member.getValue().end());
                made.append(first ? withoutComma(piece) : piece);
                first = false;
            }
            before = member.getValue().end();
        }
        return made.append(text, before, statement.end()).toString();
    }

    /** What stood between two members has nothing before it any more, or has got a member before it. */
    private static String withoutComma(String piece) {
        String stripped = piece.stripLeading();
        return stripped.startsWith(",") ? stripped.substring(1) : piece;
    }
}
