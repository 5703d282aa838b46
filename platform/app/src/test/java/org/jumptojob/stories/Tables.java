package org.jumptojob.stories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;

/** Looks into every table of a database. */
final class Tables {

    private Tables() {}

    /** Every row of every table, as one text each. */
    static List<String> everything(TestDatabase database) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : names(connection)) {
                read(connection, table, rows);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In how many rows of this room a person's id stands. */
    static long rowsOf(TestDatabase database, UUID person) {
        return everything(database).stream()
                .filter(row -> row.matches("(?s)(story|we_).*"))
                .filter(row -> row.contains(person.toString()))
                .count();
    }

    /** Deletes a person's row: only possible where nothing points to it. */
    static void erase(TestDatabase database, UUID person) {
        database.inTransaction(entities -> Sql.in(entities).update("DELETE FROM person WHERE id = ?", person));
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                if (schema.equalsIgnoreCase("public")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static void read(Connection connection, String table, List<String> rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder(table.toLowerCase(Locale.ROOT));
                for (int i = 1; i <= columns; i++) {
                    row.append('\t').append(found.getString(i));
                }
                rows.add(row.toString());
            }
        }
    }
}
