package org.jumptojob.records.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Short keys for long values. Agents and activities are named by texts of any length; an index of 16 bytes finds them as
 * well, and no sender can make two of them meet (SHA-256, of which half is kept).
 */
public final class Hashes {

    private Hashes() {}

    /**
     * The first 16 bytes of the SHA-256 of all parts, each with its length before it, so that {@code "ab", "c"} is
     * another key than {@code "a", "bc"}.
     *
     * @param parts any texts; {@code null} is a value of its own, not the empty text
     */
    public static UUID of(String... parts) {
        MessageDigest sha256 = sha256();
        for (String part : parts) {
            byte[] bytes = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
            int length = bytes == null ? -1 : bytes.length;
            sha256.update((byte) (length >>> 24));
            sha256.update((byte) (length >>> 16));
            sha256.update((byte) (length >>> 8));
            sha256.update((byte) length);
            if (bytes != null) {
                sha256.update(bytes);
            }
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
