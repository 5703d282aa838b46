package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same list of migrations serves both databases, and a database of a newer program is left alone. */
class MigratorTest {

    enum Vendor {
        H2 {
            @Override
            TestDatabase open() {
                return TestDatabase.h2();
            }
        },
        POSTGRESQL {
            @Override
            TestDatabase open() {
                return TestDatabase.postgres();
            }
        };

        abstract TestDatabase open();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseGetsTheNewestSchema(Vendor vendor) throws SQLException {
        try (TestDatabase database = vendor.open()) {
            assertEquals(0, count(database, "SELECT COUNT(*) FROM statement"));
            assertTrue(count(database, history("WHERE \"success\" = TRUE")) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondStartChangesNothing(Vendor vendor) throws SQLException {
        try (TestDatabase database = vendor.open()) {
            long before = count(database, history(""));
            Migrator.migrate(database.dataSource());
            assertEquals(before, count(database, history("")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatIsNewerThanTheProgramIsRefused(Vendor vendor) throws SQLException {
        try (TestDatabase database = vendor.open()) {
            execute(
                    database,
                    "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                            + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                            + " VALUES (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 1, 'test', 1, TRUE)");
            long before = count(database, history(""));
            assertThrows(FlywayException.class, () -> Migrator.migrate(database.dataSource()));
            assertEquals(before, count(database, history("")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMigrationThatWasChangedAfterwardsIsRefused(Vendor vendor) throws SQLException {
        try (TestDatabase database = vendor.open()) {
            execute(database, "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '1'");
            assertThrows(FlywayException.class, () -> Migrator.migrate(database.dataSource()));
        }
    }

    private static String history(String condition) {
        return "SELECT COUNT(*) FROM \"flyway_schema_history\" " + condition;
    }

    private static long count(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
