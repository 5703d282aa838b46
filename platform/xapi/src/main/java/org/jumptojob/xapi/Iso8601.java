package org.jumptojob.xapi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points in time and durations as the standard writes them (Data 4.5 and 4.6). {@link Instant#parse} is too narrow for
 * what may be sent: ISO 8601 knows a basic form, ordinal and week dates, reduced precision and decimal commas.
 */
public final class Iso8601 {
    private static final Pattern TIMESTAMP = Pattern.compile("(?<date>[0-9W-]{7,10})[Tt]"
            + "(?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2}))?)?(?:[.,](?<fraction>[0-9]{1,100}))?"
            + "(?<zone>[Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern BASIC_DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern ORDINAL_DATE = Pattern.compile("[0-9]{4}-?[0-9]{3}");
    private static final Pattern WEEK_DATE = Pattern.compile("[0-9]{4}-?W[0-9]{2}-?[0-9]");

    private static final String N = "([0-9]+(?:[.,][0-9]+)?)";
    private static final Pattern WEEKS = Pattern.compile("P" + N + "W");
    private static final Pattern DURATION = Pattern.compile(
            "P(?:" + N + "Y)?(?:" + N + "M)?(?:" + N + "D)?(?:T(?:" + N + "H)?(?:" + N + "M)?(?:" + N + "S)?)?");

    private static final int LONGEST_DURATION = 255;
    private static final Pattern FINE_SECONDS = Pattern.compile("([.,][0-9]{2})[0-9]+S$");
    private static final int SECONDS_A_DAY = 86_400;

    private Iso8601() {}

    /**
     * Reads a point in time. Without a zone it counts as UTC; finer than a nanosecond is cut off.
     *
     * @param text for example {@code 2026-11-22T08:15:30.123+01:00}
     * @return the instant, or nothing if the text is no ISO 8601 date with time
     */
    public static Optional<Instant> timestamp(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal seconds = secondsOfDay(parts);
            LocalDate date = date(parts.group("date"));
            long offset = offsetSeconds(parts.group("zone"));
            Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            long whole = seconds.longValue();
            int nanos = seconds.subtract(BigDecimal.valueOf(whole))
                    .movePointRight(9)
                    .intValue();
            return Optional.of(midnight.plusSeconds(whole - offset).plusNanos(nanos));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether the text ends in a negative zero offset, which RFC 3339 gives another meaning than ISO 8601 does. */
    static boolean hasNegativeZeroOffset(String text) {
        int offset = text.lastIndexOf('-');
        int time = Math.max(text.indexOf('T'), text.indexOf('t'));
        return offset > time && text.substring(offset + 1).replace(":", "").matches("00(00)?");
    }

    /** Whether the text is a duration with designators, such as {@code PT4H35M59.14S} or {@code P4W}. */
    public static boolean isDuration(String text) {
        if (text.length() > LONGEST_DURATION) {
            return false;
        }
        Matcher parts = DURATION.matcher(text);
        return WEEKS.matcher(text).matches() || parts.matches() && !text.endsWith("T") && onlyLastIsBroken(parts);
    }

    /** The duration cut to the hundredths of a second that take part in comparisons (Data 4.6). */
    static String comparableDuration(String text) {
        return FINE_SECONDS.matcher(text).replaceFirst("$1S");
    }

    /** A decimal fraction may stand in the smallest part only, and one part must be there (ISO 8601:2004, 4.4.3.2). */
    private static boolean onlyLastIsBroken(Matcher parts) {
        String last = null;
        for (int i = 1; i <= parts.groupCount(); i++) {
            if (parts.group(i) != null) {
                if (last != null && !last.chars().allMatch(Character::isDigit)) {
                    return false;
                }
                last = parts.group(i);
            }
        }
        return last != null;
    }

    private static LocalDate date(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (BASIC_DATE.matcher(text).matches()) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        }
        String digits = text.replace("-", "");
        if (ORDINAL_DATE.matcher(text).matches()) {
            return LocalDate.parse(
                    digits.substring(0, 4) + "-" + digits.substring(4), DateTimeFormatter.ISO_ORDINAL_DATE);
        }
        if (WEEK_DATE.matcher(text).matches()) {
            String week = digits.substring(0, 4) + "-" + digits.substring(4, 7) + "-" + digits.substring(7);
            return LocalDate.parse(week, DateTimeFormatter.ISO_WEEK_DATE);
        }
        throw new DateTimeException("No date: " + text);
    }

    /** Seconds since midnight; 24:00 and a leap second belong to ISO 8601 and run into the next day or minute. */
    private static BigDecimal secondsOfDay(Matcher parts) {
        int hour = number(parts.group("hour"), 24);
        int minute = number(parts.group("minute"), 59);
        int second = number(parts.group("second"), 60);
        int unit = parts.group("second") != null ? 1 : parts.group("minute") != null ? 60 : 3_600;
        String digits = parts.group("fraction");
        BigDecimal fraction = digits == null ? BigDecimal.ZERO : new BigDecimal("0." + digits);
        BigDecimal seconds = BigDecimal.valueOf(hour * 3_600L + minute * 60L + second)
                .add(fraction.multiply(BigDecimal.valueOf(unit)))
                .setScale(9, RoundingMode.DOWN);
        if (hour == 24 && seconds.compareTo(BigDecimal.valueOf(SECONDS_A_DAY)) != 0) {
            throw new DateTimeException("Later than 24:00.");
        }
        return seconds;
    }

    private static long offsetSeconds(String zone) {
        if (zone == null || zone.equalsIgnoreCase("Z")) {
            return 0;
        }
        String digits = zone.substring(1).replace(":", "");
        int hours = number(digits.substring(0, 2), 23);
        int minutes = digits.length() > 2 ? number(digits.substring(2), 59) : 0;
        return (zone.charAt(0) == '-' ? -1 : 1) * (hours * 3_600L + minutes * 60L);
    }

    private static int number(String digits, int most) {
        int value = digits == null ? 0 : Integer.parseInt(digits);
        if (value > most) {
            throw new DateTimeException("Too large: " + digits);
        }
        return value;
    }
}
