package org.jumptojob.xapi.value;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Well-formed language tags (RFC 5646, section 2.1). */
public final class LanguageTags {
    /** Groups 1 and 2 hold variants and extensions, of which none may stand twice. */
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
                    + "((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
                    + "((?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)"
                    + "(?:-x(?:-[a-z0-9]{1,8})+)?");

    private static final Pattern PRIVATE_LANGUAGE = Pattern.compile("x(?:-[a-z0-9]{1,8})+");

    private static final Pattern DASH = Pattern.compile("-");

    /** Tags from before the grammar that do not fit it but stay valid for ever (RFC 5646, "irregular"). */
    private static final Set<String> IRREGULAR_LANGUAGES = Set.of(
            "en-gb-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-be-fr",
            "sgn-be-nl",
            "sgn-ch-de");

    /** No registered tag comes near; keeps the patterns' work small. */
    private static final int LONGEST_LANGUAGE_TAG = 255;

    private LanguageTags() {}

    /** Whether the value is a language tag that is well-formed by RFC 5646. */
    public static boolean isWellFormed(String value) {
        if (isCommon(value)) {
            return true;
        }
        if (value.length() > LONGEST_LANGUAGE_TAG) {
            return false;
        }
        String tag = value.toLowerCase(Locale.ROOT);
        Matcher parts = LANGUAGE.matcher(tag);
        if (parts.matches()) {
            return variantsDiffer(parts.group(1)) && singletonsDiffer(parts.group(2));
        }
        return PRIVATE_LANGUAGE.matcher(tag).matches() || IRREGULAR_LANGUAGES.contains(tag);
    }

    /** A language of two or three letters, alone or with a country of two: nearly all tags, told without a pattern. */
    private static boolean isCommon(String value) {
        int length = value.length();
        int language = value.indexOf('-');
        int letters = language < 0 ? length : language;
        if (letters != 2 && letters != 3 || language >= 0 && length != letters + 3) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (i != language && !isLetter(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean variantsDiffer(String variants) {
        Set<String> seen = new HashSet<>();
        return variants.isEmpty() || DASH.splitAsStream(variants.substring(1)).allMatch(seen::add);
    }

    private static boolean singletonsDiffer(String extensions) {
        Set<String> seen = new HashSet<>();
        return DASH.splitAsStream(extensions).filter(part -> part.length() == 1).allMatch(seen::add);
    }
}
