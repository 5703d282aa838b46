package org.jumptojob.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What a database is made of and what stands in it, as texts that can be held against each other. */
final class Schema {

    private Schema() {}

    /** Every table but Flyway's own, by its name in small letters. */
    static Set<String> tables(DataSource source) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(null, schema(connection), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("flyway_")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Each row as its columns by name, in an order of their own. */
    static List<Map<String, String>> rows(DataSource source, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), value(found, i, columns));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String value(ResultSet row, int column, ResultSetMetaData columns) throws SQLException {
        String type = columns.getColumnTypeName(column).toUpperCase(Locale.ROOT);
        if (type.startsWith("TIMESTAMP")) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().toString();
        }
        if (type.equals("BYTEA") || type.startsWith("BINARY")) {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }
        return row.getString(column);
    }

    /** Columns, keys and indexes, each as a line; without the names that a database gives by itself. */
    static Set<String> lines(DataSource source) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData facts = connection.getMetaData();
            String schema = schema(connection);
            columns(facts, schema, lines);
            for (String table : tables(source)) {
                String name = facts.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
                lists(facts.getPrimaryKeys(null, schema, name), "PK_NAME", "KEY_SEQ")
                        .forEach(key -> lines.add(table + " key " + key));
                lists(facts.getIndexInfo(null, schema, name, false, false), "INDEX_NAME", "NON_UNIQUE")
                        .forEach(index -> lines.add(table + " index " + index));
                lists(facts.getImportedKeys(null, schema, name), "FK_NAME", "PKTABLE_NAME")
                        .forEach(key -> lines.add(table + " points to " + key));
            }
        }
        return lines;
    }

    private static void columns(DatabaseMetaData facts, String schema, Set<String> lines) throws SQLException {
        try (ResultSet found = facts.getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                boolean counted = "YES".equals(found.getString("IS_AUTOINCREMENT"));
                lines.add(String.join(
                        " ",
                        found.getString("TABLE_NAME"),
                        found.getString("COLUMN_NAME"),
                        found.getString("TYPE_NAME"),
                        found.getString("COLUMN_SIZE"),
                        found.getString("IS_NULLABLE"),
                        counted ? "counted" : String.valueOf(found.getString("COLUMN_DEF"))));
            }
        }
    }

    /** Keys and indexes: what holds their columns together is a name, which is left out. */
    private static List<String> lists(ResultSet found, String nameColumn, String factColumn) throws SQLException {
        Map<String, List<String>> byName = new TreeMap<>();
        try (found) {
            boolean points = factColumn.equals("PKTABLE_NAME");
            while (found.next()) {
                String column = found.getString(points ? "FKCOLUMN_NAME" : "COLUMN_NAME");
                if (column != null) {
                    byName.computeIfAbsent(String.valueOf(found.getString(nameColumn)), any -> new ArrayList<>())
                            .add(column + " " + (factColumn.equals("KEY_SEQ") ? "" : found.getString(factColumn)));
                }
            }
        }
        List<String> all = new ArrayList<>();
        byName.values().forEach(columns -> all.add(columns.toString()));
        Collections.sort(all);
        return all;
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? "public" : "PUBLIC";
    }
}
