package org.jumptojob.access;

/** It is there, and waits until people have signed it. Answered with 404, in words of its own. */
public class NotShownYet extends NotFound {
    private static final long serialVersionUID = 1L;
}
