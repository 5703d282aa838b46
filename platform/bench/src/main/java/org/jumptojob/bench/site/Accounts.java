package org.jumptojob.bench.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The people of the benchmark, added to the list of the demo people. Learners have a hash with the salt of the
 * overlay's {@code QuickHash}; those who sign in beside the lessons have the hash of a demo person.
 */
public final class Accounts {

    /** So many that a quiz need not be done again and again by the same few, and sign-ins do not heap up. */
    public static final int LEARNERS = 256;

    public static final int SIGNERS = 4;
    public static final String PASSPHRASE = "jump-to-job-demo";

    private static final byte[] QUICK_SALT = "bench-quick-salt".getBytes(StandardCharsets.US_ASCII);

    private Accounts() {}

    public static String learner(int number) {
        return "learner-" + number + "@bench.test";
    }

    public static String signer(int number) {
        return "signer-" + number + "@bench.test";
    }

    /**
     * The list with more people at its end.
     *
     * @param people the platform's {@code demo-people.tsv}: address, name, role, organisation, hash
     */
    static String moreThan(String people) {
        String trainee = people.lines()
                .filter(line -> line.startsWith("trainee@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo people have no trainee any more."));
        String hash = trainee.split("\t")[4];
        String quick = quickHash(hash.split("\\$"));
        Stream<String> learners = IntStream.range(0, LEARNERS).mapToObj(i -> line(learner(i), "Learner " + i, quick));
        Stream<String> signers = IntStream.range(0, SIGNERS).mapToObj(i -> line(signer(i), "Signer " + i, hash));
        List<String> lines = Stream.concat(learners, signers).toList();
        return people.stripTrailing() + "\n" + String.join("\n", lines) + "\n";
    }

    private static String line(String address, String name, String hash) {
        return String.join("\t", address, name, "trainee", "own", hash);
    }

    /** Says the rounds of the platform, so that the platform does not hash it anew. */
    private static String quickHash(String[] usual) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        byte[] hash = hash(QUICK_SALT, 1, Base64.getUrlDecoder().decode(usual[3]).length);
        return String.join("$", usual[0], usual[1], base64.encodeToString(QUICK_SALT), base64.encodeToString(hash));
    }

    /** PBKDF2-HMAC-SHA512 of the passphrase. */
    public static byte[] hash(byte[] salt, int rounds, int bytes) {
        try {
            PBEKeySpec spec = new PBEKeySpec(PASSPHRASE.toCharArray(), salt, rounds, bytes * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
