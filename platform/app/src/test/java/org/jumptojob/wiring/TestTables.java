package org.jumptojob.wiring;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jumptojob.persistence.Database;

/** Looks into every table of the server. */
final class TestTables {

    private TestTables() {}

    /** Every row of every table in which a word stands, as its table's name and its values, parted by tabs. */
    static List<String> rowsWith(Database database, String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : names(connection)) {
                rows(connection, table).stream()
                        .filter(row -> row.contains(word))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder(table.toLowerCase(Locale.ROOT));
                for (int i = 1; i <= columns; i++) {
                    Object value = found.getObject(i);
                    row.append('\t')
                            .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value);
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
