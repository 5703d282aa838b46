package org.jumptojob.asking.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people say them. */
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
}
