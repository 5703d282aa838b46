package org.jumptojob.bench.lrs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rows that the store itself has written for some statements, to be written again under other numbers: every column
 * of {@code statement}, and all rows of {@code statement_key}.
 */
final class SampleRows {

    private static final int STATEMENTS = 2_000;

    /** A row of the statements whose number and id are set anew each time. */
    private record Row(Object[] columns, List<Object> keys) {}

    private final List<String> names;
    private final List<Row> rows;
    private final AtomicLong next;

    private SampleRows(List<String> names, List<Row> rows, long highest) {
        this.names = names;
        this.rows = rows;
        this.next = new AtomicLong(highest + 1);
    }

    static SampleRows read(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        Map<Long, Row> rows = new HashMap<>();
        long last = readStatements(connection, names, rows);
        try (PreparedStatement keys =
                connection.prepareStatement("SELECT seq, key_hash FROM statement_key WHERE seq <= ?")) {
            keys.setLong(1, last);
            try (ResultSet set = keys.executeQuery()) {
                while (set.next()) {
                    Row row = rows.get(set.getLong(1));
                    if (row != null) {
                        row.keys().add(set.getObject(2));
                    }
                }
            }
        }
        if (rows.size() < STATEMENTS || rows.values().stream().anyMatch(row -> row.keys().isEmpty())) {
            throw new IllegalStateException("The store has not written the rows that were looked for.");
        }
        return new SampleRows(names, List.copyOf(rows.values()), highest(connection));
    }

    /** @return the highest seq of them */
    private static long readStatements(Connection connection, List<String> names, Map<Long, Row> rows)
            throws SQLException {
        long last = 0;
        try (PreparedStatement statements =
                        connection.prepareStatement("SELECT * FROM statement WHERE trusted = FALSE ORDER BY seq FETCH FIRST "
                                + STATEMENTS + " ROWS ONLY");
                ResultSet set = statements.executeQuery()) {
            ResultSetMetaData columns = set.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            while (set.next()) {
                Object[] values = new Object[names.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = set.getObject(i + 1);
                }
                last = set.getLong("seq");
                rows.put(last, new Row(values, new ArrayList<>()));
            }
        }
        return last;
    }

    private static long highest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT MAX(seq) FROM statement");
                ResultSet set = statement.executeQuery()) {
            set.next();
            return set.getLong(1);
        }
    }

    Writer writer(Connection connection) throws SQLException {
        return new Writer(connection);
    }

    /** Writes on one connection. Commits nothing. */
    final class Writer implements AutoCloseable {

        private final PreparedStatement statement;
        private final PreparedStatement key;
        private final int seq = names.indexOf("seq");
        private final int id = names.indexOf("id");

        private Writer(Connection connection) throws SQLException {
            String marks = "?, ".repeat(names.size() - 1) + "?";
            statement = connection.prepareStatement(
                    "INSERT INTO statement (" + String.join(", ", names) + ") VALUES (" + marks + ")");
            key = connection.prepareStatement("INSERT INTO statement_key (key_hash, seq) VALUES (?, ?)");
        }

        void write(int count) throws SQLException {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            long first = next.getAndAdd(count);
            int from = random.nextInt(rows.size());
            for (int i = 0; i < count; i++) {
                Row row = rows.get((from + i) % rows.size());
                add(row, first + i, new UUID(random.nextLong(), random.nextLong()));
            }
            statement.executeBatch();
            key.executeBatch();
        }

        private void add(Row row, long number, UUID fresh) throws SQLException {
            for (int i = 0; i < row.columns().length; i++) {
                Object value = i == seq ? (Object) number : i == id ? fresh : row.columns()[i];
                statement.setObject(i + 1, value);
            }
            statement.addBatch();
            for (Object hash : row.keys()) {
                key.setObject(1, hash);
                key.setLong(2, number);
                key.addBatch();
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            key.close();
        }
    }
}
