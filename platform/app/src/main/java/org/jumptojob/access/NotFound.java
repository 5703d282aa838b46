package org.jumptojob.access;

/** There is no such thing, or none that this person may know of. Answered with 404. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("There is no such thing.", null, false, false);
    }
}
