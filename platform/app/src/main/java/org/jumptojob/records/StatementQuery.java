package org.jumptojob.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A search in the statements (xAPI 1.0.3, part three, 2.1.3). Paging is by key: a page begins after the last
 * {@code seq} of the one before, so that statements which arrive meanwhile shift nothing.
 *
 * @param after the {@code seq} that the page before ended with, or {@code null} for the first page
 * @param limit the most statements of a page
 */
public record StatementQuery(
        String agent,
        String verb,
        String activity,
        UUID registration,
        Instant since,
        Instant until,
        boolean ascending,
        Long after,
        int limit) {

    public static final int MOST = 500;

    private record Condition(String sql, Object value) {}

    private List<Condition> conditions() {
        List<Condition> all = List.of(
                new Condition("agent = ?", agent),
                new Condition("verb = ?", verb),
                new Condition("object_kind = 'ACTIVITY' AND object_id = ?", activity),
                new Condition("registration = ?", registration),
                new Condition("stored > ?", since),
                new Condition("stored <= ?", until),
                new Condition(ascending ? "seq > ?" : "seq < ?", after));
        return all.stream().filter(condition -> condition.value() != null).toList();
    }

    String sql(String columns) {
        StringBuilder sql = new StringBuilder("SELECT " + columns + " FROM statement WHERE voided = FALSE");
        conditions().forEach(condition -> sql.append(" AND ").append(condition.sql()));
        // One more than asked for: it tells whether there is another page.
        return sql.append(ascending ? " ORDER BY seq" : " ORDER BY seq DESC")
                .append(" FETCH FIRST ")
                .append(limit + 1)
                .append(" ROWS ONLY")
                .toString();
    }

    Object[] parameters() {
        List<Object> values = new ArrayList<>();
        conditions().forEach(condition -> values.add(condition.value()));
        return values.toArray();
    }
}
