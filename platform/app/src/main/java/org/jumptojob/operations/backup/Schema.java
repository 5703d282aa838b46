package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.persistence.Migrator;

/**
 * The number of the newest migration that a database has seen. What only one of the two databases needs has a number
 * after a point and follows from the whole one before it.
 */
final class Schema {

    private Schema() {}

    static int of(Connection connection) throws SQLException {
        int newest = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\""
                        + " WHERE \"version\" IS NOT NULL AND \"success\" = TRUE")) {
            while (rows.next()) {
                newest = Math.max(newest, whole(rows.getString(1)));
            }
        }
        return newest;
    }

    static int whole(String version) {
        return Integer.parseInt(version.replaceFirst("[._].*", ""));
    }

    /** Brings an empty database to the schema that a backup had. */
    static void make(DataSource source, int version) {
        try {
            Migrator.migrateTo(source, version);
        } catch (FlywayException e) {
            throw failed(e);
        }
    }

    /** Brings what was restored to the newest schema. */
    static void finish(DataSource source) {
        try {
            Migrator.migrate(source);
        } catch (FlywayException e) {
            throw failed(e);
        }
    }

    private static BackupProblem failed(FlywayException e) {
        return new BackupProblem(BackupProblem.Status.FAILED, "The schema could not be made: " + e.getMessage(), e);
    }
}
