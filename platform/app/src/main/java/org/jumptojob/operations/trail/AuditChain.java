package org.jumptojob.operations.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.jobs.Watched;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;

/**
 * The chain over the audit trail. An entry is written in the transaction of what it tells, and waits for nobody. Some
 * seconds later a job puts the new entries in one line, each hash over the one before, and seals the end of the line with
 * the key of the site. Locking the end at each commit would have let everybody who does something audited come one after
 * the other; the price of this way is that an entry which is taken out within those seconds is not missed.
 */
@ApplicationScoped
public class AuditChain {

    /** Entries of one transaction. */
    static final int AT_ONCE = 500;

    /** No transaction that audits something takes longer. */
    static final Duration ON_ITS_WAY = Duration.ofHours(1);

    /** The trail is evidence: it is kept for a year at least, whatever the settings say. */
    static final int LEAST_DAYS = 365;

    private static final String ENTRY = "SELECT e.id, e.at, e.actor, e.action, e.subject FROM audit_entry e";
    private static final String UNSEALED = " NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)";

    @Inject
    EntityManager entities;

    @Inject
    Secrets secrets;

    Clock clock = Clock.systemUTC();

    /**
     * Seals the entries that wait, the oldest first.
     *
     * @return how many; as many as {@link #AT_ONCE} where more may wait
     */
    @Watched("audit-chain")
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    @Allowed(Access.PLATFORM)
    public int seal() {
        Sql sql = Sql.in(entities);
        ChainMark last = ChainMark.lock(sql, ChainMark.LAST);
        List<ChainLink> waiting = waiting(sql, last);
        if (waiting.isEmpty()) {
            return 0;
        }
        long number = last.number();
        String hash = last.hash();
        List<Object[]> seals = new ArrayList<>();
        for (ChainLink entry : waiting) {
            number++;
            hash = entry.hash(number, hash);
            seals.add(new Object[] {number, entry.id(), hash});
        }
        sql.batch("INSERT INTO audit_seal (number, entry_id, chain_hash) VALUES (?, ?, ?)", seals);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChainMark.move(sql, secrets, new ChainMark(ChainMark.LAST, number, hash, now, ""));
        return waiting.size();
    }

    /** What is older than the newest seal by more than a transaction takes was slipped in later: it is never sealed. */
    private static List<ChainLink> waiting(Sql sql, ChainMark last) {
        String end = " ORDER BY e.at, e.id FETCH FIRST " + AT_ONCE + " ROWS ONLY";
        return last.number() == 0
                ? sql.query(ENTRY + " WHERE" + UNSEALED + end, ChainLink::of)
                : sql.query(
                        ENTRY + " WHERE e.at >= ? AND" + UNSEALED + end,
                        ChainLink::of,
                        last.sealedAt().minus(ON_ITS_WAY));
    }

    /** Holds every entry against the chain. Sealing and retention wait meanwhile; writing entries does not. */
    @Transactional(TxType.REQUIRES_NEW)
    @Allowed(Access.PLATFORM)
    public ChainReport verify() {
        Sql sql = Sql.in(entities);
        ChainMark first = ChainMark.lock(sql, ChainMark.FIRST);
        ChainMark last = ChainMark.lock(sql, ChainMark.LAST);
        long unsealed = sql.query(
                        "SELECT COUNT(*) AS n FROM audit_entry e WHERE e.at < ? AND" + UNSEALED,
                        row -> row.number("n"),
                        clock.instant().minus(ON_ITS_WAY))
                .get(0);
        ChainReading reading = new ChainReading(first, last);
        for (List<ChainReading.Line> part = part(sql, 0); !part.isEmpty(); ) {
            part.forEach(reading::read);
            part = part(sql, part.get(part.size() - 1).number());
        }
        return reading.report(first.isOurs(secrets), last.isOurs(secrets), unsealed);
    }

    private static List<ChainReading.Line> part(Sql sql, long after) {
        return sql.query(
                "SELECT s.number, s.chain_hash, e.id, e.at, e.actor, e.action, e.subject FROM audit_seal s"
                        + " LEFT JOIN audit_entry e ON e.id = s.entry_id WHERE s.number > ? ORDER BY s.number"
                        + " FETCH FIRST " + AT_ONCE + " ROWS ONLY",
                row -> new ChainReading.Line(
                        row.number("number"),
                        row.text("chain_hash"),
                        row.uuid("id") == null ? null : ChainLink.of(row)),
                after);
    }

    /** How many entries stand at the beginning of the chain that are older. */
    long countOlder(Instant before) {
        Sql sql = Sql.in(entities);
        return Math.max(0, lastOlder(sql, before) - first(sql));
    }

    /** Takes entries from the beginning of the chain, as far as they are older, and moves its beginning. */
    long deleteOlder(Instant before) {
        Sql sql = Sql.in(entities);
        ChainMark first = ChainMark.lock(sql, ChainMark.FIRST);
        long end = lastOlder(sql, before);
        if (end <= first.number()) {
            return 0;
        }
        String hash = sql.query(
                        "SELECT chain_hash FROM audit_seal WHERE number = ?", row -> row.text("chain_hash"), end)
                .get(0);
        List<UUID> gone =
                sql.query("SELECT entry_id FROM audit_seal WHERE number <= ?", row -> row.uuid("entry_id"), end);
        sql.update("DELETE FROM audit_seal WHERE number <= ?", end);
        sql.batch(
                "DELETE FROM audit_entry WHERE id = ?",
                gone.stream().map(id -> new Object[] {id}).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ChainMark.move(sql, secrets, new ChainMark(ChainMark.FIRST, end, hash, now, ""));
        return end - first.number();
    }

    private static long first(Sql sql) {
        return sql.query("SELECT number FROM audit_mark WHERE place = 'first'", row -> row.number("number"))
                .get(0);
    }

    /** The number up to which every entry is older; 0 where none is. */
    private long lastOlder(Sql sql, Instant before) {
        Instant latest = clock.instant().minus(Duration.ofDays(LEAST_DAYS + 1L));
        Instant edge = before.isBefore(latest) ? before : latest;
        return sql.query(
                        "SELECT COALESCE((SELECT MIN(s.number) - 1 FROM audit_seal s JOIN audit_entry e"
                                + " ON e.id = s.entry_id WHERE e.at >= ?),"
                                + " (SELECT MAX(number) FROM audit_seal), 0) AS n FROM audit_mark WHERE place = 'first'",
                        row -> row.number("n"),
                        edge)
                .get(0);
    }
}
