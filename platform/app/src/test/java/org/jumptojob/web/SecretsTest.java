package org.jumptojob.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] PLAIN = "what only she may read".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Secrets secrets = TestSecrets.random();

    @Test
    void whatIsSealedOpensForTheSamePurposeAndOwner() {
        String sealed = secrets.seal("flash", PLAIN, "/me");
        assertArrayEquals(PLAIN, secrets.open("flash", sealed, "/me").orElseThrow());
    }

    @Test
    void anEmptyTextIsSealedToo() {
        assertEquals(
                0,
                secrets.open("flash", secrets.seal("flash", new byte[0], ""), "")
                        .orElseThrow()
                        .length);
    }

    @Test
    void whatIsSealedForOnePurposeOpensForNoOther() {
        String sealed = secrets.seal("flash", PLAIN, "/me");
        assertTrue(secrets.open("held post", sealed, "/me").isEmpty());
    }

    @Test
    void whatIsSealedForOneOwnerOpensForNoOther() {
        String sealed = secrets.seal("flash", PLAIN, "/me");
        assertTrue(secrets.open("flash", sealed, "/").isEmpty());
    }

    @Test
    void aChangedValueDoesNotOpen() {
        String sealed = secrets.seal("flash", PLAIN, "/me");
        for (int i = sealed.indexOf('.') + 1; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertTrue(secrets.open("flash", changed, "/me").isEmpty(), changed);
        }
    }

    @Test
    void whatWasNeverSealedDoesNotOpen() {
        for (String text : List.of(
                "",
                ".",
                "x",
                "x.y",
                secrets.keyId(),
                secrets.keyId() + ".",
                secrets.keyId() + ".AAAA",
                secrets.keyId() + ".%%%")) {
            assertTrue(secrets.open("flash", text, "/me").isEmpty(), text);
        }
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertNotEquals(secrets.seal("flash", PLAIN, "/me"), secrets.seal("flash", PLAIN, "/me"));
    }

    @Test
    void anotherSiteOpensNothing() {
        assertTrue(TestSecrets.random()
                .open("flash", secrets.seal("flash", PLAIN, "/me"), "/me")
                .isEmpty());
    }

    @Test
    void anOlderKeyOpensAndTheNewOneSeals() throws IOException {
        String old = key();
        String fresh = key();
        Secrets before = TestSecrets.of(file(old));
        Secrets after = TestSecrets.of(file(fresh, old));
        String sealed = before.seal("flash", PLAIN, "/me");
        assertArrayEquals(PLAIN, after.open("flash", sealed, "/me").orElseThrow());
        assertNotEquals(before.keyId(), after.keyId());
        assertTrue(after.seal("flash", PLAIN, "/me").startsWith(after.keyId() + "."));
        assertTrue(TestSecrets.of(file(fresh)).open("flash", sealed, "/me").isEmpty(), "without its key nothing opens");
    }

    @Test
    void aFileWithoutAWholeKeyIsRefused() throws IOException {
        Path empty = file();
        Path shortKey = file(Base64.getEncoder().encodeToString(new byte[16]));
        assertThrows(IllegalStateException.class, () -> TestSecrets.of(empty));
        assertThrows(IllegalStateException.class, () -> TestSecrets.of(shortKey));
    }

    @Test
    void aSignatureOfOnePurposeIsWorthNothingForAnother() {
        byte[] signature = secrets.sign("form token", "person:1");
        assertArrayEquals(signature, secrets.sign("form token", "person:1"));
        assertFalse(Arrays.equals(signature, secrets.sign("form token", "person:2")));
        assertFalse(Arrays.equals(signature, secrets.sign("visit", "person:1")));
        assertFalse(Arrays.equals(signature, TestSecrets.random().sign("form token", "person:1")));
    }

    @Test
    void aTokenHasTwoHundredAndFiftySixBits() {
        assertEquals(32, Base64.getUrlDecoder().decode(secrets.token()).length);
        assertNotEquals(secrets.token(), secrets.token());
    }

    private Path file(String... lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "keys", ".txt"), List.of(lines));
    }

    private String key() {
        return Base64.getEncoder().encodeToString(secrets.randomBytes(32));
    }
}
