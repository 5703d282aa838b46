package org.jumptojob.records.door;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a client of the learning record store may do (xAPI 1.0.3, part three, 4.2). */
public enum Scope {
    STATEMENTS_WRITE("statements/write"),
    /** Only statements that the client itself wrote. */
    STATEMENTS_READ_MINE("statements/read/mine"),
    STATEMENTS_READ("statements/read"),
    STATE("state"),
    /** Says what an activity is called: its definitions are taken over. */
    DEFINE("define"),
    PROFILE("profile"),
    ALL_READ("all/read"),
    ALL("all");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As the standard writes it. */
    public String word() {
        return word;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** Whether one of the given scopes allows this one. */
    public boolean allowedBy(Set<Scope> held) {
        return held.contains(ALL)
                || held.contains(this)
                || switch (this) {
                    case STATEMENTS_READ_MINE -> held.contains(STATEMENTS_READ) || held.contains(ALL_READ);
                    case STATEMENTS_READ -> held.contains(ALL_READ);
                    default -> false;
                };
    }
}
