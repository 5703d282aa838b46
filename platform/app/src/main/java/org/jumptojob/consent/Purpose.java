package org.jumptojob.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody shares a thing for. */
public enum Purpose {
    TALK,
    PLAN,
    HELP,
    SHOW,
    /** Her own words tell it. */
    OTHER;

    /** The word in rows and forms; {@code sharing.purpose-<word>} tells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
