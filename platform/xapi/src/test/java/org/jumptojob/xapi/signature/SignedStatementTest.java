package org.jumptojob.xapi.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedStatementTest {
    private static final String CORE = "\"actor\":{\"mbox\":\"mailto:a@b.org\"},\"verb\":{\"id\":\"http://v\"},"
            + "\"object\":{\"id\":\"http://o\"},\"result\":{\"duration\":\"PT1.12S\"}";
    private static final String STATEMENT = "{" + CORE + "}";
    private static final String SHA2 = "a".repeat(64);

    private static KeyPair keys;
    private static String certificate;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        certificate = SelfSigned.certificate(keys);
    }

    @ParameterizedTest
    @CsvSource({"RS256, SHA256withRSA", "RS384, SHA384withRSA", "RS512, SHA512withRSA"})
    void aSignatureThatFitsItsCertificateIsRight(String name, String algorithm) throws GeneralSecurityException {
        String header = "{\"alg\":\"" + name + "\",\"x5c\":[\"" + certificate + "\"]}";
        assertEquals(List.of(), problems(STATEMENT, signed(header, STATEMENT, algorithm)));
    }

    @Test
    void aSignatureWithoutCertificateIsAccepted() throws GeneralSecurityException {
        assertEquals(List.of(), problems(STATEMENT, signed("{\"alg\":\"RS256\"}", STATEMENT, "SHA256withRSA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "none", "ES256", "PS256", "rs256", ""})
    void otherAlgorithmsAreRefused(String name) throws GeneralSecurityException {
        String header = "{\"alg\":\"" + name + "\"}";
        refuses("RS256, RS384 and RS512", STATEMENT, signed(header, STATEMENT, "SHA256withRSA"));
    }

    @Test
    void aSignatureThatDoesNotFitItsCertificateIsRefused() throws GeneralSecurityException {
        String header = "{\"alg\":\"RS256\",\"x5c\":[\"" + certificate + "\"]}";
        refuses("does not fit its certificate", STATEMENT, signed(header, STATEMENT, "SHA512withRSA"));
        String right = signed(header, STATEMENT, "SHA256withRSA");
        String otherPayload = right.replace(base64("{" + CORE + "}"), base64("{ " + CORE + "}"));
        refuses("does not fit its certificate", STATEMENT, otherPayload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "[]", "[1]", "[\"%%\"]", "[\"AAAA\"]", "{}"})
    void aCertificateThatCannotBeReadIsRefused(String chain) throws GeneralSecurityException {
        String header = "{\"alg\":\"RS256\",\"x5c\":" + chain + "}";
        refuses("x5c", STATEMENT, signed(header, STATEMENT, "SHA256withRSA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a.b",
                "a.b.c.d",
                "{\"payload\":\"x\"}",
                "%.e30.AA",
                "e30.e30.",
                "W10.e30.AA",
                "e30=.e30.AA",
                "eyJhbGciOiJSUzI1NiJ9.%.AA",
                "eyJhbGciOiJSUzI1NiJ9.W10.AA",
                "eyJhbGciOiJSUzI1NiJ9.e30.AA",
                "eyJhbGciOiJSUzI1NiJ9.e30.",
                "eyJhbGciOiJSUzI1NiJ9.__8.AA"
            })
    void whatIsNoSignatureIsRefused(String compact) {
        refuses("", STATEMENT, compact);
    }

    @Test
    void aSignatureThatDemandsAnExtensionIsRefused() throws GeneralSecurityException {
        String header = "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}";
        refuses("crit", STATEMENT, signed(header, STATEMENT, "SHA256withRSA"));
    }

    @Test
    void aSignatureOfAnotherStatementIsRefused() throws GeneralSecurityException {
        String other = STATEMENT.replace("http://o", "http://p");
        refuses("another statement", STATEMENT, signed("{\"alg\":\"RS256\"}", other, "SHA256withRSA"));
    }

    @Test
    void aPayloadThatIsNoStatementIsRefused() throws GeneralSecurityException {
        String broken = STATEMENT.replaceFirst("\"", "'");
        refuses("not the JSON text", STATEMENT, signed("{\"alg\":\"RS256\"}", broken, "SHA256withRSA"));
        refuses("not valid", STATEMENT, signed("{\"alg\":\"RS256\"}", "{\"verb\":1}", "SHA256withRSA"));
    }

    @Test
    void whatAStoreMayChangeDoesNotBreakASignature() throws GeneralSecurityException {
        String written = "{" + CORE.replace("PT1.12S", "PT1.129S") + ",\"stored\":\"2026-11-22T08:00:00Z\"}";
        assertEquals(List.of(), problems(written, signed("{\"alg\":\"RS256\"}", STATEMENT, "SHA256withRSA")));
    }

    @Test
    void otherAttachmentsBelongToWhatIsSigned() throws GeneralSecurityException {
        String other =
                "{\"usageType\":\"http://u\",\"display\":{\"en\":\"d\"},\"contentType\":\"text/plain\",\"length\":1,"
                        + "\"sha2\":\"" + "b".repeat(64) + "\"}";
        String signed = "{" + CORE + ",\"attachments\":[" + other + "]}";
        String compact = signed("{\"alg\":\"RS256\"}", signed, "SHA256withRSA");
        assertEquals(List.of(), problems(signed, compact));
        refuses("another statement", STATEMENT, compact);
    }

    @Test
    void aSignatureIsBinaryAndComesWithTheRequest() {
        JsonObject text = statement(STATEMENT, "text/plain");
        assertEquals(
                List.of("$.attachments[0].contentType"),
                SignedStatement.problems(text, XapiVersion.V2_0, sha2 -> new byte[0]).stream()
                        .map(Problem::path)
                        .toList());
        JsonObject right = statement(STATEMENT, "application/octet-stream");
        Problem missing =
                SignedStatement.problems(right, XapiVersion.V2_0, sha2 -> null).get(0);
        assertTrue(missing.message().contains("was not sent"), missing.message());
        assertTrue(SignedStatement.isSigned(right));
        assertFalse(SignedStatement.isSigned(StatementReader.readOne(STATEMENT).json()));
    }

    private static void refuses(String reason, String statement, String compact) {
        List<Problem> problems = problems(statement, compact);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).path().startsWith("$.attachments["), problems.toString());
        assertTrue(problems.get(0).message().contains(reason), problems.toString());
    }

    private static List<Problem> problems(String statement, String compact) {
        JsonObject json = statement(statement, "application/octet-stream");
        byte[] bytes = compact.getBytes(StandardCharsets.UTF_8);
        return SignedStatement.problems(json, XapiVersion.V2_0, sha2 -> sha2.equals(SHA2) ? bytes : null);
    }

    /** The statement with a signature behind its other attachments. */
    private static JsonObject statement(String text, String contentType) {
        String attachment = "{\"usageType\":\"" + SignedStatement.USAGE_TYPE + "\",\"display\":{\"en\":\"s\"},"
                + "\"contentType\":\"" + contentType + "\",\"length\":1,\"sha2\":\"" + SHA2.toUpperCase() + "\"}";
        String signed = text.endsWith("]}")
                ? text.substring(0, text.length() - 2) + "," + attachment + "]}"
                : text.substring(0, text.length() - 1) + ",\"attachments\":[" + attachment + "]}";
        return StatementReader.readOne(signed).json();
    }

    private static String signed(String header, String payload, String algorithm) throws GeneralSecurityException {
        String signed = base64(header) + "." + base64(payload);
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
