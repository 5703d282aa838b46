package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {

    private static final String HISTORY =
            "create table \"flyway_schema_history\" (\"version\" varchar(50), \"success\" boolean)";

    @TempDir
    Path folder;

    private DataFolder data;
    private Path migrations;

    @BeforeEach
    void makeFolders() throws IOException {
        data = new DataFolder(Files.createDirectory(folder.resolve("data")));
        migrations = Files.createDirectory(folder.resolve("db"));
        Files.createFile(migrations.resolve("V2__frame.sql"));
    }

    @Test
    void beforeTheFirstStartThereIsNothingToRefuseAndNothingIsMade() {
        assertEquals(Optional.empty(), check(Given.demo()));
        assertFalse(Files.exists(data.h2File()));
    }

    @Test
    void aSchemaOfThisProgramOrAnOlderOneMayBeUsed() throws SQLException {
        h2(HISTORY, "insert into \"flyway_schema_history\" values ('1', true), ('2', true), (null, true)");
        assertEquals(Optional.empty(), check(Given.demo()));
    }

    @Test
    void aSchemaOfANewerProgramIsRefusedWithBothVersions() throws SQLException {
        h2(HISTORY, "insert into \"flyway_schema_history\" values ('2', true), ('10', true)");
        Refusal refusal = check(Given.demo()).orElseThrow();
        assertEquals(ExitStatus.SCHEMA_NEWER, refusal.status());
        assertTrue(refusal.line().contains("version 10"), refusal.line());
        assertTrue(refusal.line().contains("up to 2"), refusal.line());
    }

    @Test
    void aDemoDatabaseIsRefusedInProduction() throws SQLException {
        site("demo", "http://127.0.0.1:8080");
        assertEquals(
                ExitStatus.WRONG_KIND_OF_SITE,
                check(Given.production()).orElseThrow().status());
        assertEquals(Optional.empty(), check(Given.demo()));
    }

    @Test
    void aDatabaseOfRealPeopleIsRefusedInDemoMode() throws SQLException {
        site("production", "https://learn.example.org");
        assertEquals(
                ExitStatus.WRONG_KIND_OF_SITE, check(Given.demo()).orElseThrow().status());
        assertEquals(Optional.empty(), check(Given.production()));
    }

    @Test
    void theRootOfTheIrisCannotChangeAfterTheFirstStart() throws SQLException {
        site("demo", "https://learn.example.org");
        Refusal refusal = check(Given.demo().with(Setting.IRI_BASE, "https://other.example.org"))
                .orElseThrow();
        assertEquals(ExitStatus.SETTING, refusal.status());
        assertTrue(refusal.line().contains("https://learn.example.org"), refusal.line());
        assertEquals(Optional.empty(), check(Given.demo().with(Setting.IRI_BASE, "https://learn.example.org/")));
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws SQLException {
        site("demo", "http://127.0.0.1:8080");
        Refusal refusal =
                check(Given.demo().with(Setting.DB_PASSWORD, "not-this-one")).orElseThrow();
        assertEquals(ExitStatus.DATABASE_NOT_REACHABLE, refusal.status());
        assertTrue(refusal.line().contains("JUMPTOJOB_DB_PASSWORD"), refusal.line());
        assertFalse(refusal.line().contains("not-this-one"), refusal.line());
    }

    @Test
    void aPostgreSqlThatDoesNotAnswerIsRefused() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + PortCheck.free() + "/jumptojob?password=hidden";
        Refusal refusal = check(Given.demo().with(Setting.DB_URL, url).with(Setting.DB_PASSWORD, "x"))
                .orElseThrow();
        assertEquals(ExitStatus.DATABASE_NOT_REACHABLE, refusal.status());
        assertFalse(refusal.line().contains("hidden"), refusal.line());
    }

    @Test
    void anEmptyH2PasswordIsNeverUsed() {
        assertFalse(DatabaseSettings.of(Given.demo().settings(), data.path())
                .password()
                .isEmpty());
    }

    @Test
    void eachDatabaseGetsItsDataSource() {
        Given given = Given.demo().with(Setting.DB_URL, "jdbc:postgresql://db/j?ssl=true");
        DatabaseSettings postgreSql = DatabaseSettings.of(given.settings(), data.path());
        assertEquals("org.jumptojob.persistence.PostgresDataSource", postgreSql.dataSourceClass());
        assertEquals("jdbc:postgresql://db/j?ssl=true&reWriteBatchedInserts=true", postgreSql.url());
        DatabaseSettings h2 = DatabaseSettings.of(Given.production().settings(), data.path());
        assertEquals("org.jumptojob.persistence.DurableH2DataSource", h2.dataSourceClass());
        assertTrue(h2.url().startsWith("jdbc:h2:file:" + data.path()), h2.url());
    }

    private Optional<Refusal> check(Given given) {
        Settings settings = given.settings();
        return new DatabaseCheck(settings, data, DatabaseSettings.of(settings, data.path()), migrations).check();
    }

    private void site(String mode, String iriBase) throws SQLException {
        h2(
                "create table site (id smallint, iri_base varchar(500), mode varchar(20))",
                "insert into site values (1, '" + iriBase + "', '" + mode + "')");
    }

    private void h2(String... statements) throws SQLException {
        DatabaseSettings database = DatabaseSettings.of(Given.demo().settings(), data.path());
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
