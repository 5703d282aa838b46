package org.jumptojob.xapi.multipart;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** SHA-2 hashes of attachments. The standard leaves open which of the family; the hash's length tells it. */
final class Sha2 {

    private Sha2() {}

    /**
     * The algorithm of a hash.
     *
     * @param hex the hash in hexadecimal digits
     * @return a fresh digest, or empty if no algorithm of the family has hashes of that length
     */
    static Optional<MessageDigest> of(String hex) {
        return switch (hex.length()) {
            case 56 -> Optional.of(digest("SHA-224"));
            case 64 -> Optional.of(digest("SHA-256"));
            case 96 -> Optional.of(digest("SHA-384"));
            case 128 -> Optional.of(digest("SHA-512"));
            default -> Optional.empty();
        };
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + algorithm + ", which every Java should have.", e);
        }
    }
}
