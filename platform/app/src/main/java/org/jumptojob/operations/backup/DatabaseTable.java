package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as it is found in a database, with names in small letters: both databases read them without quotes.
 *
 * @param name of the table
 * @param columns in their order
 */
record DatabaseTable(String name, List<Column> columns) {

    /**
     * @param counted whether the database gives numbers to new rows here
     * @param unbounded whether PostgreSQL sets no bound to what it holds
     */
    record Column(String name, ColumnKind kind, boolean counted, boolean unbounded) {}

    /** Flyway keeps its own table: restoring makes it anew. */
    private static final String OF_FLYWAY = "flyway_";

    private static final Set<String> UNBOUNDED = Set.of("text", "bytea");

    DatabaseTable {
        columns = List.copyOf(columns);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The columns as SQL lists them. */
    String list() {
        return String.join(", ", columnNames());
    }

    /** Whether a row may be large, so that few at a time are held in memory. */
    boolean mayBeLarge() {
        return columns.stream().anyMatch(Column::unbounded);
    }

    /** All tables of the platform, each after those that its foreign keys point to. */
    static List<DatabaseTable> of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, String> names = new TreeMap<>();
        try (ResultSet found = data.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!small(name).startsWith(OF_FLYWAY)) {
                    names.put(small(name), name);
                }
            }
        }
        Map<String, List<Column>> columns = columns(data, schema);
        Map<String, Set<String>> parents = new TreeMap<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            parents.put(name.getKey(), parents(data, schema, name.getValue()));
        }
        return parentsFirst(parents).stream()
                .map(name -> new DatabaseTable(name, columns.get(name)))
                .toList();
    }

    private static Map<String, List<Column>> columns(DatabaseMetaData data, String schema) throws SQLException {
        Map<String, Map<Integer, Column>> tables = new TreeMap<>();
        try (ResultSet found = data.getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                String table = small(found.getString("TABLE_NAME"));
                if (!table.startsWith(OF_FLYWAY)) {
                    String type = small(found.getString("TYPE_NAME"));
                    Column column = new Column(
                            small(found.getString("COLUMN_NAME")),
                            ColumnKind.of(type),
                            "YES".equals(found.getString("IS_AUTOINCREMENT")),
                            UNBOUNDED.contains(type));
                    tables.computeIfAbsent(table, any -> new TreeMap<>()).put(found.getInt("ORDINAL_POSITION"), column);
                }
            }
        }
        return tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> List.copyOf(table.getValue().values())));
    }

    private static Set<String> parents(DatabaseMetaData data, String schema, String table) throws SQLException {
        Set<String> parents = new TreeSet<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                parents.add(small(keys.getString("PKTABLE_NAME")));
            }
        }
        return parents;
    }

    private static List<String> parentsFirst(Map<String, Set<String>> parents) {
        Map<String, Set<String>> left = new LinkedHashMap<>(parents);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> next = left.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("These tables point to each other in a circle: " + left.keySet());
            }
            order.addAll(next);
            next.forEach(left::remove);
        }
        return order;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
