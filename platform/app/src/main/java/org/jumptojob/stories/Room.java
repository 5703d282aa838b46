package org.jumptojob.stories;

import java.util.Locale;

/** Where a step leads. The first room, mine, needs no step. */
public enum Room {
    /** The group: a part of a we-story. */
    OURS,
    /** People outside of the group. */
    OUTSIDE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Room of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
