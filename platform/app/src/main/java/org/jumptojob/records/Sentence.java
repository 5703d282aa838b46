package org.jumptojob.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL and its parameters, side by side. */
final class Sentence {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sentence add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    /**
     * And the statement at a place must have a key. Asked for as a value, because PostgreSQL would turn EXISTS round and begin
     * with all statements that have the key.
     */
    Sentence addKey(UUID key, String place) {
        return add(" AND (SELECT TRUE FROM statement_key o WHERE o.key_hash = ? AND o.seq = " + place + ")", key);
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
