package org.jumptojob.xapi.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads the one form of a timestamp that nearly everybody sends, without a pattern:
 * {@code 2026-11-22T08:15:30.123+01:00}, with a point or none, and an offset or {@code Z}.
 */
public final class CommonTimestamp {
    private static final int SHORTEST = 20;
    private static final int NANO_DIGITS = 9;
    private static final int MOST_DIGITS = 100;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private CommonTimestamp() {}

    /** The instant, or null if the text has another form or names no point in time. */
    public static Instant instant(String text) {
        int length = text.length();
        boolean shaped = length >= SHORTEST
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!shaped) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (year < 0 || !isDay(year, month, day) || !isTime(hour, minute, second)) {
            return null;
        }
        int zone = 19;
        int nanos = 0;
        if (text.charAt(zone) == '.') {
            zone = afterFraction(text);
            nanos = zone < 0 ? 0 : nanos(text, zone);
        }
        int offset = zone < 0 ? NO_OFFSET : offset(text, zone);
        if (offset == NO_OFFSET) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        long seconds = days * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second - offset;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    private static boolean isTime(int hour, int minute, int second) {
        return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
    }

    /** Index after the digits behind the point; -1 if there are none, or far too many. */
    private static int afterFraction(String text) {
        int at = 20;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at == 20 || at == text.length() || at > 20 + MOST_DIGITS ? -1 : at;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            nanos = nanos * 10 + (20 + i < end ? text.charAt(20 + i) - '0' : 0);
        }
        return nanos;
    }

    /** Seconds east of UTC. */
    private static int offset(String text, int zone) {
        char sign = text.charAt(zone);
        int rest = text.length() - zone;
        if (sign == 'Z') {
            return rest == 1 ? 0 : NO_OFFSET;
        }
        if (sign != '+' && sign != '-' || rest != 6 || text.charAt(zone + 3) != ':') {
            return NO_OFFSET;
        }
        int hours = digits(text, zone + 1, zone + 3);
        int minutes = digits(text, zone + 4, zone + 6);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return NO_OFFSET;
        }
        return (sign == '-' ? -1 : 1) * (hours * 3_600 + minutes * 60);
    }

    /** The number, or -1 if one of the characters is no digit. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
