package org.jumptojob.xapi.client;

import jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a StatementResult (Data 2.5) into the texts of its statements without rewriting them. It trusts that the text is
 * JSON and looks only at quotes and brackets; a text that ends early or is no object is refused.
 */
final class ResultText {

    private final String text;
    private int at;
    private final List<String> statements = new ArrayList<>();
    private String more = "";

    /** @throws JsonException if the text is no StatementResult */
    ResultText(String text) {
        this.text = text;
        expect('{');
        if (peek() == '}') {
            at++;
        } else {
            do {
                member();
            } while (another('}'));
        }
    }

    List<String> statements() {
        return statements;
    }

    /** Address of the next page; empty if there is none. */
    String more() {
        return more;
    }

    private void member() {
        String key = string();
        expect(':');
        if (key.equals("statements")) {
            array();
        } else if (key.equals("more") && peek() == '"') {
            more = string();
        } else {
            skipValue();
        }
    }

    private void array() {
        expect('[');
        if (peek() == ']') {
            at++;
            return;
        }
        do {
            peek();
            int start = at;
            skipValue();
            statements.add(text.substring(start, at));
        } while (another(']'));
    }

    /** Moves behind one value. */
    private void skipValue() {
        int depth = 0;
        do {
            char c = peek();
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                depth++;
                at++;
            } else if (c == '}' || c == ']') {
                depth--;
                at++;
            } else if (depth > 0) {
                at++;
            } else {
                skipWord();
            }
        } while (depth > 0);
        if (depth < 0) {
            throw broken();
        }
    }

    /** A number, true, false or null. */
    private void skipWord() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw broken();
        }
    }

    private String string() {
        peek();
        int start = at;
        skipString();
        return Answers.strings("[" + text.substring(start, at) + "]").get(0);
    }

    private void skipString() {
        expect('"');
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw broken();
        }
        at++;
    }

    private boolean another(char close) {
        char c = peek();
        at++;
        if (c != ',' && c != close) {
            throw broken();
        }
        return c == ',';
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken();
        }
        at++;
    }

    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private static JsonException broken() {
        return new JsonException("The text is no StatementResult in JSON.");
    }
}
