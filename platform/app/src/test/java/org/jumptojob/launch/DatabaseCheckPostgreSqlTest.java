package org.jumptojob.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jumptojob.settings.Setting;
import org.jumptojob.settings.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The look before the start, at a real PostgreSQL. */
class DatabaseCheckPostgreSqlTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void startPostgreSql() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopPostgreSql() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void emptyTheDatabase() throws SQLException, IOException {
        sql("drop schema public cascade", "create schema public");
        Files.createFile(folder.resolve("V2__frame.sql"));
    }

    @Test
    void anEmptyDatabaseMayBeUsed() {
        assertEquals(Optional.empty(), check("postgres", "postgres", Given.production()));
    }

    @Test
    void aSchemaOfANewerProgramIsRefused() throws SQLException {
        sql(
                "create table flyway_schema_history (version varchar(50), success boolean)",
                "insert into flyway_schema_history values ('2', true), ('3', true)");
        Refusal refusal = check("postgres", "postgres", Given.production()).orElseThrow();
        assertEquals(ExitStatus.SCHEMA_NEWER, refusal.status());
    }

    @Test
    void aDemoDatabaseIsRefusedInProduction() throws SQLException {
        sql(
                "create table site (id smallint, iri_base varchar(500), mode varchar(20))",
                "insert into site values (1, 'http://127.0.0.1:8080', 'demo')");
        Refusal refusal = check("postgres", "postgres", Given.production()).orElseThrow();
        assertEquals(ExitStatus.WRONG_KIND_OF_SITE, refusal.status());
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        Refusal refusal =
                check("postgres", "postgres", "nowhere", Given.production()).orElseThrow();
        assertEquals(ExitStatus.DATABASE_NOT_REACHABLE, refusal.status());
        assertTrue(refusal.line().contains("nowhere"), refusal.line());
    }

    @Test
    void aUserThatIsNotThereIsRefused() {
        Refusal refusal = check("nobody", "wrong", Given.production()).orElseThrow();
        assertEquals(ExitStatus.DATABASE_NOT_REACHABLE, refusal.status());
        assertTrue(refusal.line().contains("nobody"), refusal.line());
    }

    private Optional<Refusal> check(String user, String password, Given given) {
        return check(user, password, "postgres", given);
    }

    private Optional<Refusal> check(String user, String password, String database, Given given) {
        Settings settings = given.with(
                        Setting.DB_URL, "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database)
                .with(Setting.DB_USER, user)
                .with(Setting.DB_PASSWORD, password)
                .settings();
        DataFolder data = new DataFolder(folder);
        return new DatabaseCheck(settings, data, DatabaseSettings.of(settings, folder), folder).check();
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }
}
