package org.jumptojob.library;

import java.util.Locale;

/** What can be found. */
public enum Kind {
    ACTIVITY(1),
    MODULE(0.9),
    WORD(1),
    TOOL(1),
    THOUGHT(0.8),
    COMPETENCE(0.7),
    SOURCE(0.6),
    RIGHT(0.5),
    PAGE(1);

    private final double worth;

    Kind(double worth) {
        this.worth = worth;
    }

    /** How much it counts in the order of what was found. */
    double worth() {
        return worth;
    }

    /** As it stands in the id of an entry and in the keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id of an entry of this kind. */
    String entry(String id) {
        return word() + " " + id;
    }
}
