package org.jumptojob.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/backup} and {@code scripts/restore} do with their options, file by file. */
class BackupProgramTest {

    private static final String PASSPHRASE = "twelve letters and more";

    /** Stands in the rows of {@link FullHouse}. */
    private static final byte[] READABLE = "0.display_name".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final String from = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final String into = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Path file;
    private Path passphrase;
    private TestDatabase original;

    @BeforeEach
    void aHouseFullOfThings() throws Exception {
        file = folder.resolve("house.zip");
        passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE + "\nanother line\n");
        original = TestDatabase.over(database(from));
        FullHouse.fill(original.dataSource());
    }

    @AfterEach
    void close() {
        original.close();
    }

    private static DataSource database(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("jumptojob");
        source.setPassword("jumptojob");
        return source;
    }

    private Settings settings(String url) {
        Map<String, String> values = new HashMap<>();
        values.put(Setting.DB_URL.variable(), url);
        values.put(Setting.DB_USER.variable(), "jumptojob");
        values.put(Setting.DB_PASSWORD.variable(), "jumptojob");
        values.put(Setting.DATA_DIR.variable(), folder.toString());
        values.put(
                Setting.TOMBSTONE_FILE.variable(), folder.resolve("tombstones").toString());
        values.put(Setting.SECRET_FILE.variable(), folder.resolve("secret").toString());
        return new Settings(values::get);
    }

    private String backup(String... arguments) throws Exception {
        return new BackupProgram(List.of(arguments), settings(from), Clock.fixed(Backups.MADE, ZoneOffset.UTC)).run();
    }

    private String restore(String... arguments) throws Exception {
        return new RestoreProgram(List.of(arguments), settings(into)).run();
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static String sha256(Path of) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(of)));
    }

    @Test
    void besideTheBackupStandsItsChecksumAsOtherProgramsReadIt() throws Exception {
        String told = backup(file.toString());
        Path sum = folder.resolve("house.zip.sha256");
        assertEquals(sha256(file) + "  house.zip\n", Files.readString(sum), "the form of sha256sum --check");
        assertTrue(told.contains(sha256(file)) && told.contains("not locked"), told);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertFalse(Files.readString(sum).startsWith(sha256(file)), "one changed sign is told");
    }

    @Test
    void aBackupIsForTheEyesOfItsOwnerOnTheDisk() throws Exception {
        backup(file.toString());
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertThrows(BackupProblem.class, () -> backup(file.toString()), "never in the place of another");
    }

    @Test
    void aLockedBackupTellsNothingAndOpensWithItsPassphraseOnly() throws Exception {
        String told = backup(file.toString(), "--encrypt", "--passphrase-file", passphrase.toString());
        assertTrue(told.contains("locked with the passphrase"), told);
        assertEquals(sha256(file) + "  house.zip\n", Files.readString(folder.resolve("house.zip.sha256")));
        byte[] locked = Files.readAllBytes(file);
        assertFalse(contains(locked, READABLE));
        assertFalse(contains(locked, "manifest".getBytes(StandardCharsets.UTF_8)));
        assertFalse(contains(locked, "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)), "no archive to be seen");

        Path wrong = Files.writeString(folder.resolve("wrong"), "another passphrase\n");
        Files.writeString(folder.resolve("secret"), "");
        assertThrows(
                BackupProblem.class,
                () -> restore(file.toString(), "--passphrase-file", wrong.toString(), "--other-secret"));
        assertTrue(AllRows.of(database(into)).isEmpty(), "nothing was begun");

        String restored = restore(file.toString(), "--passphrase-file", passphrase.toString(), "--other-secret");
        Map<String, List<String>> expected = new TreeMap<>(AllRows.of(original.dataSource()));
        BackupWriter.LEFT_OUT.forEach(table -> expected.put(table, List.of()));
        assertEquals(expected, new TreeMap<>(AllRows.of(database(into))));
        long rows = expected.values().stream().mapToLong(List::size).sum();
        assertTrue(restored.contains(" " + rows + " rows"), restored + " but " + rows + " rows are there");
    }

    @Test
    void thePassphraseFileAloneLocksToo() throws Exception {
        backup(file.toString(), "--passphrase-file", passphrase.toString());
        assertFalse(contains(Files.readAllBytes(file), "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutAWayToAPassphraseNothingIsWrittenOpenly() throws Exception {
        Path few = Files.writeString(folder.resolve("few"), "short\n");
        for (String[] arguments : List.of(
                new String[] {file.toString(), "--encrypt", "--passphrase-file", few.toString()},
                new String[] {
                    file.toString(), "--passphrase-file", folder.resolve("none").toString()
                },
                new String[] {file.toString(), "--passphrase-file"})) {
            assertThrows(BackupProblem.class, () -> backup(arguments));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void withEncryptAloneThePassphraseIsAskedForAtTheKeyboard() {
        if (System.console() == null) {
            BackupProblem problem = assertThrows(BackupProblem.class, () -> backup(file.toString(), "--encrypt"));
            assertTrue(problem.getMessage().contains("--passphrase-file"), problem.getMessage());
            assertFalse(Files.exists(file));
        }
    }
}
