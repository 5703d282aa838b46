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
import org.jumptojob.xapi.value.CommonTimestamp;

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

    private static final Pattern FRACTION = Pattern.compile("[.,]([0-9]+)");
    private static final DateTimeFormatter UTC_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final int NANO_DIGITS = 9;
    private static final int LONGEST_DURATION = 255;
    private static final Pattern FINE_SECONDS = Pattern.compile("([.,][0-9]{2})[0-9]+S$");
    private static final Pattern SECONDS = Pattern.compile("(?<=[^0-9])([0-9]+)(?:[.,]([0-9]+))?S$");
    private static final int SECONDS_A_DAY = 86_400;

    private Iso8601() {}

    /**
     * Reads a point in time. Without a zone it counts as UTC; finer than a nanosecond is cut off.
     *
     * @param text for example {@code 2026-11-22T08:15:30.123+01:00}
     * @return the instant, or nothing if the text is no ISO 8601 date with time
     */
    public static Optional<Instant> timestamp(String text) {
        Instant common = CommonTimestamp.instant(text);
        return common != null ? Optional.of(common) : rareTimestamp(text);
    }

    /** As {@link #timestamp}, but a space may stand in place of the T (RFC 3339, 5.6, which xAPI 2.0 names). */
    static Optional<Instant> spacedTimestamp(String text) {
        return timestamp(withT(text));
    }

    /**
     * The same point in time in UTC, with as many digits of the second as were sent (from 10 digits on, nine).
     *
     * @param text a right timestamp
     * @return the text itself if it is in UTC already, or if its year in UTC would have five digits
     */
    static String inUtc(String text) {
        String whole = withT(text);
        boolean common = CommonTimestamp.instant(whole) != null;
        Instant instant = timestamp(whole).orElseThrow();
        String seconds = UTC_SECONDS.format(instant);
        if (common && whole.endsWith("Z") || seconds.length() != SECONDS_LENGTH) {
            return whole;
        }
        Matcher digits = FRACTION.matcher(whole);
        int sent = digits.find() ? digits.group(1).length() : 0;
        // A fraction of an hour or a minute can need more digits as one of a second.
        int needed = sent == 0 || common ? Math.min(sent, NANO_DIGITS) : NANO_DIGITS;
        String fraction = String.format("%09d", instant.getNano()).substring(0, needed);
        return seconds + (needed == 0 ? "" : ".") + fraction + "Z";
    }

    private static String withT(String text) {
        return text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + "T" + text.substring(DATE_LENGTH + 1)
                : text;
    }

    private static Optional<Instant> rareTimestamp(String text) {
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
        int length = text.length();
        if (length > LONGEST_DURATION || length < 3 || text.charAt(0) != 'P') {
            return false;
        }
        if (text.charAt(length - 1) == 'W') {
            return afterNumber(text, 1) == length - 1;
        }
        String units = "YMD";
        int at = 1;
        int from = 0;
        boolean timeToCome = true;
        while (at < length) {
            if (timeToCome && text.charAt(at) == 'T') {
                units = "HMS";
                from = 0;
                at++;
                timeToCome = false;
            }
            int end = afterNumber(text, at);
            int unit = end < 0 || end >= length ? -1 : units.indexOf(text.charAt(end), from);
            boolean broken = unit >= 0 && isBroken(text, at, end);
            // A decimal fraction may stand in the smallest part only (ISO 8601:2004, 4.4.3.2).
            if (unit < 0 || broken && end + 1 < length) {
                return false;
            }
            from = unit + 1;
            at = end + 1;
        }
        return true;
    }

    /** Index after a number with or without a decimal fraction; -1 if there is none. */
    private static int afterNumber(String text, int start) {
        int whole = afterDigits(text, start);
        if (whole == start) {
            return -1;
        }
        if (whole < text.length() && (text.charAt(whole) == '.' || text.charAt(whole) == ',')) {
            int fraction = afterDigits(text, whole + 1);
            return fraction == whole + 1 ? -1 : fraction;
        }
        return whole;
    }

    private static int afterDigits(String text, int start) {
        int at = start;
        while (at < text.length() && Formats.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBroken(String text, int start, int end) {
        return afterDigits(text, start) != end;
    }

    /** The duration cut to the hundredths of a second that take part in comparisons (1.0.3: Data 4.6). */
    static String cutDuration(String text) {
        return FINE_SECONDS.matcher(text).replaceFirst("$1S");
    }

    /** The duration with exactly the two digits behind the seconds that take part in comparisons (2.0: 4.2.7). */
    static String comparableDuration(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (!seconds.find()) {
            return text;
        }
        String digits = (seconds.group(2) == null ? "" : seconds.group(2)) + "00";
        return text.substring(0, seconds.start()) + seconds.group(1) + "." + digits.substring(0, 2) + "S";
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
