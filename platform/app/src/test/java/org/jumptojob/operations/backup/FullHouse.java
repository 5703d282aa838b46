package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Rows in every table that there is, made from the schema alone: a table that somebody adds tomorrow is in the test of the
 * backup without a word. Values are as unpleasant as their columns let them be.
 */
final class FullHouse {

    static final int ROWS = 4;

    /** What breaks lines, tables and escapes. */
    static final String UNPLEASANT = "\\N \\t\t\\\\n\nü 日本 \uD83D\uDE00 'quoted' \"too\"\r\n\\";

    private static final int LONG_ENOUGH = 60;
    private static final Instant BEGIN = Instant.parse("2026-11-21T09:08:07.123456Z");

    private record Cell(String name, String type, int size, boolean optional, String parent, String parentColumn) {}

    private final Connection connection;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    private FullHouse(Connection connection) {
        this.connection = connection;
    }

    static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            FullHouse house = new FullHouse(connection);
            for (DatabaseTable table : DatabaseTable.of(connection)) {
                house.fill(table.name());
            }
        }
    }

    private void fill(String table) throws SQLException {
        List<Cell> cells = cells(table);
        int count = table.equals("site") ? 1 : ROWS;
        List<Map<String, Object>> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            for (int place = 0; place < cells.size(); place++) {
                row.put(cells.get(place).name(), value(table, cells.get(place), i, place));
            }
            insert(table, cells, row);
            made.add(row);
        }
        rows.put(table, made);
    }

    private Object value(String table, Cell cell, int row, int place) {
        if (table.equals("site") && cell.name().equals("mode")) {
            return "demo";
        }
        if (cell.optional() && row == 0) {
            return null;
        }
        if (cell.parent() != null) {
            List<Map<String, Object>> parents = rows.get(cell.parent());
            return parents.get((row + place) % parents.size()).get(cell.parentColumn());
        }
        return switch (ColumnKind.of(cell.type())) {
            case ID -> UUID.randomUUID();
            case MOMENT -> OffsetDateTime.ofInstant(BEGIN.plusNanos(row * 1_000L), ZoneOffset.UTC);
            case FLAG -> row % 2 == 0;
            case NUMBER -> row + 1;
            case BYTES -> bytes(row);
            case TEXT -> text(cell, row);
        };
    }

    private static byte[] bytes(int row) {
        byte[] bytes = new byte[256 * (row + 1)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static String text(Cell cell, int row) {
        String text = row + "." + cell.name();
        if (cell.size() >= LONG_ENOUGH && !cell.type().matches("(?i)bpchar|character")) {
            text = text + UNPLEASANT;
        }
        return text.length() > cell.size() ? text.substring(0, cell.size()) : text;
    }

    private void insert(String table, List<Cell> cells, Map<String, Object> row) throws SQLException {
        String columns = cells.stream().map(Cell::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(cells.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < cells.size(); i++) {
                insert.setObject(i + 1, row.get(cells.get(i).name()));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SQLException("A row for " + table + " could not be made up: " + e.getMessage(), e);
        }
    }

    private List<Cell> cells(String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        boolean capitals = data.storesUpperCaseIdentifiers();
        String written = capitals ? table.toUpperCase(Locale.ROOT) : table;
        Map<String, String[]> parents = new HashMap<>();
        try (ResultSet keys = data.getImportedKeys(null, connection.getSchema(), written)) {
            while (keys.next()) {
                parents.put(keys.getString("FKCOLUMN_NAME"), new String[] {
                    keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT),
                    keys.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT)
                });
            }
        }
        List<Cell> cells = new ArrayList<>();
        try (ResultSet found = data.getColumns(null, connection.getSchema(), written.replace("_", "\\_"), "%")) {
            while (found.next()) {
                String[] parent = parents.getOrDefault(found.getString("COLUMN_NAME"), new String[] {null, null});
                cells.add(new Cell(
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        found.getString("TYPE_NAME"),
                        found.getInt("COLUMN_SIZE"),
                        found.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                        parent[0],
                        parent[1]));
            }
        }
        return cells;
    }
}
