package org.jumptojob.xapi.multipart;

/**
 * What was sent is no {@code multipart/mixed} that a store may accept: its form is wrong, a limit is passed, or the parts
 * and the statements do not fit together. The message is one plain sentence or two, meant to be shown to the sender.
 */
public class UnreadableMultipart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    /** @param message what is wrong and what is right, in plain words */
    public UnreadableMultipart(String message) {
        this(message, false);
    }

    private UnreadableMultipart(String message, boolean tooLong) {
        super(message);
        this.tooLong = tooLong;
    }

    /**
     * A refusal because of a limit.
     *
     * @param message which limit, with its figure
     */
    static UnreadableMultipart tooLong(String message) {
        return new UnreadableMultipart(message, true);
    }

    /** Whether a limit was passed: an HTTP server answers 413 then, and 400 otherwise. */
    public boolean isTooLong() {
        return tooLong;
    }
}
