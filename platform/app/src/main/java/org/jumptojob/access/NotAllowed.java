package org.jumptojob.access;

/** The signed-in person may not do this. Answered with 403. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("This person may not do this.", null, false, false);
    }
}
