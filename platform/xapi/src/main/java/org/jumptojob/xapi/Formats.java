package org.jumptojob.xapi;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of values that the standard names (Data 2.4.2.3, 2.4.11 and 4.0). Query parameters obey them too. */
public final class Formats {
    /** Completes "must be …" for an IRI. */
    static final String AN_IRI = "an absolute IRI with a scheme, such as https://example.org/thing";

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** A scheme and what RFC 3987 does not forbid outright; IRIs without {@code //} are IRIs (course-v1:…). */
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}\\p{Z}<>\"{}|\\\\^`]+");

    private static final Pattern MAILTO = Pattern.compile("mailto:[^\\s\\p{Cntrl}@?<>\"]+@[^\\s\\p{Cntrl}@?<>\"]+");

    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    /** SHA-224, 256, 384 or 512 in hexadecimal digits. */
    private static final Pattern SHA2 =
            Pattern.compile("[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;[^\\p{Cntrl}]*)?");

    /** RFC 5646, section 2.1; groups 1 and 2 hold variants and extensions, of which none may stand twice. */
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
                    + "((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
                    + "((?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*)"
                    + "(?:-x(?:-[a-z0-9]{1,8})+)?");

    private static final Pattern PRIVATE_LANGUAGE = Pattern.compile("x(?:-[a-z0-9]{1,8})+");

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

    private Formats() {}

    /** Whether the value is a UUID in its standard string form, in upper or lower case. */
    public static boolean isUuid(String value) {
        return UUID.matcher(value).matches();
    }

    /** Whether the value is an absolute IRI; a best effort, as the standard allows. */
    public static boolean isIri(String value) {
        return IRI.matcher(value).matches();
    }

    /** Whether the value is {@code mailto:} and one e-mail address. */
    public static boolean isMailto(String value) {
        return MAILTO.matcher(value).matches();
    }

    /** Whether the value is a language tag that is well-formed by RFC 5646. */
    public static boolean isLanguageTag(String value) {
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

    static boolean isSha1(String value) {
        return SHA1.matcher(value).matches();
    }

    static boolean isSha2(String value) {
        return SHA2.matcher(value).matches();
    }

    static boolean isMediaType(String value) {
        return MEDIA_TYPE.matcher(value).matches();
    }

    private static boolean variantsDiffer(String variants) {
        Set<String> seen = new HashSet<>();
        return variants.isEmpty()
                || Pattern.compile("-").splitAsStream(variants.substring(1)).allMatch(seen::add);
    }

    private static boolean singletonsDiffer(String extensions) {
        Set<String> seen = new HashSet<>();
        return Pattern.compile("-")
                .splitAsStream(extensions)
                .filter(part -> part.length() == 1)
                .allMatch(seen::add);
    }
}
