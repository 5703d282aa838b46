package org.jumptojob.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jumptojob.persistence.DurableH2DataSource;
import org.jumptojob.persistence.Migrator;
import org.jumptojob.persistence.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup shows one moment: of what was saved together, all is in it or nothing, however many people save meanwhile. */
class WhilePeopleAnswerTest {

    private static final int WRITERS = 4;
    private static final int BACKUPS = 8;
    private static final int AT_FIRST = 3_000;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void onPostgreSql() throws Exception {
        DataSource source = Vendor.POSTGRESQL.empty();
        Migrator.migrate(source);
        check(source);
    }

    @Test
    void onH2InAFileAsASiteHasIt() throws Exception {
        DurableH2DataSource source = new DurableH2DataSource();
        source.setUrl("jdbc:h2:file:" + folder.resolve("site") + ";DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000");
        source.setUser("jumptojob");
        source.setPassword("jumptojob");
        try (Connection keeper = source.getConnection()) {
            Migrator.migrate(source);
            check(source);
            Snapshot.run(keeper, "SHUTDOWN IMMEDIATELY");
        }
    }

    private static void check(DataSource source) throws Exception {
        UUID person = UUID.randomUUID();
        try (Connection connection = source.getConnection()) {
            Sql sql = Sql.on(connection);
            sql.update(
                    "INSERT INTO site (id, iri_base, mode, created) VALUES (1, 'https://site.test', 'demo', ?)", NOW);
            sql.update(
                    "INSERT INTO person (id, actor, display_name, created, version) VALUES (?, ?, 'Sam', ?, 0)",
                    person,
                    UUID.randomUUID(),
                    NOW);
            for (int i = 0; i < AT_FIRST; i++) {
                save(sql, person);
            }
        }
        List<Integer> sizes = backupsUnderLoad(source, person);
        assertEquals(BACKUPS, sizes.size());
        assertTrue(sizes.get(BACKUPS - 1) > sizes.get(0), () -> "nobody saved anything meanwhile: " + sizes);
    }

    private static List<Integer> backupsUnderLoad(DataSource source, UUID person) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Integer> sizes = new ArrayList<>();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> write(source, person, begun, over)));
            }
            begun.await();
            for (int i = 0; i < BACKUPS; i++) {
                sizes.add(whole(Backups.of(source)));
            }
            over.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        return sizes;
    }

    private static Void write(DataSource source, UUID person, CountDownLatch begun, AtomicBoolean over)
            throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            while (!over.get()) {
                save(Sql.on(connection), person);
                connection.commit();
                begun.countDown();
            }
        }
        return null;
    }

    /** Two rows that belong together; the tables stand far from each other in the order of a backup. */
    private static void save(Sql sql, UUID person) {
        UUID id = UUID.randomUUID();
        sql.update("INSERT INTO progress (registration, object_id, state) VALUES (?, 'o', 'DONE')", id);
        sql.update(
                "INSERT INTO enrolment (id, person_id, track_id, started, version) VALUES (?, ?, ?, ?, 0)",
                id,
                person,
                id.toString(),
                NOW);
    }

    /** How many pairs are in a backup, after a look whether each is whole. */
    private static int whole(byte[] backup) throws Exception {
        BackupReader reader = new BackupReader(Backups.source(backup));
        reader.verify();
        Map<String, Set<String>> first = new TreeMap<>();
        reader.read(new BackupReader.Rows() {
            private String table;

            @Override
            public void table(String name, List<String> columns) {
                table = name;
            }

            @Override
            public void row(List<String> values) {
                first.computeIfAbsent(table, any -> new TreeSet<>()).add(values.get(0));
            }
        });
        assertEquals(first.get("enrolment"), first.get("progress"));
        return first.get("enrolment").size();
    }
}
