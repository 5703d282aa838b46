package org.jumptojob.operations.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jumptojob.persistence.DatabaseProblem;
import org.jumptojob.persistence.Ids;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the chain of the audit trail promises on every database. */
interface AuditChainContract {

    Secrets SECRETS = TestSecrets.random();
    Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    Duration YEARS = Duration.ofDays(800);

    TestDatabase database();

    private <T> T with(Instant now, Function<AuditChain, T> work) {
        return database().answerInTransaction(entities -> work.apply(chain(entities, now)));
    }

    private static AuditChain chain(EntityManager entities, Instant now) {
        AuditChain chain = new AuditChain();
        chain.entities = entities;
        chain.secrets = SECRETS;
        chain.clock = Clock.fixed(now, ZoneOffset.UTC);
        return chain;
    }

    private void write(Instant at, String action) {
        database().inTransaction(entities -> write(Sql.in(entities), at, action));
    }

    private static void write(Sql sql, Instant at, String action) {
        sql.update(
                "INSERT INTO audit_entry (id, at, actor, action, subject) VALUES (?, ?, ?, ?, ?)",
                Ids.next(),
                at,
                UUID.randomUUID(),
                action,
                UUID.randomUUID().toString());
    }

    private void sql(String change, Object... values) {
        database().inTransaction(entities -> Sql.in(entities).update(change, values));
    }

    private ChainReport verify() {
        return with(NOW, AuditChain::verify);
    }

    private long older(Instant before) {
        return with(NOW, chain -> chain.countOlder(before));
    }

    private long retired(Instant before) {
        return with(NOW, chain -> chain.deleteOlder(before));
    }

    private List<UUID> ids() {
        return database()
                .answerInTransaction(entities -> Sql.in(entities)
                        .query("SELECT entry_id FROM audit_seal ORDER BY number", row -> row.uuid("entry_id")));
    }

    /** Without the guard of the database: what somebody does who may change everything there. */
    private void behindTheBack(String change, Object... values) {
        database().inTransaction(entities -> {
            Sql sql = Sql.in(entities);
            if (isPostgres(entities)) {
                sql.update("ALTER TABLE audit_entry DISABLE TRIGGER USER");
            }
            sql.update(change, values);
            if (isPostgres(entities)) {
                sql.update("ALTER TABLE audit_entry ENABLE TRIGGER USER");
            }
        });
    }

    private static boolean isPostgres(EntityManager entities) {
        try {
            return entities.unwrap(Connection.class)
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    default void threeEntriesInTheChain() {
        behindTheBack("DELETE FROM audit_seal");
        behindTheBack("DELETE FROM audit_entry");
        sql("UPDATE audit_mark SET number = 0, chain_hash = ?, proof = '-'", ChainLink.BEGINNING);
        write(NOW.minus(YEARS), "role-given");
        write(NOW.minusSeconds(20), "locked");
        write(NOW.minusSeconds(10), "unlocked");
        assertEquals(3, with(NOW, AuditChain::seal));
    }

    @Test
    default void anUntouchedTrailHolds() {
        ChainReport report = verify();
        assertTrue(report.holds(), report::text);
        assertEquals(3, report.entries());
        assertEquals(3, report.number());
        assertEquals(0, with(NOW, AuditChain::seal), "nothing waits");
    }

    @Test
    default void aChangedEntryIsFound() {
        behindTheBack("UPDATE audit_entry SET action = 'nothing' WHERE action = 'locked'");
        assertEquals(1, verify().problems().size());
        assertTrue(verify().problems().get(0).startsWith("Entry 2 "), verify()::text);
    }

    @Test
    default void anEntryThatWasTakenOutIsFound() {
        behindTheBack("DELETE FROM audit_entry WHERE action = 'locked'");
        assertEquals(List.of("Entry 2 is gone."), verify().problems());
        behindTheBack("DELETE FROM audit_seal WHERE number = 2");
        assertFalse(verify().holds());
    }

    @Test
    default void aCutEndIsFound() {
        UUID last = ids().get(2);
        behindTheBack("DELETE FROM audit_seal WHERE number = 3");
        behindTheBack("DELETE FROM audit_entry WHERE id = ?", last);
        assertTrue(verify().problems().get(0).contains("sealed up to entry 3"), verify()::text);
    }

    @Test
    default void aChainThatSomebodyWithoutTheKeyMadeIsFound() {
        database().inTransaction(entities -> {
            AuditChain forger = chain(entities, NOW);
            forger.secrets = TestSecrets.random();
            write(Sql.in(entities), NOW, "forged");
            assertEquals(1, forger.seal());
        });
        assertEquals(
                List.of("The end of the chain was moved by somebody without the secret file."), verify().problems());
    }

    @Test
    default void anEntrySlippedInLaterIsNeverSealedAndIsFound() {
        write(NOW.minus(Duration.ofDays(3)), "slipped-in");
        assertEquals(0, with(NOW, AuditChain::seal));
        assertEquals(1, verify().problems().size());
    }

    @Test
    default void twoNodesThatSealAtOnceMakeOneChain() throws Exception {
        for (int i = 0; i < 40; i++) {
            write(NOW.minusSeconds(5), "many");
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> sealed = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sealed.add(nodes.submit(() -> {
                    start.await();
                    return with(NOW, AuditChain::seal);
                }));
            }
            start.countDown();
            int all = 0;
            for (Future<Integer> one : sealed) {
                all += one.get();
            }
            assertEquals(40, all);
        } finally {
            nodes.shutdown();
        }
        assertTrue(verify().holds(), verify()::text);
        assertEquals(43, verify().entries());
    }

    @Test
    default void whatRetentionTakesFromTheBeginningLeavesAChainThatHolds() {
        Instant before = NOW.minus(Duration.ofDays(500));
        assertEquals(1, older(before));
        assertEquals(1, retired(before));
        assertEquals(0, older(before));
        assertTrue(verify().holds(), verify()::text);
        assertEquals(2, verify().entries());
        write(NOW, "later");
        assertEquals(1, with(NOW, AuditChain::seal));
        assertEquals(4, verify().number());
        assertTrue(verify().holds(), verify()::text);
    }

    @Test
    default void nothingYoungerThanAYearGoesWhateverTheSettingsSay() {
        assertEquals(1, retired(NOW));
        assertEquals(2, verify().entries());
    }

    @Test
    default void postgreSqlItselfRefusesToChangeTheTrail() {
        if (database().answerInTransaction(AuditChainContract::isPostgres)) {
            assertThrows(DatabaseProblem.class, () -> sql("UPDATE audit_entry SET action = 'nothing'"));
            assertThrows(DatabaseProblem.class, () -> sql("DELETE FROM audit_entry WHERE action = 'locked'"));
        }
        assertTrue(verify().holds());
    }
}
