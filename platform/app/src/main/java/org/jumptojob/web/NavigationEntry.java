package org.jumptojob.web;

import org.jumptojob.access.Visitor;

/**
 * A place in the main navigation. Each room that has one gives a bean of this kind.
 *
 * @see Navigation
 */
public interface NavigationEntry {
    String path();

    /** The key of its text. */
    String label();

    /** Smaller numbers stand first. */
    int order();

    boolean shownTo(Visitor visitor);
}
