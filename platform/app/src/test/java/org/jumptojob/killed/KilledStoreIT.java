package org.jumptojob.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jumptojob.e2e.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Eight clients send batches of statements while the server, or PostgreSQL, is killed: what was acknowledged is there, whole. */
@Tag("all")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KilledStoreIT {

    private static final int CLIENTS = 8;
    private static final int KILLS = 5;

    /** Before each kill this many batches were acknowledged, and a random number more, so that the moment is random. */
    private static final int BATCHES_BEFORE_A_KILL = 60;

    private static final int RANDOM_BATCHES_MORE = 60;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void noAcknowledgedStatementIsLostOnH2() throws Exception {
        TestServer server = TestServer.fresh(Map.of());
        try {
            List<Sender> senders = senders(server);
            for (int kill = 0; kill < KILLS; kill++) {
                sendUntil(senders, server::kill);
                server.start();
            }
            server.close();
            check("H2", senders, KilledServerIT.h2(server));
        } finally {
            server.close();
        }
    }

    @Test
    void noAcknowledgedStatementIsLostOnPostgreSql() throws Exception {
        try (Postgres postgres = new Postgres(folder.resolve("postgresql"))) {
            TestServer server = TestServer.fresh(Map.of(
                    "JUMPTOJOB_DB_URL",
                    postgres.url(),
                    "JUMPTOJOB_DB_USER",
                    "postgres",
                    "JUMPTOJOB_DB_PASSWORD",
                    "none"));
            try {
                List<Sender> senders = senders(server);
                for (int kill = 0; kill < KILLS; kill++) {
                    if (kill % 2 == 0) {
                        sendUntil(senders, postgres::kill);
                        postgres.startAgain();
                    } else {
                        sendUntil(senders, server::kill);
                        server.start();
                    }
                }
                server.close();
                PGSimpleDataSource database = new PGSimpleDataSource();
                database.setUrl(postgres.url());
                database.setUser("postgres");
                check("PostgreSQL", senders, database);
            } finally {
                server.close();
            }
        }
    }

    private static List<Sender> senders(TestServer server) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Sender(server.url("/xapi/statements"), number))
                .toList();
    }

    private void sendUntil(List<Sender> senders, Runnable kill) throws InterruptedException {
        List<UntilKilled.Worker> workers =
                senders.stream().<UntilKilled.Worker>map(sender -> sender::send).toList();
        UntilKilled.work(workers, BATCHES_BEFORE_A_KILL + random.nextInt(RANDOM_BATCHES_MORE), kill);
    }

    private void check(String name, List<Sender> senders, DataSource database) throws Exception {
        List<List<UUID>> sent =
                senders.stream().flatMap(sender -> sender.sent().stream()).toList();
        List<List<UUID>> acknowledged = senders.stream()
                .flatMap(sender -> sender.acknowledged().stream())
                .toList();
        StoredBatches stored = new StoredBatches(database);
        List<List<UUID>> missing = stored.missingOf(acknowledged);
        System.out.printf(
                "The store on %s, %d kills, seed %d: %d statements sent, %d acknowledged, %d of these found; %d stored.%n",
                name,
                KILLS,
                seed,
                sent.size() * Sender.BATCH,
                acknowledged.size() * Sender.BATCH,
                (acknowledged.size() - missing.size()) * Sender.BATCH,
                stored.statementCount());
        assertEquals(List.of(), missing);
        assertEquals(List.of(), stored.tornOf(sent), "a batch is stored whole or not at all");
        assertEquals(1, stored.numbersOfKeys().size(), () -> "a statement has all its keys: " + stored.numbersOfKeys());
        assertTrue(acknowledged.size() >= KILLS * BATCHES_BEFORE_A_KILL, () -> "only " + acknowledged.size());
    }
}
