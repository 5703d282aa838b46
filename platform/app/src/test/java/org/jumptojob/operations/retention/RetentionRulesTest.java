package org.jumptojob.operations.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jumptojob.persistence.DatabaseReady;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.privacy.Retention;
import org.jumptojob.settings.Settings;
import org.jumptojob.web.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static TestDatabase database;

    /** A kind of data whose things are as old as the days given. */
    private static class Kind implements Retention {
        private final String word;
        private final List<Integer> ages;
        private Instant deletedBefore;

        Kind(String word, Integer... ages) {
            this.word = word;
            this.ages = List.of(ages);
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Optional<Integer> days() {
            return Optional.of(30);
        }

        @Override
        public long count(Instant before) {
            return ages.stream()
                    .filter(days -> NOW.minus(Duration.ofDays(days)).isBefore(before))
                    .count();
        }

        @Override
        public long delete(Instant before) {
            deletedBefore = before;
            return count(before);
        }
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.h2();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static RetentionRules rules(Map<String, String> environment, Retention... kinds) {
        TestTransactions transactions = new TestTransactions(database);
        RetentionRules rules = new RetentionRules();
        rules.kinds = List.of(kinds);
        rules.transactions = transactions;
        rules.entities = transactions.entities();
        rules.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        rules.site = new Site() {
            @Override
            public Settings settings() {
                return new Settings(environment::get);
            }
        };
        return rules;
    }

    private static Map<String, Long> counts(List<RetentionRules.Line> lines) {
        Map<String, Long> counts = new TreeMap<>();
        lines.forEach(line -> counts.put(line.word(), line.count()));
        return counts;
    }

    @Test
    void aDryRunCountsAndDeletesNothing() {
        Kind notes = new Kind("notes", 1, 29, 31, 400);
        assertEquals(Map.of("notes", 2L), counts(rules(Map.of(), notes).dryRun()));
        assertEquals(null, notes.deletedBefore);
    }

    @Test
    void theDaysOfASettingGoBeforeThoseOfTheRoom() {
        Kind notes = new Kind("old-notes", 1, 29, 31, 400);
        Map<String, String> setting = Map.of("JUMPTOJOB_RETENTION_OLD_NOTES_DAYS", "365");
        assertEquals(Map.of("old-notes", 1L), counts(rules(setting, notes).run()));
        assertEquals(NOW.minus(Duration.ofDays(365)), notes.deletedBefore);
    }

    @Test
    void aKindThatFailsStopsNoOtherAndIsToldAtTheEnd() {
        Kind broken = new Kind("broken", 400) {
            @Override
            public long count(Instant before) {
                throw new IllegalArgumentException("No count today.");
            }
        };
        Kind notes = new Kind("notes", 400);
        RetentionRules rules = rules(Map.of(), broken, notes);
        assertThrows(IllegalStateException.class, rules::run);
        assertEquals(NOW.minus(Duration.ofDays(30)), notes.deletedBefore);
        assertThrows(IllegalStateException.class, rules::dryRun);
        assertEquals(1L, counts(rules.transactions.answer(rules::lastCount)).get("notes"));
    }

    @Test
    void whatASettingKeepsStays() {
        Kind notes = new Kind("notes", 400);
        assertEquals(
                Map.of("notes", 0L),
                counts(rules(Map.of("JUMPTOJOB_RETENTION_NOTES_DAYS", "keep"), notes)
                        .run()));
        assertEquals(null, notes.deletedBefore);
    }

    @Test
    void aSettingThatIsNoNumberOfDaysStopsTheStart() {
        for (String wrong : List.of("0", "-1", "a year", "99999")) {
            RetentionRules rules = rules(Map.of("JUMPTOJOB_RETENTION_NOTES_DAYS", wrong), new Kind("notes"));
            String said = assertThrows(IllegalStateException.class, () -> rules.check(new DatabaseReady()))
                    .getMessage();
            assertTrue(said.contains("JUMPTOJOB_RETENTION_NOTES_DAYS") && said.contains(wrong), said);
        }
    }

    @Test
    void twoRoomsWithOneWordStopTheStart() {
        RetentionRules rules = rules(Map.of(), new Kind("notes"), new Kind("notes"));
        assertThrows(IllegalStateException.class, () -> rules.check(new DatabaseReady()));
    }

    @Test
    void thePageShowsTheLastCount() {
        Kind notes = new Kind("notes", 31, 400);
        RetentionRules rules = rules(Map.of(), notes);
        rules.dryRun();
        assertEquals(Map.of("notes", 2L), counts(rules.transactions.answer(rules::lastCount)));
    }

    @Test
    void theNextNightIsNeverMoreThanADayAway() {
        ZoneId zone = ZoneId.of("Europe/Brussels");
        ZonedDateTime evening = ZonedDateTime.of(2026, 11, 22, 22, 15, 0, 0, zone);
        assertEquals(Duration.ofHours(5), RetentionJob.untilNight(evening));
        assertEquals(Duration.ofHours(24), RetentionJob.untilNight(evening.plusHours(5)));
    }

    @Test
    void theCommandTellsCountsOnly() {
        Kind notes = new Kind("notes", 31);
        assertEquals(
                "A run now would delete:\n1 notes (older than 30 days)\n",
                RetentionCommand.told(rules(Map.of(), notes).dryRun(), true));
    }
}
