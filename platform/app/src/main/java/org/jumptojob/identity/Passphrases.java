package org.jumptojob.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Judges new passphrases and hashes them.
 *
 * <p>At least 15 signs, because the passphrase is the only thing that guards an account (NIST SP 800-63B-4, section
 * 3.1.1.2); four plain words are enough and easier to remember than eight odd signs. At most 128. Any signs, no rule of
 * composition; a passphrase that many people use is refused. Who does not want to remember one signs in by a link.
 *
 * <p>PBKDF2-HMAC-SHA512 with 220,000 rounds (OWASP Password Storage Cheat Sheet: at least 210,000), the parameters
 * in the stored text. One hash takes about half a second of a processor, so at most two run at once on a node: the
 * rest of the machine stays with those who read and answer.
 */
@ApplicationScoped
class Passphrases {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 220_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final int AT_ONCE = 2;
    private static final int LONGEST_QUEUE = 16;
    private static final int PATIENCE_SECONDS = 20;

    private static final List<String> KEYBOARD = List.of(
            "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "qsdfghjklm", "wxcvbn", "yxcvbnm");
    private static final int WORD_COST = 2;
    private static final int RUN_COST = 1;
    // Two common words with a run of signs, or less: the first things that a guessing program tries.
    private static final int COMMON_COST = 5;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final SecureRandom random = new SecureRandom();
    private final Set<String> common = new HashSet<>();
    private final Set<String> commonFolded = new HashSet<>();
    private final int rounds;
    // Compared with where there is no account, so that the answer takes as long.
    private final String nobodys;

    Passphrases() {
        this(ROUNDS);
    }

    /** @param rounds fewer rounds for tests, which hash often */
    Passphrases(int rounds) {
        this.rounds = rounds;
        this.nobodys = format(rounds, new byte[SALT_BYTES], new byte[HASH_BYTES]);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Passphrases.class.getResourceAsStream("common-passphrases.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        common.add(plain(line));
                        commonFolded.add(folded(line));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Why a new passphrase cannot be taken, as a message key; nothing where it can.
     *
     * @param own what others know of the person, such as her address and name: a passphrase made of it is refused
     */
    Optional<String> problem(String passphrase, String... own) {
        String text = normalised(passphrase);
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Optional.of("identity.passphrase-missing");
        }
        if (length < SHORTEST) {
            return Optional.of("identity.passphrase-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.passphrase-long");
        }
        return isCommon(text) || isOwn(text, own) ? Optional.of("identity.passphrase-common") : Optional.empty();
    }

    private boolean isCommon(String text) {
        String plain = plain(text);
        return commonFolded.contains(folded(text))
                || text.codePoints().distinct().count() < 5
                || repeats(plain)
                || cost(plain) <= COMMON_COST;
    }

    private static boolean isOwn(String text, String... own) {
        String rest = plain(text);
        for (String known : own) {
            String name = known == null ? "" : known;
            for (String part : List.of(plain(name), plain(name.replaceFirst("@.*", "")))) {
                rest = part.length() < 4 ? rest : rest.replace(part, "");
            }
        }
        return rest.length() < 6;
    }

    /** Whether one short piece is all there is, again and again. */
    private static boolean repeats(String plain) {
        for (int unit = 1; unit <= 10 && unit * 2 <= plain.length(); unit++) {
            String piece = plain.substring(0, unit);
            String whole = piece.repeat(plain.length() / unit + 1);
            if (whole.startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    /** What it costs to build the text from common words and runs of signs; very much where it cannot be built so. */
    private int cost(String plain) {
        int[] costs = new int[plain.length() + 1];
        Arrays.fill(costs, Integer.MAX_VALUE / 2);
        costs[0] = 0;
        for (int end = 1; end <= plain.length(); end++) {
            for (int start = Math.max(0, end - 40); start < end; start++) {
                String piece = plain.substring(start, end);
                int cost = isRun(piece) ? RUN_COST : common.contains(piece) ? WORD_COST : Integer.MAX_VALUE / 4;
                costs[end] = Math.min(costs[end], costs[start] + cost);
            }
        }
        return costs[plain.length()];
    }

    private static boolean isRun(String piece) {
        if (piece.matches("\\d{1,4}")) {
            return true;
        }
        if (piece.length() < 3) {
            return false;
        }
        int step = piece.charAt(1) - piece.charAt(0);
        boolean even = Math.abs(step) <= 1;
        for (int i = 1; even && i < piece.length(); i++) {
            int here = piece.charAt(i) - piece.charAt(i - 1);
            // 1234567890 goes round at its end.
            even = here == step || (piece.charAt(i - 1) == '9' && piece.charAt(i) == '0');
        }
        String back = new StringBuilder(piece).reverse().toString();
        return even || KEYBOARD.stream().anyMatch(row -> row.contains(piece) || row.contains(back));
    }

    private static String normalised(String passphrase) {
        return Normalizer.normalize(passphrase == null ? "" : passphrase, Normalizer.Form.NFKC);
    }

    /** Letters and digits only, in lower case. */
    private static String plain(String text) {
        return normalised(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Without signs at the end, and with the usual disguises taken off: 0 for o, 1 for i, 3 for e, @ or 4 for a, $ or 5 for s, 7 for t. */
    private static String folded(String text) {
        String bare = normalised(text).toLowerCase(Locale.ROOT).replaceFirst("[^\\p{L}]+$", "");
        String disguises = "01l!3@4$57";
        String letters = "oiiieaasst";
        StringBuilder out = new StringBuilder();
        bare.chars().forEach(c -> {
            int at = disguises.indexOf(c);
            out.append(at < 0 ? (char) c : letters.charAt(at));
        });
        return plain(out.toString());
    }

    /** The right to hash, which at most two requests have at once. */
    final class Turn {
        private Turn() {}

        /** The hash of a passphrase with a fresh salt, with its parameters, at most 300 signs. */
        String hash(String passphrase) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return format(rounds, salt, derive(passphrase, salt, rounds));
        }

        /** Whether the passphrase has this hash; with {@code null} the answer is no, and takes as long. */
        boolean matches(String passphrase, String stored) {
            String[] parts = (stored == null ? nobodys : stored).split("\\$");
            if (parts.length != 4 || !parts[0].equals(SCHEME)) {
                throw new IllegalStateException("A stored passphrase has a form that this program does not know.");
            }
            byte[] hash = derive(passphrase, Base64.getUrlDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
            return MessageDigest.isEqual(hash, Base64.getUrlDecoder().decode(parts[3])) && stored != null;
        }

        /** Whether it was hashed with fewer rounds than now. */
        boolean isOutdated(String stored) {
            return !stored.startsWith(SCHEME + "$" + rounds + "$");
        }
    }

    /**
     * Waits for a turn and does the work in it.
     *
     * @return nothing where too many wait already: the machine is busy, and the person should try again
     */
    <T> Optional<T> inTurn(Function<Turn, T> work) {
        // Without a limit to the queue, a flood of sign-ins would take every thread of the server.
        if (turns.getQueueLength() >= LONGEST_QUEUE) {
            return Optional.empty();
        }
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(new Turn()));
        } finally {
            turns.release();
        }
    }

    private static byte[] derive(String passphrase, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(normalised(passphrase).toCharArray(), salt, rounds, HASH_BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String format(int rounds, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return String.join(
                "$", SCHEME, String.valueOf(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }
}
