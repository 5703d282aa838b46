package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jumptojob.operations.backup.format.BackupProblem;

/** Puts the rows of a backup into empty tables of the same schema, many with one statement. */
final class RowLoader implements BackupReader.Rows, AutoCloseable {

    private static final int MOST_ROWS = 500;

    /** Characters that wait at most, so that memory stays small whatever the rows hold. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Connection connection;
    private final Map<String, DatabaseTable> tables;
    private PreparedStatement insert;
    private List<ColumnKind> kinds = List.of();
    private int rows;
    private int characters;

    RowLoader(Connection connection, Map<String, DatabaseTable> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    @Override
    public void table(String name, List<String> columns) throws SQLException {
        close();
        DatabaseTable table = tables.get(name);
        if (table == null) {
            throw BackupProblem.damaged("this program does not know its table " + name);
        }
        Set<String> known = new TreeSet<>(table.columnNames());
        if (!known.equals(new TreeSet<>(columns))) {
            throw BackupProblem.damaged("its table " + name + " has other columns");
        }
        kinds = columns.stream().map(column -> kind(table, column)).toList();
        insert = connection.prepareStatement("INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    private static ColumnKind kind(DatabaseTable table, String column) {
        return table.columns().stream()
                .filter(known -> known.name().equals(column))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Override
    public void row(List<String> values) throws SQLException {
        if (values.size() != kinds.size()) {
            throw BackupProblem.damaged("a row has another number of values than its table has columns");
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            kinds.get(i).bind(insert, i + 1, value);
            characters += value == null ? 0 : value.length();
        }
        insert.addBatch();
        rows++;
        if (rows >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (rows > 0) {
            insert.executeBatch();
            rows = 0;
            characters = 0;
        }
    }

    /** Writes what waits of the last table. */
    @Override
    public void close() throws SQLException {
        if (insert != null) {
            try (PreparedStatement done = insert) {
                flush();
            } finally {
                insert = null;
            }
        }
    }
}
