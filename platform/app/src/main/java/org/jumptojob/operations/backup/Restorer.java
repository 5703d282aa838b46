package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.BackupProblem.Status;
import org.jumptojob.operations.backup.format.BackupSource;
import org.jumptojob.operations.backup.format.Manifest;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.Migrator;

/**
 * Restores a backup into an empty database of either kind: checks it first, makes the schema of its time, puts its rows in
 * by one transaction, and then brings it to the schema of today. Where that fails, the database is empty again.
 */
final class Restorer {

    private final DataSource target;
    private final BackupReader reader;

    Restorer(DataSource target, BackupSource source) {
        this.target = target;
        this.reader = new BackupReader(source);
    }

    /** @throws BackupProblem where it is not restored; the database is as it was */
    Manifest restore(Conditions conditions) {
        Manifest manifest = reader.verify();
        try {
            requireEmpty();
            conditions.check(manifest, Migrator.newest(target));
        } catch (SQLException e) {
            throw unreachable(e);
        }
        boolean done = false;
        try {
            Schema.make(target, manifest.schema());
            load(conditions);
            Schema.finish(target);
            done = true;
            return manifest;
        } catch (SQLException | DatabaseProblem e) {
            throw new BackupProblem(
                    Status.FAILED,
                    "The database did not take the backup: " + e.getMessage() + " It is empty again.",
                    e);
        } finally {
            if (!done) {
                Migrator.empty(target);
            }
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = target.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            if (tables.next()) {
                throw new BackupProblem(
                        Status.FAILED,
                        "The database is not empty, so nothing was restored. For PostgreSQL make a new database; for H2"
                                + " move the file jumptojob.mv.db out of the data folder, or choose another with"
                                + " --data.");
            }
        }
    }

    private static BackupProblem unreachable(SQLException e) {
        return new BackupProblem(Status.FAILED, "The database cannot be reached: " + e.getMessage(), e);
    }

    private void load(Conditions conditions) throws SQLException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            List<DatabaseTable> tables = DatabaseTable.of(connection);
            empty(connection, tables);
            Map<String, DatabaseTable> byName = new LinkedHashMap<>();
            tables.forEach(table -> byName.put(table.name(), table));
            try (RowLoader loader = new RowLoader(connection, byName)) {
                reader.read(loader);
            }
            Tombstones.add(connection, conditions.closed());
            connection.commit();
            // In H2 this would have ended the transaction.
            restartNumbers(connection, tables);
            connection.commit();
        }
    }

    /** Some migrations put first rows into their tables; the backup has its own. */
    private static void empty(Connection connection, List<DatabaseTable> tables) throws SQLException {
        List<DatabaseTable> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        for (DatabaseTable table : childrenFirst) {
            Snapshot.run(connection, "DELETE FROM " + table.name());
        }
    }

    /** Where the database gives numbers to rows, it goes on after the highest that was restored. */
    private static void restartNumbers(Connection connection, List<DatabaseTable> tables) throws SQLException {
        for (DatabaseTable table : tables) {
            for (DatabaseTable.Column column : table.columns()) {
                if (column.counted()) {
                    long next = highest(connection, table.name(), column.name()) + 1;
                    Snapshot.run(
                            connection,
                            "ALTER TABLE " + table.name() + " ALTER COLUMN " + column.name() + " RESTART WITH " + next);
                }
            }
        }
    }

    private static long highest(Connection connection, String table, String column) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT MAX(" + column + ") FROM " + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
