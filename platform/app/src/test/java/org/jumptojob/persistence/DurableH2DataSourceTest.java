package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.XADataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is on disk when the commit returns: a killed process loses no acknowledged answer. */
class DurableH2DataSourceTest {

    private static final int COPIES = 200;
    private static final int WRITERS = 32;
    private static final int ROWS = 8;
    private static final int TABLES = 50;

    @TempDir
    Path folder;

    private DurableH2DataSource source;

    /** Keeps the database open, as the server's pool does. */
    private Connection keeper;

    @BeforeEach
    void open() throws SQLException {
        source = new DurableH2DataSource();
        source.setUrl(url(folder.resolve("live")));
        source.setUser("jumptojob");
        source.setPassword("jumptojob");
        keeper = source.getConnection();
        run(keeper, "CREATE TABLE answer (id INTEGER PRIMARY KEY, body VARCHAR(200))");
    }

    @AfterEach
    void close() throws SQLException {
        run(keeper, "SHUTDOWN IMMEDIATELY");
    }

    @Test
    void aCommitIsOnDiskWhenItReturns() throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<Integer> lost = new ArrayList<>();
            for (int id = 0; id < COPIES; id++) {
                insert(connection, id);
                connection.commit();
                Path copy = copyOfTheFile(id);
                if (countIn(copy) != id + 1) {
                    lost.add(id);
                }
                Files.delete(file(copy));
            }
            assertEquals(List.of(), lost, "commits that were not on disk when they returned");
        }
    }

    /** The file is copied as a kill would leave it, while commits of many rows in many tables go on. */
    @Test
    void aCommitIsOnDiskWholeOrNotAtAll() throws Exception {
        for (int table = 0; table < TABLES; table++) {
            run(keeper, "CREATE TABLE part" + table + " (id INTEGER PRIMARY KEY, body VARCHAR(200))");
        }
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Set<Long>> torn = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<Future<?>> writers = List.of(
                    threads.submit(() -> commitInAllTables(0, enough)),
                    threads.submit(() -> commitInAllTables(1, enough)));
            for (int copy = 0; copy < COPIES / 2; copy++) {
                insert(connection, copy);
                connection.commit();
                Path file = copyOfTheFile(copy);
                torn.add(countsIn(file));
                Files.delete(file(file));
            }
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            enough.set(true);
            threads.shutdownNow();
        }
        torn.removeIf(counts -> counts.size() == 1);
        assertEquals(List.of(), torn, "rows in the tables, where each commit puts one into each");
    }

    private Void commitInAllTables(int first, AtomicBoolean enough) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int id = first; !enough.get(); id += 2) {
                for (int table = 0; table < TABLES; table++) {
                    run(connection, "INSERT INTO part" + table + " VALUES (" + id + ", 'What was answered')");
                }
                connection.commit();
            }
        }
        return null;
    }

    /** How many rows the tables have, each number once. */
    private static Set<Long> countsIn(Path copy) throws SQLException {
        Set<Long> counts = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url(copy), "jumptojob", "jumptojob")) {
            for (int table = 0; table < TABLES; table++) {
                counts.add(number(connection, "SELECT COUNT(*) FROM part" + table));
            }
            run(connection, "SHUTDOWN IMMEDIATELY");
        }
        return counts;
    }

    @Test
    void whatWasNotCommittedIsNotFoundAfterAKill() throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, 1);
            connection.commit();
            insert(connection, 2);
            run(keeper, "CHECKPOINT SYNC");
            assertEquals(1, countIn(copyOfTheFile(0)));
            connection.rollback();
        }
    }

    @Test
    void commitsOfTheSameMomentShareACheckpointAndLoseNothing() throws Exception {
        long before = source.checkpoints();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer * ROWS;
                all.add(threads.submit(() -> write(start, first)));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(WRITERS * ROWS, countIn(copyOfTheFile(0)));
        long checkpoints = source.checkpoints() - before;
        assertTrue(
                checkpoints > 0 && checkpoints < WRITERS * ROWS,
                () -> checkpoints + " checkpoints for " + WRITERS * ROWS + " commits");
    }

    private Void write(CountDownLatch start, int first) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            start.await();
            for (int i = 0; i < ROWS; i++) {
                insert(connection, first + i);
                connection.commit();
            }
        }
        return null;
    }

    @Test
    void aTransactionThatOnlyReadsWaitsForNoCheckpoint() throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long before = source.checkpoints();
            for (int i = 0; i < 20; i++) {
                run(connection, "SELECT COUNT(*) FROM answer");
                connection.commit();
            }
            assertEquals(before, source.checkpoints());
            insert(connection, 1);
            connection.commit();
            assertEquals(before + 1, source.checkpoints(), "the counter must see a checkpoint");
        }
    }

    @Test
    void aCheckpointThatFailsIsToldToEachCommitThatWaitsForIt() throws Exception {
        SharedCheckpoint broken = new SharedCheckpoint(
                () -> {
                    throw new SQLException("The disk is full.");
                },
                new QuietMoment());
        assertThrows(SQLException.class, broken::await);
        assertThrows(SQLException.class, broken::await, "it must not stand as done after it failed");
    }

    @Test
    void aProblemOfTheDatabaseComesOutAsItIs() throws Exception {
        try (Connection connection = source.getConnection()) {
            assertThrows(SQLException.class, () -> run(connection, "SELECT * FROM nowhere"));
        }
    }

    /** The server would otherwise run transactions of two phases, whose commits pass by this class. */
    @Test
    void itIsNoSourceOfDistributedTransactions() {
        assertFalse(XADataSource.class.isInstance(source));
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO answer VALUES (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, "answer " + id);
            statement.executeUpdate();
        }
    }

    private Path copyOfTheFile(int number) throws IOException {
        Path copy = folder.resolve("copy" + number);
        Files.copy(file(folder.resolve("live")), file(copy));
        return copy;
    }

    private static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    private static long countIn(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "jumptojob", "jumptojob")) {
            long found = number(connection, "SELECT COUNT(*) FROM answer");
            // A copy is not worth the tidying of a usual end.
            run(connection, "SHUTDOWN IMMEDIATELY");
            return found;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** With the parameters that the launcher gives. */
    private static String url(Path database) {
        return "jdbc:h2:file:" + database + ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000";
    }
}
