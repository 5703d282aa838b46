package org.jumptojob.xapi;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A strict reader of JSON text (RFC 8259) that also tells at which characters each part of a document stands.
 *
 * <p>JSON-P's own parser is not used here for three reasons: it keeps the last of two equal keys without a word, its
 * stream offsets differ between implementations, and its errors do not name the field.
 */
final class JsonText {

    /** Deepest nesting that is read. Statements need about eight levels; the reader's stack must survive an attack. */
    static final int MAX_DEPTH = 200;

    /** Longest number that is read, in characters: more digits than any measurement has, and cheap to convert. */
    static final int MAX_NUMBER = 1000;

    /** Looked up once: each look-up walks the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final String text;
    private final Deque<String> path = new ArrayDeque<>();
    private int at;
    private int depth;

    JsonText(String text) {
        this.text = text;
    }

    /**
     * A value of the document and where it stands.
     *
     * @param path its JSON path, or its key
     * @param start index of its first character
     * @param end index after its last character
     * @param value the value
     */
    record Part(String path, int start, int end, JsonValue value) {}

    /** The elements of the document's array, or the document itself if it is no array. */
    List<Part> partsOfDocument() {
        List<Part> parts = new ArrayList<>();
        skipSpace();
        if (peek() != '[') {
            parts.add(wholeDocument());
            return parts;
        }
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
        } else {
            do {
                path.addLast("[" + parts.size() + "]");
                parts.add(part());
                path.removeLast();
            } while (another(']'));
        }
        end();
        return parts;
    }

    /** The values of the document's object in their order; each path is the plain key. */
    List<Part> membersOfObject() {
        List<Part> members = new ArrayList<>();
        skipSpace();
        expect('{');
        skipSpace();
        if (peek() == '}') {
            at++;
        } else {
            do {
                skipSpace();
                expect('"');
                at--;
                String key = string();
                skipSpace();
                expect(':');
                Part value = part();
                members.add(new Part(key, value.start(), value.end(), value.value()));
            } while (another('}'));
        }
        end();
        return members;
    }

    /** The document as one value. */
    Part wholeDocument() {
        Part part = part();
        end();
        return part;
    }

    private Part part() {
        skipSpace();
        int start = at;
        JsonValue value = value();
        return new Part(where(), start, at, value);
    }

    private void end() {
        skipSpace();
        if (at < text.length()) {
            throw error("There is more text after the end of the JSON value.");
        }
    }

    private JsonValue value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> JSON.createValue(string());
            case 't' -> word("true", JsonValue.TRUE);
            case 'f' -> word("false", JsonValue.FALSE);
            case 'n' -> word("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonValue object() {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        deeper();
        skipSpace();
        if (peek() == '}') {
            at++;
        } else {
            do {
                skipSpace();
                if (peek() != '"') {
                    throw error("Expected a key in double quotes.");
                }
                String key = string();
                path.addLast(Node.step(key));
                if (!keys.add(key)) {
                    throw error("The key stands twice in the same object. Each key may stand once.");
                }
                skipSpace();
                expect(':');
                object.add(key, value());
                path.removeLast();
            } while (another('}'));
        }
        depth--;
        return object.build();
    }

    private JsonValue array() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        deeper();
        skipSpace();
        if (peek() == ']') {
            at++;
        } else {
            int index = 0;
            do {
                path.addLast("[" + index++ + "]");
                array.add(value());
                path.removeLast();
            } while (another(']'));
        }
        depth--;
        return array.build();
    }

    private void deeper() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw error("The text is nested deeper than " + MAX_DEPTH + " levels.");
        }
    }

    /** After an element: true behind a comma, false behind the closing bracket. */
    private boolean another(char close) {
        skipSpace();
        char c = peek();
        if (c != ',' && c != close) {
            throw error("Expected a comma or " + close + " here.");
        }
        at++;
        return c == ',';
    }

    private String string() {
        int start = ++at;
        StringBuilder unescaped = null;
        int copied = start;
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

    private JsonValue number() {
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
        try {
            return JSON.createValue(new BigDecimal(text.substring(start, at)));
        } catch (NumberFormatException exponentTooBig) {
            throw error("The exponent of the number is too large.");
        }
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

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw error("Expected " + word + " here.");
        }
        at += word.length();
        return value;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("Expected " + c + " here.");
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The character at the reading place; U+0000, which JSON allows nowhere, at the end of the text. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private String where() {
        StringBuilder place = new StringBuilder("$");
        for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
            place.append(steps.next());
        }
        return place.toString();
    }

    private UnreadableJson error(String message) {
        int line = 1;
        int lineStart = 0;
        int end = Math.min(at, text.length());
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String place = "Line " + line + ", column " + (end - lineStart + 1) + ", at " + where() + ": ";
        return new UnreadableJson(where(), place + message);
    }
}
