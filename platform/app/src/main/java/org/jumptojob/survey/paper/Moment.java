package org.jumptojob.survey.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a person looks at the same questions again. */
public enum Moment {
    START,
    MIDDLE,
    END,
    LATER;

    /** The word in addresses, rows and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Moment> of(String word) {
        return Arrays.stream(values())
                .filter(moment -> moment.word().equals(word))
                .findFirst();
    }
}
