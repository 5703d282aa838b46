package org.jumptojob.xapi.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text as a tree of places: which characters each value takes. It serves to put texts together from pieces of
 * others, character for character, where the values themselves do not matter.
 */
public final class JsonTree {
    private final String text;
    private final int start;
    private int end;
    private Map<String, JsonTree> members;
    private List<JsonTree> elements;
    private String string;

    private JsonTree(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /**
     * @param text a JSON text
     * @param refusal makes the exception that is thrown if it is no JSON, or a key stands twice in one object
     */
    public static JsonTree of(String text, JsonScanner.Refusal refusal) {
        JsonScanner scan = JsonScanner.ofStored(text, refusal);
        JsonTree tree = read(text, scan);
        scan.end();
        return tree;
    }

    private static JsonTree read(String text, JsonScanner scan) {
        char first = scan.next();
        JsonTree tree = new JsonTree(text, scan.place());
        switch (first) {
            case '{' -> tree.readMembers(scan);
            case '[' -> tree.readElements(scan);
            case '"' -> tree.string = scan.string();
            case 't' -> scan.word("true", true);
            case 'f' -> scan.word("false", true);
            case 'n' -> scan.word("null", true);
            default -> scan.number();
        }
        tree.end = scan.place();
        return tree;
    }

    private void readMembers(JsonScanner scan) {
        members = new LinkedHashMap<>();
        if (scan.enter('}')) {
            do {
                String key = scan.key();
                if (members.containsKey(key)) {
                    throw scan.error("The key stands twice in the same object. Each key may stand once.");
                }
                scan.colon();
                members.put(key, read(text, scan));
            } while (scan.another('}'));
        }
    }

    private void readElements(JsonScanner scan) {
        elements = new ArrayList<>();
        if (scan.enter(']')) {
            int index = 0;
            do {
                scan.at(index++);
                elements.add(read(text, scan));
            } while (scan.another(']'));
        }
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return members != null;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return elements != null;
    }

    /** Index of the first character. */
    public int start() {
        return start;
    }

    /** Index after the last character. */
    public int end() {
        return end;
    }

    /** The properties of an object in their order; none for anything else. */
    public Map<String, JsonTree> members() {
        return members == null ? Map.of() : members;
    }

    /** The elements of an array; none for anything else. */
    public List<JsonTree> elements() {
        return elements == null ? List.of() : elements;
    }

    /** The value of a property that is a string; null if it is not there or no string. */
    public String string(String key) {
        JsonTree value = members().get(key);
        return value == null ? null : value.string;
    }

    /** The characters of this value as they stand. */
    public String raw() {
        return text.substring(start, end);
    }
}
