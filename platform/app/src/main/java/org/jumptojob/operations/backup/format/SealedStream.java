package org.jumptojob.operations.backup.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a backup is locked with a passphrase: a head of 28 bytes (mark, rounds, salt), then pieces of 64 KiB, each sealed with
 * AES-256-GCM and bound to the head. The nonce of a piece is its number and whether it is the last one, so that a file
 * cannot be cut, mixed or made longer (the construction STREAM of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key
 * is made of the passphrase by PBKDF2 with a salt of this file alone, so no nonce is ever used twice with it.
 */
final class SealedStream {

    static final byte[] MARK = "JTJSEAL1".getBytes(StandardCharsets.US_ASCII);
    static final int SALT = 16;
    static final int HEAD = MARK.length + Integer.BYTES + SALT;
    static final int PIECE = 65_536;
    static final int TAG = 16;

    /** What OWASP recommends for HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
    static final int ROUNDS = 600_000;

    /** More would only keep the reader busy. */
    static final int MOST_ROUNDS = 10_000_000;

    private final byte[] head;
    private final SecretKey key;
    private final int mode;
    private long number;

    private SealedStream(int mode, byte[] head, SecretKey key) {
        this.mode = mode;
        this.head = head;
        this.key = key;
    }

    /** @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE} */
    static SealedStream of(int mode, byte[] head, char[] passphrase) {
        ByteBuffer parts = ByteBuffer.wrap(head, MARK.length, Integer.BYTES + SALT);
        int rounds = parts.getInt();
        byte[] salt = new byte[SALT];
        parts.get(salt);
        if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
            throw BackupProblem.damaged("its first bytes are wrong");
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SealedStream(mode, head.clone(), new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows PBKDF2.", e);
        } finally {
            spec.clearPassword();
        }
    }

    static byte[] head(byte[] salt) {
        return ByteBuffer.allocate(HEAD).put(MARK).putInt(ROUNDS).put(salt).array();
    }

    static boolean isHead(byte[] begin) {
        return begin.length >= MARK.length && Arrays.equals(begin, 0, MARK.length, MARK, 0, MARK.length);
    }

    /**
     * Seals or opens the next piece.
     *
     * @throws GeneralSecurityException where a piece does not open: another passphrase, or not as it was written
     */
    byte[] next(byte[] piece, int length, boolean last) throws GeneralSecurityException {
        if (mode == Cipher.DECRYPT_MODE && length < TAG) {
            throw new AEADBadTagException("The piece is shorter than its tag.");
        }
        byte[] nonce =
                ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number++).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(piece, 0, length);
    }

    /** Whether nothing was opened yet: then a failure most likely means another passphrase. */
    boolean isAtItsFirst() {
        return number <= 1;
    }
}
