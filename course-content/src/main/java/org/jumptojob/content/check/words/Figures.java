package org.jumptojob.content.check.words;

import java.util.Locale;

/** Figures as the report writes them. */
final class Figures {

    private Figures() {}

    /** With one digit behind the point. */
    static String one(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
