package org.jumptojob.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A search in the statements. Paging is by key: a page begins after the last {@code seq} of the one before, so that
 * statements which arrive meanwhile shift nothing.
 *
 * @param after the {@code seq} that the page before ended with, or {@code null} for the first page
 * @param limit the most statements of a page
 */
public record StatementQuery(StatementFilter filter, Reach reach, boolean ascending, Long after, int limit) {

    public static final int MOST = 500;

    /** The same search from a place on. */
    StatementQuery from(Long place, int most) {
        return new StatementQuery(filter, reach, ascending, place, most);
    }

    String sql(String columns) {
        return sentence(columns).sql();
    }

    Object[] parameters() {
        return sentence("").parameters();
    }

    private Sentence sentence(String columns) {
        Sentence sentence = found(columns);
        String way = ascending ? "" : " DESC";
        // With the key in front, both databases read the index in its order and stop early.
        return sentence.add(" ORDER BY " + (keys().isEmpty() ? "" : "k.key_hash" + way + ", ") + place() + way
                + " FETCH FIRST " + limit + " ROWS ONLY");
    }

    /** How many statements all pages have together, by the quarter of an hour in which they were stored. */
    Sentence quarters() {
        String quarter = place() + " / " + StoredClock.QUARTER_OF_AN_HOUR;
        return found(quarter + " AS quarter, COUNT(*) AS n").add(" GROUP BY " + quarter);
    }

    private List<UUID> keys() {
        List<UUID> keys = new ArrayList<>(filter.keys());
        keys.addAll(reach.keys());
        return keys;
    }

    private String place() {
        return keys().isEmpty() ? "s.seq" : "k.seq";
    }

    private Sentence found(String columns) {
        List<UUID> keys = keys();
        Sentence sentence = new Sentence();
        if (keys.isEmpty()) {
            sentence.add("SELECT " + columns + " FROM statement s WHERE s.voided = FALSE");
        } else {
            sentence.add(
                    "SELECT " + columns + " FROM statement_key k JOIN statement s ON s.seq = k.seq"
                            + " WHERE k.key_hash = ? AND s.voided = FALSE",
                    keys.get(0));
            keys.stream().skip(1).distinct().forEach(key -> sentence.addKey(key, "k.seq"));
        }
        addBounds(sentence, place());
        reach.addPlatform(sentence);
        return sentence;
    }

    private void addBounds(Sentence sentence, String place) {
        if (filter.since() != null) {
            sentence.add(" AND " + place + " >= ?", StoredClock.firstAfter(filter.since()));
        }
        if (filter.until() != null) {
            sentence.add(" AND " + place + " < ?", StoredClock.firstAfter(filter.until()));
        }
        if (after != null) {
            sentence.add(" AND " + place + (ascending ? " > ?" : " < ?"), after);
        }
    }
}
