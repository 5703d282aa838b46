package org.jumptojob.killed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What the database holds of the batches after all: their statements, and the keys by which these are found. */
final class StoredBatches {

    private static final String KEYS = "SELECT s.id, COUNT(k.seq) AS found FROM statement s"
            + " LEFT JOIN statement_key k ON k.seq = s.seq WHERE s.trusted = FALSE GROUP BY s.id";

    private final Map<UUID, Integer> keys = new HashMap<>();

    StoredBatches(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var query = connection.createStatement();
                ResultSet row = query.executeQuery(KEYS)) {
            while (row.next()) {
                keys.put(row.getObject("id", UUID.class), row.getInt("found"));
            }
        }
    }

    int statementCount() {
        return keys.size();
    }

    /** Batches of which something is not there. */
    List<List<UUID>> missingOf(List<List<UUID>> batches) {
        return batches.stream()
                .filter(batch -> !keys.keySet().containsAll(batch))
                .toList();
    }

    /** Batches of which some is there and some is not. */
    List<List<UUID>> tornOf(List<List<UUID>> batches) {
        return batches.stream()
                .filter(batch -> batch.stream().anyMatch(keys::containsKey))
                .filter(batch -> !keys.keySet().containsAll(batch))
                .toList();
    }

    /** How many keys the statements have, each number once. */
    List<Integer> numbersOfKeys() {
        return keys.values().stream().distinct().sorted().toList();
    }
}
