package org.jumptojob.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PlansOnH2Test implements PlansContract {

    /** A table of statements with its short name, or how often H2 has looked for a next row in the table before. */
    private static final Pattern LOOKS =
            Pattern.compile("PUBLIC\"?\\.\"?STATEMENT(?:_KEY)?\"? \"?([A-Z])\\b|scanCount: (\\d+)");

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
        ManyStatements.fill(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public List<Visits> visits() {
        return List.of(PlansOnH2Test::visited);
    }

    private static long visited(Connection connection, String sql, Object[] parameters) throws SQLException {
        String plan = "";
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN ANALYZE " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet set = statement.executeQuery()) {
                set.next();
                plan = set.getString(1);
            }
        }
        return rows(plan);
    }

    /**
     * Each look for one row by its key is followed by one that finds no further row. What stands in a subquery is done for
     * each row of the first table, and counted for the last of them.
     */
    private static long rows(String plan) {
        Map<String, Long> counts = new HashMap<>();
        String table = "";
        // A comment that repeats a condition names tables too.
        Matcher found = LOOKS.matcher(plan.replaceAll("(?s)/\\* WHERE.*?\\*/", ""));
        while (found.find()) {
            if (found.group(1) != null) {
                table = found.group(1);
            } else {
                counts.merge(table, Long.valueOf(found.group(2)), Math::max);
            }
        }
        String first = counts.containsKey("K") ? "K" : "S";
        long rows = counts.remove(first);
        long joined = first.equals("K") ? counts.getOrDefault("S", 0L) : 0;
        counts.remove("S");
        long subqueries =
                counts.values().stream().mapToLong(looks -> (looks + 1) / 2).sum();
        return rows + (joined + 1) / 2 + rows * subqueries;
    }
}
