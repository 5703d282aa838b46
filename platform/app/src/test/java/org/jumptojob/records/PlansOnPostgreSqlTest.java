package org.jumptojob.records;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PlansOnPostgreSqlTest implements PlansContract {

    private static final List<String> READ = List.of(
            "Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck", "Rows Removed by Join Filter");

    private static TestDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabase.postgres();
        ManyStatements.fill(database);
        // The server does this by itself when many rows have come.
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    /** A statement that was prepared often may get one plan for all values. */
    @Override
    public List<Visits> visits() {
        return List.of(
                (connection, sql, parameters) -> visited(connection, sql, parameters, "force_custom_plan"),
                (connection, sql, parameters) -> visited(connection, sql, parameters, "force_generic_plan"));
    }

    private static long visited(Connection connection, String sql, Object[] parameters, String mode)
            throws SQLException {
        StringJoiner types = new StringJoiner(", ", "(", ")").setEmptyValue("");
        StringJoiner values = new StringJoiner(", ", "(", ")").setEmptyValue("");
        String numbered = sql;
        for (int i = 0; i < parameters.length; i++) {
            numbered = numbered.replaceFirst("\\?", "\\$" + (i + 1));
            types.add(type(parameters[i]));
            values.add("'" + parameters[i] + "'");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = " + mode);
            statement.execute("PREPARE asked" + types + " AS " + numbered);
            try (ResultSet set = statement.executeQuery("EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked" + values)) {
                set.next();
                try (JsonReader reader = Json.createReader(new StringReader(set.getString(1)))) {
                    return rows(reader.readArray().getJsonObject(0).getJsonObject("Plan"));
                }
            } finally {
                statement.execute("DEALLOCATE asked");
            }
        }
    }

    private static String type(Object value) {
        return value instanceof UUID ? "UUID" : value instanceof Long ? "BIGINT" : "TEXT";
    }

    /** What the nodes of a plan have read from tables and indexes. */
    private static long rows(JsonObject node) {
        long below = node.containsKey("Plans")
                ? node.getJsonArray("Plans").stream()
                        .map(JsonValue::asJsonObject)
                        .mapToLong(PlansOnPostgreSqlTest::rows)
                        .sum()
                : 0;
        boolean reads = node.containsKey("Relation Name") || node.containsKey("Index Name");
        double once = READ.stream()
                .filter(node::containsKey)
                .mapToDouble(name -> node.getJsonNumber(name).doubleValue())
                .sum();
        return below
                + (reads ? Math.round(once * node.getJsonNumber("Actual Loops").doubleValue()) : 0);
    }
}
