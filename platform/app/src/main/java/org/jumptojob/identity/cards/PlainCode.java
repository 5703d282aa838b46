package org.jumptojob.identity.cards;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jumptojob.web.Secrets;

/**
 * Codes that people read from paper and type: only letters and figures that nobody takes for another, so no B, I, O, S, Z
 * and no 0, 1, 2, 5, 8. Each sign is worth 4.6 bits.
 */
public final class PlainCode {

    /** A code that opens an account: 55 bits. */
    public static final int FOR_A_CARD = 12;

    /** A code that leads to a group, which opens nothing by itself: 37 bits. */
    public static final int FOR_A_GROUP = 8;

    private static final String SIGNS = "ACDEFGHJKLMNPQRTUVWXY34679";
    private static final int BLOCK = 4;

    private PlainCode() {}

    /** @param length in signs */
    public static String random(Secrets secrets, int length) {
        StringBuilder code = new StringBuilder();
        // A byte above the last whole multiple is thrown away: each sign comes equally often.
        int bound = 256 - 256 % SIGNS.length();
        while (code.length() < length) {
            int value = secrets.randomBytes(1)[0] & 0xFF;
            if (value < bound) {
                code.append(SIGNS.charAt(value % SIGNS.length()));
            }
        }
        return code.toString();
    }

    /** What somebody typed, without blanks and strokes, in capitals; at most 40 signs. */
    public static String normalised(String typed) {
        String text = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return text.substring(0, Math.min(40, text.length()));
    }

    /** A code as it is printed, in blocks of four. */
    public static String shown(String code) {
        return code.replaceAll("(.{" + BLOCK + "})(?!$)", "$1 ");
    }

    /** The keyed hash under which a code lies in the database, as 64 hex digits. */
    public static String hash(Secrets secrets, String purpose, String code) {
        return HexFormat.of().formatHex(secrets.sign(purpose, normalised(code)));
    }

    /** All hashes under which a code may lie: it may be older than the key in force. */
    public static List<String> hashes(Secrets secrets, String purpose, String code) {
        return secrets.signatures(purpose, normalised(code)).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }
}
