package org.jumptojob.settings;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that may be changed while the site runs. Each room names its own by a bean of this kind; whatever takes up such
 * a setting has to ask for it anew each time.
 *
 * @param variable its environment variable
 * @param standard what holds where neither the server nor anybody has set it; may be empty
 * @param rule which values it takes
 * @param label message key of its name
 * @param hint message key of a sentence about it
 */
public record Changeable(String variable, Optional<String> standard, Rule rule, String label, String hint) {

    /** The longest value of any setting that is changed at run time. */
    public static final int LONGEST = 60;

    private static final String BEGIN = "JUMPTOJOB_";

    /** Which values a setting takes. */
    public sealed interface Rule {
        boolean takes(String value);
    }

    /** A whole number within limits, both included. */
    public record Number(int least, int most) implements Rule {
        @Override
        public boolean takes(String value) {
            return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        }
    }

    /** How long a kind of data stays: a number of days within limits, or {@value #KEEP}. */
    public record Days(int least, int most) implements Rule {

        public static final String KEEP = "keep";

        @Override
        public boolean takes(String value) {
            return value.equals(KEEP) || new Number(least, most).takes(value);
        }

        /** Whether things go sooner by the new value than by the old one. */
        public static boolean sooner(String before, String after) {
            return !after.equals(KEEP) && (before.equals(KEEP) || Integer.parseInt(after) < Integer.parseInt(before));
        }
    }

    /** A time zone by its name, such as {@code Europe/Brussels}. */
    public record Zone() implements Rule {
        @Override
        public boolean takes(String value) {
            // Names of places only: an offset such as +01:00 knows no summer.
            return ZoneId.getAvailableZoneIds().contains(value);
        }
    }

    /** One line of text. */
    public record Line(int longest) implements Rule {
        @Override
        public boolean takes(String value) {
            return !value.isBlank()
                    && value.length() <= longest
                    && value.chars().noneMatch(Character::isISOControl);
        }
    }

    /** One of the settings of the list. */
    public static Changeable of(Setting setting, Rule rule, String label, String hint) {
        return new Changeable(setting.variable(), Optional.ofNullable(setting.standard()), rule, label, hint);
    }

    /** Its name in addresses, such as {@code answer-days}. */
    public String word() {
        return variable.substring(BEGIN.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
