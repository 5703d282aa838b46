package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.persistence.Sql;

/**
 * Looks into the statements for the platform's own pages, in the transaction that runs. It holds no rights: the service
 * that asks says by {@link Reach} and {@link StatementFilter} what its visitor may see.
 */
@ApplicationScoped
public class StatementSearch {

    @Inject
    Statements statements;

    @Inject
    EntityManager entities;

    /**
     * How much there is of the platform's own statements.
     *
     * @param people how many different people they are about
     */
    public record Amount(long statements, long people) {}

    /** A page of a search. */
    @Allowed(Access.PLATFORM)
    public Statements.Part page(StatementQuery query) {
        return statements.select(query);
    }

    /** How many statements the page of a search has; at most its limit. */
    @Allowed(Access.PLATFORM)
    public int count(StatementQuery query) {
        return Sql.in(entities)
                .query(
                        "SELECT COUNT(*) AS n FROM (" + query.sql("s.seq") + ") page",
                        row -> (int) row.number("n"),
                        query.parameters())
                .get(0);
    }

    /**
     * How many statements a search finds on all its pages, by time: whoever wants days puts them together in the zone of
     * her reader, since each zone's day begins with a quarter of an hour.
     *
     * @return by the begin of the quarter of an hour in which they were stored; quarters without statements are left out
     */
    @Allowed(Access.PLATFORM)
    public Map<Instant, Long> countsByQuarter(StatementFilter filter, Reach reach) {
        Sentence sentence = new StatementQuery(filter, reach, true, null, 1).quarters();
        Map<Instant, Long> counts = new TreeMap<>();
        Sql.in(entities)
                .query(
                        sentence.sql(),
                        row -> counts.put(StoredClock.startOfQuarter(row.number("quarter")), row.number("n")),
                        sentence.parameters());
        return counts;
    }

    /**
     * The platform's own statements without sensitive ones.
     *
     * @param since stored after this moment
     * @param until stored at this moment or before
     */
    @Allowed(Access.PLATFORM)
    public Amount ofPlatform(Instant since, Instant until) {
        return Sql.in(entities)
                .query(
                        "SELECT COUNT(*) AS n, COUNT(DISTINCT s.person) AS people FROM statement s WHERE s.seq >= ?"
                                + " AND s.seq < ? AND s.trusted = TRUE AND s.voided = FALSE AND s.sensitive = FALSE",
                        row -> new Amount(row.number("n"), row.number("people")),
                        StoredClock.firstAfter(since),
                        StoredClock.firstAfter(until))
                .get(0);
    }
}
