package org.jumptojob.operations.personal;

import static org.jumptojob.xapi.json.Json.JSON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A copy that is handed over: one page that any browser opens without a network, locked with a passphrase. AES-256-GCM, the
 * key by PBKDF2-HMAC-SHA-256 from a passphrase of 120 random bits; the page opens itself by the Web Cryptography API.
 */
final class LockedPage {

    static final int ROUNDS = 200_000;

    /** No sign that looks like another one: no I, L, O, U, 0, 1. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LockedPage() {}

    /** A fresh passphrase in groups, such as {@code K7QTM-…}. */
    static String passphrase() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            words.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return words.toString();
    }

    /** Whether it is one that {@link #passphrase} could have made: nobody locks a copy with a weaker one. */
    static boolean isStrong(String passphrase) {
        return plain(passphrase).matches("[" + SIGNS + "]{" + GROUPS * GROUP + "}");
    }

    /**
     * @param zip a copy as {@link CopyWriter} makes it
     * @param texts gives a text by its message key
     */
    static byte[] of(byte[] zip, String passphrase, UnaryOperator<String> texts) {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        String locked = JSON.createObjectBuilder()
                .add("rounds", ROUNDS)
                .add("salt", Base64.getEncoder().encodeToString(salt))
                .add("nonce", Base64.getEncoder().encodeToString(nonce))
                .add("text", Base64.getEncoder().encodeToString(sealed(contents(zip), key(passphrase, salt), nonce)))
                .build()
                .toString();
        String page = template();
        for (String word : new String[] {"title", "lead", "label", "open", "wrong", "page", "data"}) {
            page = page.replace("@" + word + "@", texts.apply("personal.locked-" + word));
        }
        return page.replace("@locked@", locked).getBytes(StandardCharsets.UTF_8);
    }

    /** Both files of the copy as one text in JSON: a browser cannot open a zip file by itself. */
    private static byte[] contents(byte[] zip) {
        var files = JSON.createObjectBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.add(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sealed(byte[] plain, byte[] key, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] key(String passphrase, byte[] salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(plain(passphrase).toCharArray(), salt, ROUNDS, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the page takes it too: however it is typed. */
    private static String plain(String passphrase) {
        return passphrase.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String template() {
        try (InputStream in = LockedPage.class.getResourceAsStream("locked-copy.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
