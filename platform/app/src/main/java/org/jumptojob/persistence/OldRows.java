package org.jumptojob.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;

/**
 * Rows that are older than a moment, in the running transaction.
 *
 * @param which tables, each with its condition, whose one mark is the moment: {@code mail WHERE sent_at < ?}
 */
public record OldRows(EntityManager entities, String... which) {

    public long count(Instant before) {
        return Arrays.stream(which)
                .mapToLong(rows -> Sql.in(entities)
                        .query("SELECT COUNT(*) AS n FROM " + rows, row -> row.number("n"), before)
                        .get(0))
                .sum();
    }

    /** @return how many rows there were */
    public long delete(Instant before) {
        return Arrays.stream(which)
                .mapToLong(rows -> Sql.in(entities).update("DELETE FROM " + rows, before))
                .sum();
    }
}
