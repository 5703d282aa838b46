package org.jumptojob.operations.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jumptojob.operations.backup.format.BackupProblem;
import org.jumptojob.operations.backup.format.Manifest;
import org.jumptojob.persistence.Migrator;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A backup of either database restores into either, row by row, or not at all. */
class RestoreTest {

    @ParameterizedTest
    @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
    void everyTableComesBackRowByRow(Vendor from, Vendor into) throws Exception {
        DataSource target = into.empty();
        try (TestDatabase original = from.withSchema()) {
            FullHouse.fill(original.dataSource());
            Map<String, List<String>> before = AllRows.of(original.dataSource());
            byte[] backup = Backups.of(original.dataSource());
            Manifest manifest = Backups.restore(backup, target);
            Map<String, List<String>> after = AllRows.of(target);
            assertEquals(before.keySet(), after.keySet());
            Map<String, List<String>> expected = new TreeMap<>(before);
            for (String table : BackupWriter.LEFT_OUT) {
                assertFalse(before.get(table).isEmpty(), table);
                expected.put(table, List.of());
            }
            for (String table : expected.keySet()) {
                assertEquals(expected.get(table), after.get(table), table);
            }
            assertEquals(
                    before.size() - BackupWriter.LEFT_OUT.size(),
                    manifest.tables().size());
            assertTrue(manifest.rows() > (before.size() - BackupWriter.LEFT_OUT.size()) * 3L, "too few to tell much");
            int files = 0;
            for (String table : List.of("attachment", "content_file")) {
                assertFalse(after.get(table).isEmpty(), table);
                files += after.get(table).size();
            }
            System.out.printf(
                    "Restore from %s into %s: %d tables, %d rows and %d files, all equal; backup of %d bytes.%n",
                    from, into, manifest.tables().size(), manifest.rows(), files, backup.length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredDatabaseGivesOutNumbersThatNobodyHas(Vendor vendor) throws Exception {
        DataSource target = vendor.empty();
        try (TestDatabase original = vendor.withSchema()) {
            FullHouse.fill(original.dataSource());
            Backups.restore(Backups.of(original.dataSource()), target);
        }
        execute(
                target,
                "INSERT INTO statement (id, stored, stamped, verb, object_kind, object_id, agent, authority, trusted,"
                        + " voided, body) VALUES ('" + UUID.randomUUID() + "', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP,"
                        + " 'v', 'k', 'o', 'a', 'a', TRUE, FALSE, 'b')");
        assertEquals(FullHouse.ROWS + 1, AllRows.of(target).get("statement").size());
    }

    /** Only the database's own guard of the audit trail makes the difference; it belongs to a restored one too. */
    @Test
    void aRestoredAuditTrailIsGuardedAgain() throws Exception {
        DataSource target = Vendor.POSTGRESQL.empty();
        try (TestDatabase original = Vendor.H2.withSchema()) {
            FullHouse.fill(original.dataSource());
            Backups.restore(Backups.of(original.dataSource()), target);
        }
        assertThrows(SQLException.class, () -> execute(target, "UPDATE audit_entry SET action = 'other'"));
    }

    @ParameterizedTest
    @EnumSource
    void aBackupOfAnEarlierSchemaIsBroughtUpToDate(Vendor vendor) throws Exception {
        DataSource early = vendor.empty();
        Migrator.migrateTo(early, 3);
        FullHouse.fill(early);
        byte[] backup = Backups.of(early);
        DataSource target = vendor.empty();
        assertEquals(3, Backups.restore(backup, target).schema());
        try (TestDatabase now = vendor.withSchema()) {
            assertEquals(
                    AllRows.of(now.dataSource()).keySet(), AllRows.of(target).keySet());
        }
        assertEquals(AllRows.of(early).get("person"), AllRows.of(target).get("person"));
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsNotEmptyIsLeftAlone(Vendor vendor) throws Exception {
        try (TestDatabase original = vendor.withSchema();
                TestDatabase other = vendor.withSchema()) {
            FullHouse.fill(original.dataSource());
            byte[] backup = Backups.of(original.dataSource());
            Map<String, List<String>> before = AllRows.of(other.dataSource());
            BackupProblem problem =
                    assertThrows(BackupProblem.class, () -> Backups.restore(backup, other.dataSource()));
            assertTrue(problem.getMessage().contains("not empty"), problem.getMessage());
            assertEquals(before, AllRows.of(other.dataSource()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7})
    void aDamagedBackupIsNoticedBeforeAnythingIsRestored(double place) throws Exception {
        DataSource target = Vendor.H2.empty();
        try (TestDatabase original = Vendor.H2.withSchema()) {
            FullHouse.fill(original.dataSource());
            byte[] backup = Backups.of(original.dataSource());
            byte[] cut = Arrays.copyOf(backup, (int) (backup.length * place));
            assertThrows(BackupProblem.class, () -> Backups.restore(cut, target));
            assertTrue(AllRows.of(target).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables/person.tsv", "tables/attachment_part.tsv", "tables/statement.tsv", Manifest.NAME})
    void oneChangedSignIsNoticedBeforeAnythingIsRestored(String file) throws Exception {
        DataSource target = Vendor.H2.empty();
        try (TestDatabase original = Vendor.H2.withSchema()) {
            FullHouse.fill(original.dataSource());
            byte[] backup = Changed.byOneSign(file, Backups.of(original.dataSource()));
            assertThrows(BackupProblem.class, () -> Backups.restore(backup, target));
            assertTrue(AllRows.of(target).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereTheRowsDoNotFitTheDatabaseIsEmptyAgain(Vendor vendor) throws Exception {
        DataSource target = vendor.empty();
        try (TestDatabase original = vendor.withSchema()) {
            FullHouse.fill(original.dataSource());
            // Half the people, and the answers of all: as if somebody had cut the file and written its list anew.
            byte[] backup = Changed.without("person", Backups.of(original.dataSource()));
            BackupProblem problem = assertThrows(BackupProblem.class, () -> Backups.restore(backup, target));
            assertTrue(problem.getMessage().contains("empty again"), problem.getMessage());
            assertTrue(AllRows.of(target).isEmpty());
        }
    }

    @Test
    void aBackupOfANewerProgramOrAnotherKindOfSiteIsRefused() throws Exception {
        try (TestDatabase original = Vendor.H2.withSchema()) {
            FullHouse.fill(original.dataSource());
            byte[] backup = Backups.of(original.dataSource());
            Manifest manifest = new BackupReader(Backups.source(backup)).verify();
            int newest = manifest.schema();
            assertEquals(Migrator.newest(original.dataSource()), newest);
            Backups.demo().check(manifest, newest);
            refused(15, Backups.demo(), manifest, newest - 1);
            refused(18, new Conditions("production", Optional.empty(), Optional.empty(), Map.of()), manifest, newest);
            Optional<String> other = Optional.of("https://other.test");
            refused(17, new Conditions("demo", other, Optional.empty(), Map.of()), manifest, newest);
            Optional<Set<String>> keys = Optional.of(Set.of("0123abcd"));
            refused(17, new Conditions("demo", Optional.empty(), keys, Map.of()), manifest, newest);
            assertFalse(manifest.keys().isEmpty());
            Optional<Set<String>> right = Optional.of(Set.copyOf(manifest.keys()));
            new Conditions("demo", Optional.empty(), right, Map.of()).check(manifest, newest);
        }
    }

    private static void refused(int status, Conditions conditions, Manifest manifest, int newest) {
        BackupProblem problem = assertThrows(BackupProblem.class, () -> conditions.check(manifest, newest));
        assertEquals(status, problem.status().code(), problem.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void closedAccountsOfTheListStandInTheRestoredDatabase(Vendor vendor) throws Exception {
        DataSource target = vendor.empty();
        UUID actor = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-22T08:00:00Z");
        try (TestDatabase original = vendor.withSchema()) {
            FullHouse.fill(original.dataSource());
            new Restorer(target, Backups.source(Backups.of(original.dataSource())))
                    .restore(Backups.demo(Map.of(actor, at)));
        }
        try (Connection connection = target.getConnection()) {
            Map<UUID, Instant> closed = Tombstones.of(connection);
            assertEquals(FullHouse.ROWS + 1, closed.size());
            assertEquals(at, closed.get(actor));
        }
    }

    @Test
    void noSignInAndNoMailStandsInABackup() throws Exception {
        try (TestDatabase original = Vendor.H2.withSchema()) {
            FullHouse.fill(original.dataSource());
            String all = Changed.text(Backups.of(original.dataSource()));
            assertTrue(all.contains("0.display_name"), "the text of the backup is looked at");
            for (String left : List.of("recipient", "token_hash\tcreated\texpires\tremembered", "held_until")) {
                assertFalse(all.contains(left), left);
            }
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
