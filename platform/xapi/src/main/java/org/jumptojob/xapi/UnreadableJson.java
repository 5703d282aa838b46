package org.jumptojob.xapi;

/**
 * What was sent is no JSON text that a store may accept. The message says where (line, column and path) and why; it is
 * meant to be shown to the sender.
 */
public class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path where in the document, for example {@code $[2].result.score}
     * @param message what is wrong, with line and column
     */
    public UnreadableJson(String path, String message) {
        super(message);
        this.path = path;
    }

    /** Where in the document, as a JSON path from its root. */
    public String path() {
        return path;
    }
}
