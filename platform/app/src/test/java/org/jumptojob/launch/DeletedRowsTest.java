package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody deleted for good is not left in the file of H2 after the next start. */
class DeletedRowsTest {

    private static final String WORD = "canary-in-a-deleted-row";
    private static final int ROWS = 2_000;

    private final Settings settings = Given.demo().settings();

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void aRowAmongMany() throws Exception {
        data = new DataFolder(Files.createDirectory(folder.resolve("data")));
        run("create table t (id bigint primary key, body varchar(2000))");
        run("insert into t select x, 'row ' || x || space(300) from system_range(1, " + ROWS + ")");
        run("update t set body = '" + WORD + "' where id = 700");
        run("delete from t where id = 700");
    }

    @Test
    void theFileIsWrittenAnewAfterAnAccountWasClosed() throws Exception {
        assertTrue(inTheFile(), "H2 leaves what was deleted in its file; else this is for nothing");
        closed("one");
        assertEquals(Optional.empty(), look());
        assertFalse(inTheFile());
        assertEquals(ROWS - 1, rows());
    }

    @Test
    void itIsNotWrittenAnewWhereNobodyHasClosedAnAccountSince() throws Exception {
        assertEquals(Optional.empty(), look());
        assertTrue(inTheFile(), "nobody has ever closed one");
        closed("one");
        look();
        Object before = Files.getLastModifiedTime(data.h2File());
        assertEquals(Optional.empty(), look());
        assertEquals(before, Files.getLastModifiedTime(data.h2File()));
    }

    private Optional<Refusal> look() {
        return new DatabaseCheck(settings, data, DatabaseSettings.of(settings, data.path()), folder).forgetDeleted();
    }

    private void closed(String line) throws IOException {
        Files.writeString(
                data.closedAccounts(settings), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean inTheFile() throws IOException {
        return Files.readString(data.h2File(), StandardCharsets.ISO_8859_1).contains(WORD);
    }

    private Connection connection() throws SQLException {
        DatabaseSettings database = DatabaseSettings.of(settings, data.path());
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from t")) {
            found.next();
            return found.getLong(1);
        }
    }
}
