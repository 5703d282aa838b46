package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void makeDataFolder() throws IOException {
        data = Files.createDirectory(folder.resolve("data").toAbsolutePath());
    }

    @Test
    void demoModeMakesAKeyBesideTheDataThatOnlyTheOwnerReads() throws IOException {
        SecretFile secret = new SecretFile(Given.demo().settings(), data);
        assertEquals(Optional.empty(), secret.check());
        assertEquals(folder.resolve("data.secret").toAbsolutePath(), secret.path());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.path())));
        assertEquals(
                32, Base64.getDecoder().decode(Files.readString(secret.path()).strip()).length);
    }

    @Test
    void theKeyOfADemoStaysTheSameAtTheNextStart() throws IOException {
        SecretFile secret = new SecretFile(Given.demo().settings(), data);
        secret.check();
        String first = Files.readString(secret.path());
        assertEquals(Optional.empty(), secret.check());
        assertEquals(first, Files.readString(secret.path()));
    }

    @Test
    void everyKeyIsAnother() {
        assertNotEquals(PrivateFile.randomKey(), PrivateFile.randomKey());
    }

    @Test
    void productionNeverMakesAKey() {
        Path missing = folder.resolve("missing");
        assertRefused(Given.production().with(Setting.SECRET_FILE, missing));
        assertFalse(Files.exists(missing));
    }

    @Test
    void aKeyInTheDataFolderIsRefused() {
        assertRefused(Given.demo().with(Setting.SECRET_FILE, data.resolve("key")));
        assertFalse(Files.exists(data.resolve("key")));
    }

    @Test
    void aLinkIntoTheDataFolderIsRefused() throws IOException {
        Path inside = data.resolve("key");
        PrivateFile.create(inside, PrivateFile.randomKey());
        Path link = Files.createSymbolicLink(folder.resolve("link"), inside);
        assertRefused(Given.production().with(Setting.SECRET_FILE, link));
    }

    @Test
    void aKeyThatEverybodyReadsIsRefused() throws IOException {
        Path file = folder.resolve("key");
        PrivateFile.create(file, PrivateFile.randomKey());
        Given given = Given.production().with(Setting.SECRET_FILE, file);
        assertEquals(Optional.empty(), new SecretFile(given.settings(), data).check());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(assertRefused(given).contains("chmod 600"));
    }

    @Test
    void aFileWithoutAWholeKeyIsRefused() throws IOException {
        Path file = folder.resolve("key");
        PrivateFile.create(file, "c2hvcnQ=");
        assertRefused(Given.production().with(Setting.SECRET_FILE, file));
        PrivateFile.replace(file, "not base64 at all");
        assertRefused(Given.production().with(Setting.SECRET_FILE, file));
    }

    private String assertRefused(Given given) {
        Refusal refusal = new SecretFile(given.settings(), data).check().orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
        assertTrue(refusal.line().contains("JUMPTOJOB_SECRET_FILE"), refusal.line());
        return refusal.line();
    }
}
