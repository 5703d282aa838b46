package org.jumptojob.persistence;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema. The same list of migrations serves H2 and PostgreSQL. */
public final class Migrator {

    private Migrator() {}

    /**
     * @throws org.flywaydb.core.api.FlywayException where a migration fails, or the schema is newer than this program
     */
    public static void migrate(DataSource dataSource) {
        String vendor = vendor(dataSource);
        Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .failOnMissingLocations(false)
                // Flyway lets a newer schema pass by default; we refuse it.
                .ignoreMigrationPatterns(new String[0])
                .placeholders(Map.of("text", vendor.equals("postgresql") ? "TEXT" : "CHARACTER LARGE OBJECT"))
                .load()
                .migrate();
    }

    private static String vendor(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "postgresql" : "h2";
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer.", e);
        }
    }
}
