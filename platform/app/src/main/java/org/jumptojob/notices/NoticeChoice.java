package org.jumptojob.notices;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * How a person wants to be told by mail.
 *
 * @param day the day of the one mail a week; nothing for no mail at all
 * @param quietFrom the hour from which no mail goes out, 0 to 23, in her zone
 * @param quietUntil the hour from which mails may go out again; the same hour means no quiet time
 */
public record NoticeChoice(Optional<DayOfWeek> day, int quietFrom, int quietUntil) {

    /** Who has chosen nothing gets no mail: a mail box may be read by others. */
    static final NoticeChoice STANDARD = new NoticeChoice(Optional.empty(), 20, 8);

    static final String NEVER = "never";

    public NoticeChoice {
        if (!isHour(quietFrom) || !isHour(quietUntil)) {
            throw new IllegalArgumentException("An hour is a number from 0 to 23");
        }
    }

    static boolean isHour(int hour) {
        return hour >= 0 && hour <= 23;
    }

    /** Reads the word of a form or a row: a day in English in small letters; anything else is no mail. */
    static Optional<DayOfWeek> dayOf(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (word(day).equals(word)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** The word of the day, or {@value #NEVER}. */
    public String getDigest() {
        return day.map(NoticeChoice::word).orElse(NEVER);
    }

    public int getQuietFrom() {
        return quietFrom;
    }

    public int getQuietUntil() {
        return quietUntil;
    }

    /** Whether the mail of the week may go out at this moment of her own clock. */
    boolean allows(ZonedDateTime local) {
        return day.filter(chosen -> chosen == local.getDayOfWeek()).isPresent() && !isQuiet(local.getHour());
    }

    private boolean isQuiet(int hour) {
        return quietFrom <= quietUntil
                ? hour >= quietFrom && hour < quietUntil
                : hour >= quietFrom || hour < quietUntil;
    }
}
