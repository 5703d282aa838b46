package org.jumptojob.xapi;

import java.util.regex.Pattern;
import org.jumptojob.xapi.value.LanguageTags;

/** The formats of values that the standard names (Data 2.4.2.3, 2.4.11 and 4.0). Query parameters obey them too. */
public final class Formats {
    /** Completes "must be …" for an IRI. */
    public static final String AN_IRI = "an absolute IRI with a scheme, such as https://example.org/thing";

    /** ASCII that no IRI holds, beside control characters (RFC 3987). */
    private static final String NOT_IN_IRI = " <>\"{}|\\^`";

    private static final String MAILTO = "mailto:";
    private static final String NOT_IN_ADDRESS = "?<>\"@ ";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;[^\\p{Cntrl}]*)?");

    private static final int UUID_LENGTH = 36;
    private static final int SHA1_LENGTH = 40;

    private Formats() {}

    /** Whether the value is a UUID in its standard string form, in upper or lower case. */
    public static boolean isUuid(String value) {
        if (value.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = value.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the value is an absolute IRI: a scheme and what RFC 3987 does not forbid outright; a best effort, as the
     * standard allows. IRIs without {@code //} are IRIs (course-v1:…).
     */
    public static boolean isIri(String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1 || !isAsciiLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = value.charAt(i);
            if (!isAsciiLetter(c) && !isDigit(c) && c != '+' && c != '.' && c != '-') {
                return false;
            }
        }
        for (int i = colon + 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80 ? c <= ' ' || c == 0x7F || NOT_IN_IRI.indexOf(c) >= 0 : !isOutsideAsciiAllowed(value, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value is {@code mailto:} and one e-mail address. */
    public static boolean isMailto(String value) {
        if (!value.startsWith(MAILTO)) {
            return false;
        }
        int sign = value.indexOf('@', MAILTO.length());
        if (sign <= MAILTO.length() || sign == value.length() - 1) {
            return false;
        }
        for (int i = MAILTO.length(); i < value.length(); i++) {
            char c = value.charAt(i);
            boolean right = c < 0x80
                    ? c > ' ' && c != 0x7F && (NOT_IN_ADDRESS.indexOf(c) < 0 || i == sign)
                    : isOutsideAsciiAllowed(value, i);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    /** Whether the value is a language tag that is well-formed by RFC 5646. */
    public static boolean isLanguageTag(String value) {
        return LanguageTags.isWellFormed(value);
    }

    static boolean isSha1(String value) {
        return value.length() == SHA1_LENGTH && isHex(value);
    }

    /** SHA-224, 256, 384 or 512 in hexadecimal digits. */
    static boolean isSha2(String value) {
        int length = value.length();
        return (length == 56 || length == 64 || length == 96 || length == 128) && isHex(value);
    }

    static boolean isMediaType(String value) {
        return MEDIA_TYPE.matcher(value).matches();
    }

    private static boolean isHex(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isHexDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** No white space, and no half of a pair of surrogates: that is no character, and databases refuse it. */
    private static boolean isOutsideAsciiAllowed(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return Character.isHighSurrogate(value.charAt(i - 1));
        }
        return c >= 0xA0 && !Character.isSpaceChar(c);
    }
}
