package org.jumptojob.xapi.json;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the pieces of JSON text (RFC 8259) one after the other and knows where it is, in characters and as a path. The
 * path's text is made only when something is wrong.
 */
public final class JsonScanner {
    /** Deepest nesting that is read. Statements need about eight levels; the reader's stack must survive an attack. */
    public static final int MAX_DEPTH = 200;

    /** Longest number that is read, in characters: more digits than any measurement has, and cheap to convert. */
    public static final int MAX_NUMBER = 1000;

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final int SLOTS = 512;

    /** The standard's own keys: each is one and the same string wherever it is read, which saves memory and time. */
    private static final String[] KNOWN = known(List.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments",
            "objectType",
            "name",
            "mbox",
            "mbox_sha1sum",
            "openid",
            "account",
            "homePage",
            "member",
            "display",
            "definition",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps",
            "score",
            "success",
            "completion",
            "response",
            "duration",
            "scaled",
            "raw",
            "min",
            "max",
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "relevantTypes",
            "agent",
            "group",
            "revision",
            "platform",
            "language",
            "statement",
            "parent",
            "grouping",
            "category",
            "other",
            "usageType",
            "contentType",
            "length",
            "sha2",
            "fileUrl",
            "en",
            "en-US",
            "en-GB",
            "und"));

    /** Levels that a store may have added to what it has read: arrays around single values. */
    private static final int ADDED = 8;

    private final String text;
    private final int deepest;
    private final int length;
    private final Refusal refusal;
    private int at;
    private int depth;
    /** The way to the reading place, by depth: a key, or null where there is an index (none yet: -1). */
    private final String[] keys = new String[MAX_DEPTH + ADDED + 3];

    private final int[] indexes = new int[MAX_DEPTH + ADDED + 3];

    /**
     * @param text what is read
     * @param refusal makes the exception for what is no JSON
     */
    public JsonScanner(String text, Refusal refusal) {
        this(text, refusal, MAX_DEPTH);
    }

    private JsonScanner(String text, Refusal refusal, int deepest) {
        this.text = text;
        this.deepest = deepest;
        this.length = text.length();
        this.refusal = refusal;
    }

    /** A reader of what a store has kept: it was within the limits when it came, and may have grown a little. */
    public static JsonScanner ofStored(String text, Refusal refusal) {
        return new JsonScanner(text, refusal, MAX_DEPTH + ADDED);
    }

    /** Makes the exception that is thrown where the text is no JSON. */
    @FunctionalInterface
    public interface Refusal {
        /**
         * @param path where, as a JSON path
         * @param message what is wrong, with line and column
         */
        RuntimeException of(String path, String message);
    }

    /** One step of a JSON path: {@code .name}, or {@code ['…']} for keys that are no plain names. */
    public static String step(String key) {
        return PLAIN_KEY.matcher(key).matches() ? "." + key : "['" + key + "']";
    }

    private static String[] known(List<String> keys) {
        String[] slots = new String[SLOTS];
        for (String key : keys) {
            slots[key.hashCode() & SLOTS - 1] = key;
        }
        return slots;
    }

    /** Index of the character that is read next. */
    public int place() {
        return at;
    }

    /** A piece of the text. */
    public String slice(int start, int end) {
        return text.substring(start, end);
    }

    /** The character behind any white space, not yet read; U+0000, which JSON allows nowhere, at the end. */
    public char next() {
        while (at < length) {
            char c = text.charAt(at);
            if (c > ' ' || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return '\0';
    }

    /** Reads an opening bracket, and the closing one if nothing is between; tells whether there is something. */
    public boolean enter(char close) {
        at++;
        depth++;
        nowhere();
        // The array around the statements of a request does not count.
        if (depth > deepest + 1 || depth > deepest && !inArrayOfStatements()) {
            throw error("The text is nested deeper than " + deepest + " levels.");
        }
        if (next() == close) {
            at++;
            depth--;
            return false;
        }
        return true;
    }

    private boolean inArrayOfStatements() {
        return keys[1] == null;
    }

    /** After an element: true behind a comma, false behind the closing bracket. */
    public boolean another(char close) {
        char c = next();
        if (c == ',') {
            at++;
            return true;
        }
        nowhere();
        if (c != close) {
            throw error("Expected a comma or " + close + " here.");
        }
        at++;
        depth--;
        return false;
    }

    /** The element that follows is the array's element of this index. */
    public void at(int index) {
        keys[depth] = null;
        indexes[depth] = index;
    }

    /** Reads the key of the property that follows. */
    public String key() {
        if (next() != '"') {
            nowhere();
            throw error("Expected a key in double quotes.");
        }
        int start = at + 1;
        int hash = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                String known = KNOWN[hash & SLOTS - 1];
                boolean isKnown = known != null && known.length() == i - start && text.startsWith(known, start);
                return keys[depth] = isKnown ? known : text.substring(start, i);
            }
            if (c == '\\' || c < ' ') {
                break;
            }
            hash = 31 * hash + c;
        }
        nowhere();
        return keys[depth] = string();
    }

    /** Reads the colon behind a key. */
    public void colon() {
        if (next() != ':') {
            throw error("Expected : here.");
        }
        at++;
    }

    /** Refuses anything but white space from here on. */
    public void end() {
        if (next() != '\0' || at < length) {
            throw error("There is more text after the end of the JSON value.");
        }
    }

    /** Reads a string, of which the opening quote comes next. */
    public String string() {
        int copied = ++at;
        StringBuilder unescaped = null;
        while (true) {
            char c = peek();
            if (c == '"') {
                String tail = text.substring(copied, at++);
                return unescaped == null ? tail : unescaped.append(tail).toString();
            }
            if (c < ' ') {
                throw error("A string is not closed, or holds a control character that must be escaped.");
            }
            if (c == '\\') {
                unescaped = unescaped == null ? new StringBuilder() : unescaped;
                unescaped.append(text, copied, at++).append(escaped());
                copied = at;
            } else {
                at++;
            }
        }
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourHexDigits();
            default -> throw error("A backslash in a string is followed by a character that JSON does not know.");
        };
    }

    private char fourHexDigits() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw error("After \\u stand exactly four hexadecimal digits.");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    /** Reads a number and gives its characters. */
    public String number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - start > MAX_NUMBER) {
            throw error("The number is longer than " + MAX_NUMBER + " characters.");
        }
        return text.substring(start, at);
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw error("Expected a JSON value here: an object, array, string, number, true, false or null.");
        }
    }

    /** Reads true, false or null and gives what it stands for. */
    public <T> T word(String word, T value) {
        if (!text.startsWith(word, at)) {
            throw error("Expected " + word + " here.");
        }
        at += word.length();
        return value;
    }

    private char peek() {
        return at < length ? text.charAt(at) : '\0';
    }

    private void nowhere() {
        keys[depth] = null;
        indexes[depth] = -1;
    }

    /** Where the reading place is, as a JSON path. */
    public String path() {
        StringBuilder path = new StringBuilder("$");
        for (int i = 1; i <= depth && i < keys.length; i++) {
            if (keys[i] != null) {
                path.append(step(keys[i]));
            } else if (indexes[i] >= 0) {
                path.append('[').append(indexes[i]).append(']');
            }
        }
        return path.toString();
    }

    /** The exception for something that is wrong at the reading place. */
    public RuntimeException error(String message) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(at, length);
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String where = path();
        String place = "Line " + line + ", column " + (end - lineStart + 1) + ", at " + where + ": ";
        return refusal.of(where, place + message);
    }
}
