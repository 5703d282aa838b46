package org.jumptojob.records.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a document holds.
 *
 * @param type the header {@code Content-Type} as sent
 * @param bytes as sent
 */
record Content(String type, byte[] bytes) {

    /** What 2.2 of the standard allows to merge; parameters such as a charset do not count. */
    private static final String JSON = "application/json";

    boolean isJson() {
        int end = type.indexOf(';');
        String bare = end < 0 ? type : type.substring(0, end);
        return bare.strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    /** The entity tag without quotes: SHA-1 of the bytes in 40 hexadecimal digits, small, as xAPI 1.0.3 wants it (3.1). */
    String etag() {
        return etag(bytes);
    }

    static String etag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
