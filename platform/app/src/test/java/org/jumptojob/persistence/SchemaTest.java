package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every column is classified, and everything about a person says what becomes of it when she closes her account. */
class SchemaTest {

    private static final Set<String> CLASSES = Set.of("none", "technical", "personal", "private");
    private static final Set<String> ABOUT_A_PERSON = Set.of("personal", "private");

    /** One line of {@code db/columns.tsv}. */
    private record Column(String table, String name, String kind, String erasure) {
        String full() {
            return table + "." + name;
        }
    }

    @Test
    void everyColumnOfTheSchemaIsClassified() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            assertEquals(columnsOf(database.dataSource(), "PUBLIC"), classified());
        }
    }

    @Test
    void postgreSqlHasTheSameColumns() throws Exception {
        try (TestDatabase h2 = TestDatabase.h2();
                TestDatabase postgres = TestDatabase.postgres()) {
            assertEquals(columnsOf(h2.dataSource(), "PUBLIC"), columnsOf(postgres.dataSource(), "public"));
        }
    }

    @Test
    void aColumnHasOneOfTheFourClasses() throws IOException {
        lines().forEach(column -> assertTrue(CLASSES.contains(column.kind()), column::toString));
    }

    @Test
    void noColumnIsClassifiedTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        lines().forEach(column -> assertTrue(seen.add(column.full()), column::toString));
    }

    @Test
    void whateverIsAboutAPersonSaysWhatBecomesOfItAtErasure() throws IOException {
        for (Column column : lines()) {
            if (ABOUT_A_PERSON.contains(column.kind())) {
                assertTrue(column.erasure().length() > 3, () -> column.full() + " does not say how it is erased");
            }
        }
    }

    /** A foreign key to a person keeps her row until the row with the key is gone, so such a row is always deleted. */
    @Test
    void aTableThatPointsToAPersonIsErasedByDeletingItsRows() throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                Connection connection = database.dataSource().getConnection();
                ResultSet keys = connection.getMetaData().getExportedKeys(null, "PUBLIC", "PERSON")) {
            Map<String, List<Column>> byTable = byTable();
            Set<String> tables = new TreeSet<>();
            while (keys.next()) {
                tables.add(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT));
            }
            assertFalse(tables.isEmpty());
            tables.forEach(table -> byTable.get(table)
                    .forEach(column -> assertTrue(column.erasure().contains("deleted"), column::toString)));
        }
    }

    private static Map<String, List<Column>> byTable() throws IOException {
        Map<String, List<Column>> tables = new TreeMap<>();
        lines().forEach(column ->
                tables.computeIfAbsent(column.table(), any -> new ArrayList<>()).add(column));
        return tables;
    }

    private static Set<String> classified() throws IOException {
        Set<String> names = new TreeSet<>();
        lines().forEach(column -> names.add(column.full()));
        return names;
    }

    private static List<Column> lines() throws IOException {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/db/columns.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Column(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    /** Every column but those of Flyway's own table. */
    private static Set<String> columnsOf(DataSource source, String schema) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema, "%", "%")) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.startsWith("flyway_")) {
                    columns.add(table + "." + found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }
}
