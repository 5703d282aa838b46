package org.jumptojob.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jumptojob.settings.Setting;

/**
 * The keys of the site, from {@code JUMPTOJOB_SECRET_FILE}: one key a line in Base64, 32 bytes each. The first is in
 * force; the others are older ones that still open what was sealed with them.
 *
 * <p>AES-256-GCM (NIST SP 800-38D), a fresh random nonce of 96 bits for each value. A sealed value reads
 * {@code <key id>.<nonce and ciphertext in Base64url>}.
 */
@ApplicationScoped
public class Secrets {

    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    @Inject
    private Site site;

    @PostConstruct
    void load() {
        Optional<Path> file = site.settings().optional(Setting.SECRET_FILE).map(Path::of);
        if (file.isEmpty() && site.settings().production()) {
            throw new IllegalStateException("JUMPTOJOB_SECRET_FILE is not set.");
        }
        // A demonstration without a file (a test) gets a key that lives as long as the process.
        for (String line : file.map(Secrets::lines).orElseGet(() -> List.of(newKey()))) {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length != 32) {
                throw new IllegalStateException("A key in JUMPTOJOB_SECRET_FILE is not 32 bytes long.");
            }
            keys.put(idOf(key), key);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("JUMPTOJOB_SECRET_FILE holds no key.");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("JUMPTOJOB_SECRET_FILE cannot be read.", e);
        }
    }

    private String newKey() {
        return Base64.getEncoder().encodeToString(randomBytes(32));
    }

    private static String idOf(byte[] key) {
        return sha256(key).substring(0, 8);
    }

    /** The SHA-256 of the bytes, as 64 hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of a text, as 64 hex digits. For tokens of 256 random bits this is the right hash. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 256 random bits in Base64url: a token for a cookie or a link. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(32));
    }

    public byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The id of the key in force. */
    public String keyId() {
        return keys.keySet().iterator().next();
    }

    /** HMAC-SHA-256 with the key in force, for one purpose: a signature of one purpose is worth nothing for another. */
    public byte[] sign(String purpose, String text) {
        return hmac(hmac(keys.get(keyId()), purpose), text);
    }

    /**
     * What {@link #sign} gives with each key, the one in force first: for finding what was signed before another key
     * was put in force.
     */
    public List<byte[]> signatures(String purpose, String text) {
        return keys.values().stream().map(key -> hmac(hmac(key, purpose), text)).toList();
    }

    /** Seals for one purpose; {@code bound} must be the same when it is opened (whose it is, where it belongs). */
    public String seal(String purpose, byte[] plain, String bound) {
        String id = keyId();
        return id + "." + sealWith(hmac(keys.get(id), purpose), plain, bound);
    }

    /** Opens what {@link #seal} made, or nothing where it was changed, is another's or its key is gone. */
    public Optional<byte[]> open(String purpose, String sealed, String bound) {
        int dot = sealed.indexOf('.');
        byte[] key = dot < 0 ? null : keys.get(sealed.substring(0, dot));
        return key == null ? Optional.empty() : openWith(hmac(key, purpose), sealed.substring(dot + 1), bound);
    }

    /** Seals with a key of one's own, such as a person's. */
    public String sealWith(byte[] key, byte[] plain, String bound) {
        try {
            byte[] nonce = randomBytes(NONCE);
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound).doFinal(plain);
            byte[] all = new byte[NONCE + secret.length];
            System.arraycopy(nonce, 0, all, 0, NONCE);
            System.arraycopy(secret, 0, all, NONCE, secret.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens what {@link #sealWith} made, or nothing where key, text or binding differ. */
    public Optional<byte[]> openWith(byte[] key, String sealed, String bound) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length < NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, bound).doFinal(all, NONCE, all.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
