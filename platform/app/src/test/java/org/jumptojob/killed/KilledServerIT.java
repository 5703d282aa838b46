package org.jumptojob.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.wiring.TestBrowser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Eight people answer while the server, or PostgreSQL, is killed again and again: nothing that was acknowledged is lost. */
@Tag("all")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KilledServerIT {

    private static final int KILLS = 10;
    private static final int LEAST_ACKNOWLEDGED = 1_000;

    /** Before each kill this many answers were acknowledged, and a random number more, so that the moment is random. */
    private static final int ANSWERS_BEFORE_A_KILL = 110;

    private static final int RANDOM_ANSWERS_MORE = 60;

    private static final List<String> PEOPLE = List.of(
            "trainee@demo.test",
            "peer-worker@demo.test",
            "expert@demo.test",
            "professional@demo.test",
            "coach@demo.test",
            "manager@demo.test",
            "coordinator@demo.test",
            "admin@demo.test");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostOnH2() throws Exception {
        TestServer server = TestServer.fresh(Map.of());
        try {
            List<Learner> people = people(server);
            for (int kill = 0; kill < KILLS; kill++) {
                answerUntil(people, server::kill);
                server.start();
            }
            String rebuilt = rebuild(server);
            server.close();
            check("H2", people, h2(server), rebuilt);
        } finally {
            server.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgreSql() throws Exception {
        try (Postgres postgres = new Postgres(folder.resolve("postgresql"))) {
            TestServer server = TestServer.fresh(Map.of(
                    "JUMPTOJOB_DB_URL",
                    postgres.url(),
                    "JUMPTOJOB_DB_USER",
                    "postgres",
                    "JUMPTOJOB_DB_PASSWORD",
                    "none"));
            try {
                List<Learner> people = people(server);
                for (int kill = 0; kill < KILLS; kill++) {
                    if (kill % 2 == 0) {
                        answerUntil(people, postgres::kill);
                        postgres.startAgain();
                    } else {
                        answerUntil(people, server::kill);
                        server.start();
                    }
                }
                String rebuilt = rebuild(server);
                server.close();
                PGSimpleDataSource database = new PGSimpleDataSource();
                database.setUrl(postgres.url());
                database.setUser("postgres");
                check("PostgreSQL", people, database, rebuilt);
            } finally {
                server.close();
            }
        }
    }

    private List<Learner> people(TestServer server) throws Exception {
        List<Learner> people = new ArrayList<>();
        for (String address : PEOPLE) {
            people.add(new Learner(server.url(""), address, random.nextLong()));
        }
        return people;
    }

    private void answerUntil(List<Learner> people, Runnable kill) throws InterruptedException {
        List<UntilKilled.Worker> workers = people.stream()
                .<UntilKilled.Worker>map(person -> person::answer)
                .toList();
        UntilKilled.work(workers, ANSWERS_BEFORE_A_KILL + random.nextInt(RANDOM_ANSWERS_MORE), kill);
    }

    /** What the running server says about a rebuild of its projection. */
    private static String rebuild(TestServer server) throws IOException, InterruptedException {
        String token = Files.readString(server.data().resolve("command-token")).strip();
        TestBrowser browser = new TestBrowser(server.url(""));
        return browser.send(browser.request("/internal/rebuild-progress")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .body()
                .strip();
    }

    static DataSource h2(TestServer server) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + server.data().resolve("jumptojob") + ";IFEXISTS=TRUE");
        database.setUser("jumptojob");
        database.setPassword("jump-to-job");
        return database;
    }

    private void check(String name, List<Learner> people, DataSource database, String rebuilt) throws Exception {
        int sent = people.stream().mapToInt(Learner::sent).sum();
        List<Learner.Acknowledged> acknowledged = people.stream()
                .flatMap(person -> person.acknowledged().stream())
                .toList();
        StoredAnswers stored = new StoredAnswers(database);
        List<Learner.Acknowledged> missing = stored.missingOf(acknowledged);
        System.out.printf(
                "%s, %d kills, seed %d: %d answers sent, %d acknowledged, %d of these found; %d rows, %d statements. %s%n",
                name,
                KILLS,
                seed,
                sent,
                acknowledged.size(),
                acknowledged.size() - missing.size(),
                stored.rowCount(),
                stored.statementCount(),
                rebuilt);
        assertEquals(List.of(), missing);
        assertEquals(stored.rowCount(), stored.statementCount(), "an answer is a row and a statement, or neither");
        assertTrue(acknowledged.size() >= LEAST_ACKNOWLEDGED, () -> "only " + acknowledged.size());
        assertEquals("Rebuilt " + PEOPLE.size() + " registrations, 0 differed.", rebuilt);
    }
}
