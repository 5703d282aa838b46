package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** How much a search reads: as many rows as it gives, not as many as there are. */
interface PlansContract {

    int LIMIT = 50;

    /** For each row that is found: its key, the statement, and one more look. */
    int MOST_VISITED = 3 * LIMIT;

    TestDatabase database();

    /** What a database tells about rows that were read for a query, in each of the ways in which it may do it. */
    List<Visits> visits();

    /** Runs a query and counts. */
    interface Visits {
        /** Rows of tables and indexes that were read, whether they were given or not. */
        long of(Connection connection, String sql, Object[] parameters) throws SQLException;
    }

    /** The filters that have to stay quick, each with values that many statements have and with values that few have. */
    static Map<String, StatementFilter> filters() {
        Map<String, StatementFilter> filters = new LinkedHashMap<>();
        filters.put("no filter", StatementFilter.NONE);
        for (int n : new int[] {ManyStatements.COMMON, ManyStatements.RARE}) {
            String verb = n == ManyStatements.COMMON ? ManyStatements.COMMON_VERB : ManyStatements.RARE_VERB;
            var agent = new StatementFilter.Wanted(ManyStatements.agent(n), false);
            var activity = new StatementFilter.Wanted(ManyStatements.activity(n), false);
            var registration = ManyStatements.registration(n);
            filters.put("agent " + n, new StatementFilter(agent, null, null, null, null, null));
            filters.put("agent, verb " + n, new StatementFilter(agent, verb, null, null, null, null));
            filters.put("agent, activity " + n, new StatementFilter(agent, null, activity, null, null, null));
            filters.put("activity " + n, new StatementFilter(null, null, activity, null, null, null));
            filters.put("activity, verb " + n, new StatementFilter(null, verb, activity, null, null, null));
            filters.put("verb " + n, new StatementFilter(null, verb, null, null, null, null));
            filters.put("registration " + n, new StatementFilter(null, null, null, registration, null, null));
        }
        var related = new StatementFilter.Wanted(ManyStatements.course(), true);
        filters.put("course anywhere", new StatementFilter(null, null, related, null, null, null));
        return filters;
    }

    private static StatementFilter within(StatementFilter filter, Instant since, Instant until) {
        return new StatementFilter(
                filter.agent(), filter.verb(), filter.activity(), filter.registration(), since, until);
    }

    /** Each filter alone, with either bound and with both, from both ends, and from a place in the middle on. */
    private static Map<String, StatementQuery> queries(Reach reach) {
        Instant early = ManyStatements.stored(ManyStatements.COUNT / 4);
        Instant late = ManyStatements.stored(ManyStatements.COUNT / 4 * 3);
        Map<String, StatementQuery> queries = new LinkedHashMap<>();
        filters().forEach((name, filter) -> {
            for (boolean ascending : new boolean[] {true, false}) {
                String way = name + (ascending ? " ascending" : " descending");
                queries.put(way, new StatementQuery(filter, reach, ascending, null, LIMIT));
                queries.put(
                        way + " since", new StatementQuery(within(filter, early, null), reach, ascending, null, LIMIT));
                queries.put(
                        way + " until", new StatementQuery(within(filter, null, late), reach, ascending, null, LIMIT));
                queries.put(
                        way + " since until",
                        new StatementQuery(within(filter, early, late), reach, ascending, null, LIMIT));
                long middle = StoredClock.firstAfter(ManyStatements.stored(ManyStatements.COUNT / 2));
                queries.put(
                        way + " next page",
                        new StatementQuery(within(filter, early, late), reach, ascending, middle, LIMIT));
            }
        });
        return queries;
    }

    private List<String> tooMany(Reach reach) throws SQLException {
        List<String> tooMany = new ArrayList<>();
        try (Connection connection = database().dataSource().getConnection()) {
            for (Map.Entry<String, StatementQuery> one : queries(reach).entrySet()) {
                String sql = one.getValue().sql("s.seq, s.id, s.body");
                for (Visits way : visits()) {
                    long visited = way.of(connection, sql, one.getValue().parameters());
                    boolean full = !one.getKey().contains(" " + ManyStatements.RARE);
                    assertTrue(!full || visited >= LIMIT, () -> "only " + visited + " for " + one.getKey());
                    if (visited > MOST_VISITED) {
                        tooMany.add(one.getKey() + ": " + visited);
                    }
                }
            }
        }
        return tooMany;
    }

    @Test
    default void everyFilterReadsAtMostThreeRowsForEachThatItMayGive() throws SQLException {
        assertEquals(List.of(), tooMany(Reach.WHOLE));
    }

    @Test
    default void whoMayReadNothingSensitiveReadsAsFew() throws SQLException {
        assertEquals(
                List.of(),
                tooMany(new Reach(
                        List.of(),
                        Reach.Platform.NOT_SENSITIVE,
                        "client:any",
                        "account https://learn.example.org client:any")));
    }

    @Test
    default void whoSeesOnlyWhatPeopleAgreedToReadsAsFew() throws SQLException {
        assertEquals(
                List.of(),
                tooMany(new Reach(
                        List.of(),
                        Reach.Platform.AGREED,
                        "client:any",
                        "account https://learn.example.org client:any")));
    }

    @Test
    default void whoSeesOnlyItsOwnStatementsReadsAsFew() throws SQLException {
        var own = StatementKeys.authority(ManyStatements.authority());
        assertEquals(
                List.of(),
                tooMany(new Reach(
                        List.of(own),
                        Reach.Platform.AGREED,
                        "client:any",
                        "account https://learn.example.org client:any")));
    }
}
