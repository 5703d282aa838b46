package org.jumptojob.operations.statements;

/** JSON text on several lines. Only space between the parts is changed, so that each part stays as it was sent. */
final class JsonLayout {

    private static final String STEP = "  ";

    /** What stands deeper is moved no further to the side. */
    private static final int DEEPEST = 16;

    private final String json;
    private final StringBuilder out;
    private int depth;
    private int at;

    private JsonLayout(String json) {
        this.json = json;
        this.out = new StringBuilder(json.length() * 2);
    }

    /** @param json valid JSON */
    static String indented(String json) {
        return new JsonLayout(json).write();
    }

    private String write() {
        while (at < json.length()) {
            char c = json.charAt(at);
            switch (c) {
                case '"' -> text();
                case '{', '[' -> open(c);
                case '}', ']' -> {
                    depth--;
                    newLine();
                    out.append(c);
                }
                case ',' -> {
                    out.append(c);
                    newLine();
                }
                case ':' -> out.append(": ");
                case ' ', '\t', '\r', '\n' -> {
                    // The layout brings its own space.
                }
                default -> out.append(c);
            }
            at++;
        }
        return out.toString();
    }

    private void text() {
        int from = at++;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        out.append(json, from, at + 1);
    }

    private void open(char bracket) {
        int next = at + 1;
        while (Character.isWhitespace(json.charAt(next))) {
            next++;
        }
        out.append(bracket);
        char end = json.charAt(next);
        if (end == '}' || end == ']') {
            out.append(end);
            at = next;
        } else {
            depth++;
            newLine();
        }
    }

    private void newLine() {
        out.append('\n').append(STEP.repeat(Math.min(depth, DEEPEST)));
    }
}
