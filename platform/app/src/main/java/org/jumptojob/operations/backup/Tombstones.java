package org.jumptojob.operations.backup;

import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/** The closed accounts that a database knows of: random ids, each with the moment when the account was closed. */
final class Tombstones {

    private Tombstones() {}

    static Map<UUID, Instant> of(Connection connection) {
        Map<UUID, Instant> found = new LinkedHashMap<>();
        Sql.on(connection)
                .query(
                        "SELECT actor, closed FROM tombstone ORDER BY closed, actor",
                        row -> Map.entry(row.uuid("actor"), row.instant("closed")))
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }

    /** Adds those that the database does not know of. Answers how many they were. */
    static int add(Connection connection, Map<UUID, Instant> closed) {
        Map<UUID, Instant> missing = new LinkedHashMap<>(closed);
        missing.keySet().removeAll(of(connection).keySet());
        Sql.on(connection)
                .batch(
                        "INSERT INTO tombstone (actor, closed) VALUES (?, ?)",
                        missing.entrySet().stream()
                                .map(one -> new Object[] {one.getKey(), one.getValue()})
                                .toList());
        return missing.size();
    }
}
