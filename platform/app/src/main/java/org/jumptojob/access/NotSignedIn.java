package org.jumptojob.access;

/** The door needs a signed-in person. A page answers with the way to the sign-in page. */
public class NotSignedIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("Nobody is signed in.", null, false, false);
    }
}
