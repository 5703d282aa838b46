package org.jumptojob.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the newest schema. The same list of migrations serves H2 and PostgreSQL. */
public final class Migrator {

    /**
     * The longest text that H2 keeps in its row. A larger one lies in a store beside the rows, which is not part of
     * the transaction: after a kill a row was there and its text was not (H2 2.4.240).
     */
    private static final String H2_TEXT = "CHARACTER VARYING(1048576)";

    private static final String H2_BYTES = "BINARY VARYING(1048576)";

    private Migrator() {}

    /**
     * @throws org.flywaydb.core.api.FlywayException where a migration fails, or the schema is newer than this program
     */
    public static void migrate(DataSource dataSource) {
        configuration(dataSource).load().migrate();
    }

    /**
     * Brings an empty database to the schema of an earlier release, for a backup of that time.
     *
     * @param version the number of the last migration to take
     */
    public static void migrateTo(DataSource dataSource, int version) {
        configuration(dataSource)
                .target(MigrationVersion.fromVersion(String.valueOf(version)))
                .load()
                .migrate();
    }

    /** The number of the newest migration that this program knows. */
    public static int newest(DataSource dataSource) {
        return Arrays.stream(configuration(dataSource).load().info().all())
                .filter(migration ->
                        migration.getVersion() != null && migration.getState().isResolved())
                .mapToInt(migration -> migration.getVersion().getMajor().intValue())
                .max()
                .orElseThrow();
    }

    /** Takes everything out of a database: only for one that was empty a moment before. */
    public static void empty(DataSource dataSource) {
        configuration(dataSource).cleanDisabled(false).load().clean();
    }

    static FluentConfiguration configuration(DataSource dataSource) {
        String vendor = vendor(dataSource);
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .failOnMissingLocations(false)
                // Flyway lets a newer schema pass by default; we refuse it.
                .ignoreMigrationPatterns(new String[0])
                .placeholders(
                        vendor.equals("postgresql")
                                ? Map.of("text", "TEXT", "bytes", "BYTEA")
                                : Map.of("text", H2_TEXT, "bytes", H2_BYTES));
    }

    private static String vendor(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgresql" : "h2";
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }
}
