package org.jumptojob.xapi.multipart;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The value of a header {@code Content-Type}, taken apart (RFC 2045, section 5.1).
 *
 * @param type type and subtype in small letters, for example {@code multipart/mixed}
 * @param parameters values by their names in small letters, without the quotes around them
 */
public record ContentType(String type, Map<String, String> parameters) {

    /**
     * Reads a header's value. A parameter that cannot be read is left out; one that stands twice keeps its first value,
     * as HTTP clients do.
     *
     * @param value the header as received; null reads like an empty one
     */
    public static ContentType of(String value) {
        String text = value == null ? "" : value;
        int at = end(text, 0);
        String type = text.substring(0, at).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        while (at < text.length()) {
            int next = end(text, at + 1);
            String parameter = text.substring(at + 1, next);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(parameter.substring(equals + 1).strip()));
            }
            at = next;
        }
        return new ContentType(type, parameters);
    }

    /** The next semicolon that stands outside quotes, or the end. */
    private static int end(String text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return at;
            }
        }
        return text.length();
    }

    private static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
