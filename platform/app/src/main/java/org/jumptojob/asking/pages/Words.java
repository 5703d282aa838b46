package org.jumptojob.asking.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Days as people say them, and the numbers of questions in addresses. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Words() {}

    /** The last day of a promise, whose end is the first moment after that day. */
    static String lastDay(Instant end, String zone) {
        return DAY.format(end.minusSeconds(1).atZone(ZoneId.of(zone)));
    }

    static String moment(Instant moment, String zone) {
        return MOMENT.format(moment.atZone(ZoneId.of(zone)));
    }

    static Optional<UUID> id(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
