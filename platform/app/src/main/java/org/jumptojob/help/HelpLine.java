package org.jumptojob.help;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One place that helps, as the organisation has written it down.
 *
 * @param name such as the name of a helpline, a hospital, a person of the organisation
 * @param phone as people dial it; may be empty where one can write
 * @param written how to reach it without speaking: text, chat, mail, relay service; may be empty
 * @param hours when somebody answers
 * @param language in which languages
 * @param country where it holds; may be empty
 * @param checked the day on which somebody made sure that all of this is right
 * @param checkedBy who did: a name or a task; everybody reads it
 * @param version rises with each change, from 1 on
 */
public record HelpLine(
        UUID id,
        Kind kind,
        String name,
        String phone,
        String written,
        String hours,
        String language,
        String country,
        LocalDate checked,
        String checkedBy,
        long version) {

    /** After so many months somebody has to look again. */
    public static final int MONTHS = 12;

    /** What somebody needs it for, in the order in which the page shows them. */
    public enum Kind {
        /** Danger to life: the emergency number of a country. */
        EMERGENCY,
        /** Somebody to talk to, now or today. */
        TALK,
        /** Violence, abuse, force. */
        VIOLENCE,
        /** A doctor or a hospital, also at night. */
        HEALTH,
        /** A person of the organisation. */
        HERE;

        /** In addresses, forms and the keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** Whether the last look is more than {@value #MONTHS} months ago. */
    public boolean isOutdated(LocalDate today) {
        return checked.isBefore(today.minusMonths(MONTHS));
    }
}
