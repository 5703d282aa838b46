package org.jumptojob.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of each earlier release comes to the newest schema, and keeps every row as it was. */
class UpgradeTest {

    enum Vendor {
        H2 {
            @Override
            TestDatabase open(Consumer<DataSource> before) {
                return TestDatabase.h2(before);
            }
        },
        POSTGRESQL {
            @Override
            TestDatabase open(Consumer<DataSource> before) {
                return TestDatabase.postgres(before);
            }
        };

        abstract TestDatabase open(Consumer<DataSource> before);
    }

    /** The rows of each table of an earlier release. */
    private final Map<String, List<Map<String, String>>> before = new TreeMap<>();

    static Stream<Arguments> databases() {
        return Stream.of(EarlierRelease.values())
                .flatMap(release -> Stream.of(Vendor.values()).map(vendor -> Arguments.of(release, vendor)));
    }

    private TestDatabase upgraded(EarlierRelease release, Vendor vendor) {
        return vendor.open(source -> {
            release.write(source);
            read(source, before);
        });
    }

    private static void read(DataSource source, Map<String, List<Map<String, String>>> into) {
        try {
            for (String table : Schema.tables(source)) {
                into.put(table, Schema.rows(source, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyRowIsStillThereAsItWas(EarlierRelease release, Vendor vendor) {
        try (TestDatabase database = upgraded(release, vendor)) {
            Map<String, List<Map<String, String>>> after = new TreeMap<>();
            read(database.dataSource(), after);
            int compared = 0;
            for (String table : before.keySet()) {
                if (release.madeAnew().contains(table)) {
                    assertEquals(List.of(), after.get(table), table);
                } else {
                    assertEquals(sorted(before.get(table)), sorted(cut(after.get(table), before.get(table))), table);
                    compared += before.get(table).size();
                }
            }
            System.out.printf(
                    "Upgrade from schema %s on %s: %d tables, %d rows compared.%n",
                    release.schema(), vendor, before.size(), compared);
        }
    }

    /** Only the columns that there were before. */
    private static List<Map<String, String>> cut(List<Map<String, String>> rows, List<Map<String, String>> like) {
        Set<String> columns = like.get(0).keySet();
        List<Map<String, String>> cut = new ArrayList<>();
        rows.forEach(row -> {
            Map<String, String> part = new TreeMap<>(row);
            part.keySet().retainAll(columns);
            cut.add(part);
        });
        return cut;
    }

    private static List<Map<String, String>> sorted(List<Map<String, String>> rows) {
        return rows.stream().sorted(Comparator.comparing(Map::toString)).toList();
    }

    /** An empty table would be kept by any migration. */
    @ParameterizedTest
    @MethodSource("databases")
    void theDatabaseOfTheReleaseHasARowInEveryTable(EarlierRelease release, Vendor vendor) {
        try (TestDatabase database = upgraded(release, vendor)) {
            assertTrue(before.size() >= 25, before.keySet()::toString);
            before.forEach((table, rows) -> assertFalse(rows.isEmpty(), table));
            assertFalse(before.containsKey("audit_mark"), "it has to be a database of before");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSchemaIsTheOneOfAnEmptyDatabase(EarlierRelease release, Vendor vendor) throws SQLException {
        try (TestDatabase database = upgraded(release, vendor);
                TestDatabase empty = vendor.open(source -> {})) {
            Set<String> wanted = Schema.lines(empty.dataSource());
            assertTrue(wanted.size() > 200, () -> "only " + wanted.size());
            assertEquals(wanted, Schema.lines(database.dataSource()));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theProgramReadsEveryEntity(EarlierRelease release, Vendor vendor) {
        try (TestDatabase database = upgraded(release, vendor)) {
            database.inTransaction(entities -> {
                Set<EntityType<?>> types = entities.getMetamodel().getEntities();
                assertTrue(types.size() > 5, types::toString);
                for (EntityType<?> type : types) {
                    entities.createQuery("SELECT e FROM " + type.getName() + " e")
                            .getResultList();
                }
            });
        }
    }

    /** A migration that was changed after its release is refused by every database that has it. */
    @ParameterizedTest
    @MethodSource("databases")
    void noMigrationOfTheReleaseHasBeenChanged(EarlierRelease release, Vendor vendor) throws SQLException {
        try (TestDatabase database = vendor.open(release::write)) {
            Map<String, Integer> then = new TreeMap<>(EarlierRelease.checksums());
            Map<String, Integer> now = history(database.dataSource());
            Set<String> known = new TreeSet<>(now.keySet());
            known.retainAll(then.keySet());
            assertTrue(known.contains(release.schema()), known::toString);
            known.forEach(version -> assertEquals(then.get(version), now.get(version), "migration " + version));
        }
    }

    private static Map<String, Integer> history(DataSource source) throws SQLException {
        Map<String, Integer> checksums = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT \"version\", \"checksum\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL")) {
            while (row.next()) {
                checksums.put(row.getString(1), row.getInt(2));
            }
        }
        return checksums;
    }
}
