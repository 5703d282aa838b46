package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Every row of every table as the driver gives it, read by other ways than a backup takes. */
final class AllRows {

    private AllRows() {}

    /** The rows of each table in a fixed order, each as names and values; without Flyway's own table. */
    static Map<String, List<String>> of(DataSource source) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String table : tables(connection)) {
                all.put(table, rows(connection, table));
            }
        }
        return all;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT LOWER(table_name) FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                                + " AND LOWER(table_schema) = 'public' ORDER BY 1")) {
            while (found.next()) {
                if (!found.getString(1).startsWith("flyway")) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData data = row.getMetaData();
            while (row.next()) {
                TreeSet<String> cells = new TreeSet<>();
                for (int i = 1; i <= data.getColumnCount(); i++) {
                    cells.add(data.getColumnName(i).toLowerCase(Locale.ROOT) + "=" + value(row, i, data));
                }
                rows.add(cells.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String value(ResultSet row, int place, ResultSetMetaData data) throws SQLException {
        String type = data.getColumnTypeName(place).toLowerCase(Locale.ROOT);
        Object value;
        if (type.startsWith("timestamp")) {
            OffsetDateTime time = row.getObject(place, OffsetDateTime.class);
            value = time == null ? null : time.toInstant();
        } else if (type.startsWith("bytea") || type.startsWith("binary")) {
            byte[] bytes = row.getBytes(place);
            value = bytes == null ? null : HexFormat.of().formatHex(bytes);
        } else {
            value = row.getObject(place);
        }
        return String.valueOf(value);
    }
}
