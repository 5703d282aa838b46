package org.jumptojob.plan;

/** A text is longer than a sheet may be. Nothing was stored, and what was stored before stays. */
public class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooLong() {
        super("The text is too long.", null, false, false);
    }
}
