package org.jumptojob.xapi.signature;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.UnreadableJson;

/** A JSON Web Signature in compact form (RFC 7515), as far as statements use it. */
final class JsonWebSignature {
    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");
    private static final int PIECES = 3;

    private final String signed;
    private final JsonObject header;
    private final byte[] payload;
    private final byte[] signature;

    /** A signature that breaks a rule; the message completes "the attachment …". */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private JsonWebSignature(String compact) throws Malformed {
        String[] pieces = compact.split("\\.", -1);
        if (pieces.length != PIECES) {
            throw new Malformed("is not a JSON Web Signature in compact form: three pieces with a dot between them.");
        }
        signed = pieces[0] + "." + pieces[1];
        header = header(decoded(pieces[0], "header"));
        payload = decoded(pieces[1], "payload");
        signature = decoded(pieces[2], "signature");
    }

    /**
     * @param compact the signature as it was attached
     * @return the payload
     * @throws Malformed if it is no right signature, or does not fit the certificate that is in it
     */
    static byte[] verifiedPayload(byte[] compact) throws Malformed {
        JsonWebSignature jws = new JsonWebSignature(new String(compact, StandardCharsets.ISO_8859_1));
        String algorithm = ALGORITHMS.get(jws.header.getString("alg", ""));
        if (algorithm == null) {
            throw new Malformed("is signed with an algorithm that is not allowed. Allowed are RS256, RS384 and RS512.");
        }
        if (jws.header.containsKey("crit")) {
            throw new Malformed("is a signature that demands an extension (\"crit\") which is not known here.");
        }
        if (jws.signature.length == 0) {
            throw new Malformed("is a signature with nothing in its third piece, where the signature stands.");
        }
        if (jws.header.containsKey("x5c")) {
            jws.verify(algorithm);
        }
        return jws.payload;
    }

    private void verify(String algorithm) throws Malformed {
        try {
            Signature check = Signature.getInstance(algorithm);
            check.initVerify(key());
            check.update(signed.getBytes(StandardCharsets.ISO_8859_1));
            if (!check.verify(signature)) {
                throw new Malformed("is a signature that does not fit its certificate (x5c).");
            }
        } catch (GeneralSecurityException wrong) {
            throw new Malformed(
                    "is a signature that cannot be checked with its certificate (x5c): " + wrong.getMessage());
        }
    }

    /** The key of the first certificate: the signer's (RFC 7515, 4.1.6). */
    private RSAPublicKey key() throws Malformed {
        JsonValue chain = header.get("x5c");
        if (!(chain instanceof JsonArray array) || array.isEmpty() || !(array.get(0) instanceof JsonString first)) {
            throw new Malformed("is a signature whose x5c is not a list of certificates in Base64.");
        }
        try {
            byte[] der = Base64.getDecoder().decode(first.getString());
            Certificate certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (certificate.getPublicKey() instanceof RSAPublicKey key) {
                return key;
            }
            throw new Malformed("is a signature whose certificate (x5c) has no RSA key.");
        } catch (IllegalArgumentException | GeneralSecurityException wrong) {
            throw new Malformed("is a signature whose certificate (x5c) cannot be read: " + wrong.getMessage());
        }
    }

    private static JsonObject header(byte[] json) throws Malformed {
        try {
            if (StatementReader.readValue(StatementReader.decode(json)) instanceof JsonObject object) {
                return object;
            }
            throw new Malformed("is a signature whose header is not a JSON object.");
        } catch (UnreadableJson wrong) {
            throw new Malformed("is a signature whose header is not a JSON object. " + wrong.getMessage());
        }
    }

    private static byte[] decoded(String piece, String what) throws Malformed {
        try {
            if (piece.indexOf('=') < 0) {
                return Base64.getUrlDecoder().decode(piece);
            }
            throw new Malformed("is a signature whose " + what + " is filled up with \"=\", which is not allowed.");
        } catch (IllegalArgumentException wrong) {
            throw new Malformed("is a signature whose " + what + " is not Base64 for URLs.");
        }
    }
}
