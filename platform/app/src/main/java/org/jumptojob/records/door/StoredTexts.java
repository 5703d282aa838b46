package org.jumptojob.records.door;

import java.nio.charset.StandardCharsets;

/** What a text must be like so that both databases take it and give it back as it was. */
public final class StoredTexts {

    /** PostgreSQL refuses entries of an index above 2,704 bytes; what else stands beside the text needs its place. */
    private static final int MOST_BYTES_OF_A_KEY = 2_600;

    private StoredTexts() {}

    /** Whether a text can be kept in a column that is part of an index and holds that many characters. */
    public static boolean fits(String text, int characters) {
        return text.length() <= characters
                && text.indexOf('\0') < 0
                && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_A_KEY;
    }

    /**
     * JSON text with every unpaired surrogate written as an escape. JSON allows them and UTF-8 does not, so on their way
     * to a disk they would turn into question marks.
     *
     * @param json any valid JSON text; there a surrogate can stand in strings only
     */
    public static String encodable(String json) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
