package org.jumptojob.operations.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.operations.site.SiteSettings.Line;
import org.jumptojob.operations.site.SiteSettings.Origin;
import org.jumptojob.operations.site.SiteSettings.Wish;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator changes while the site runs, on every database. */
abstract class SiteSettingsContract {

    private static final String ANSWER = Setting.ANSWER_DAYS.variable();

    private Desk desk;

    abstract TestDatabase database();

    @BeforeEach
    void nothingIsChosen() {
        database().inTransaction(entities -> {
            entities.createNativeQuery("DELETE FROM site_setting").executeUpdate();
        });
        desk = new Desk(database());
    }

    private Optional<String> change(String word, String value, long version, boolean sure) {
        return desk.change(word, new Wish(Optional.of(value), version, sure));
    }

    private Line one(String word) {
        return desk.transactions.answer(() -> desk.settings.one(word));
    }

    @Test
    void withoutAChoiceTheServersValueHoldsOrTheOneOfTheProgram() {
        assertEquals("3", one("answer-days").value());
        assertEquals(Origin.STANDARD, one("answer-days").origin());
        desk.server.put(ANSWER, "7");
        assertEquals("7", one("answer-days").value());
        assertEquals(Origin.SERVER, one("answer-days").origin());
        assertEquals(Optional.empty(), one("answer-days").change());
    }

    @Test
    void whatIsChosenGoesBeforeTheServersValueAtOnce() {
        desk.server.put(ANSWER, "7");
        assertEquals(Optional.empty(), change("answer-days", " 5 ", 0, false));
        assertEquals(5, desk.site.settings().number(Setting.ANSWER_DAYS));
        Line line = one("answer-days");
        assertEquals(
                List.of("5", "7", Origin.CHOSEN, 1L),
                List.of(line.value(), line.ofServer(), line.origin(), line.version()));
    }

    @Test
    void aChangeTellsWhoMadeItAndWhenAndTheTrailHasBothValues() {
        change("answer-days", "5", 0, false);
        SiteSettings.Change change = one("answer-days").change().orElseThrow();
        assertEquals(Desk.NOW, change.at());
        assertEquals(Optional.of("Ada"), change.name());
        assertTrue(change.mine());
        assertEquals(List.of("setting-changed " + ANSWER + ": 3 > 5"), desk.audited);
        desk.as("Bea");
        assertFalse(one("answer-days").change().orElseThrow().mine());
        assertEquals(
                "Ada",
                desk.transactions.answer(() -> desk.settings.all()).stream()
                        .flatMap(line -> line.change().stream())
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .orElseThrow());
    }

    @Test
    void badInputIsAnsweredInPlainWordsAndChangesNothing() {
        Map<String, List<String>> bad = Map.of(
                "answer-days", List.of("", "0", "21", "three", "-1", "1.5", "99999999999", "keep"),
                "time-zone", List.of("", "Mars/Olympus", "+01:00", "europe/brussels"),
                "organisation", List.of("", "  ", "x".repeat(61), "two\nlines"),
                "retention-notes-days", List.of("", "6", "36501", "never", "KEEP"));
        bad.forEach((word, values) -> values.forEach(value -> {
            Optional<String> problem = change(word, value, 0, true);
            assertTrue(problem.orElse("").startsWith("site.odd-"), () -> word + " took \"" + value + "\": " + problem);
        }));
        assertEquals(List.of(), desk.audited);
        assertTrue(desk.transactions.answer(() -> desk.rows.all()).isEmpty());
    }

    @Test
    void whatCannotBeChangedAtRunTimeIsNotThere() {
        for (String word : List.of("db-password", "base-url", "secret-file", "mode", "", "answer_days")) {
            assertThrows(NotFound.class, () -> one(word), word);
            assertThrows(NotFound.class, () -> change(word, "1", 0, true), word);
        }
    }

    @Test
    void thingsGoSoonerOnlyWhenSomebodySaidSo() {
        assertEquals(Optional.of("site.setting-not-sure"), change("retention-notes-days", "10", 0, false));
        assertEquals(Optional.empty(), change("retention-notes-days", "60", 0, false), "longer needs no word");
        assertEquals(Optional.empty(), change("retention-notes-days", "keep", 1, false));
        assertEquals(Optional.of("site.setting-not-sure"), change("retention-notes-days", "36500", 2, false));
        assertEquals(Optional.empty(), change("retention-notes-days", "10", 2, true));
        assertEquals(Optional.of("10"), desk.site.settings().retention("notes"));
    }

    @Test
    void takingTheServersValueAgainNeedsTheWordTooWhereThingsGoSooner() {
        change("retention-notes-days", "60", 0, false);
        Wish back = new Wish(Optional.empty(), 1, false);
        assertEquals(Optional.of("site.setting-not-sure"), desk.change("retention-notes-days", back));
        assertEquals(Optional.empty(), desk.change("retention-notes-days", new Wish(Optional.empty(), 1, true)));
        assertEquals(Optional.empty(), desk.site.settings().retention("notes"));
        assertEquals(Origin.STANDARD, one("retention-notes-days").origin());
        assertTrue(one("retention-notes-days").change().isPresent(), "who took it back is told too");
    }

    @Test
    void whoSendsAnOldPageDoesNotUndoWhatSomebodyElseHasChanged() {
        change("answer-days", "5", 0, false);
        desk.as("Bea");
        assertEquals(Optional.of("site.setting-meanwhile"), change("answer-days", "6", 0, false));
        assertEquals("5", one("answer-days").value());
        assertEquals(Optional.empty(), change("answer-days", "6", 1, false));
    }

    @Test
    void whatIsTheSameAlreadyIsNoChange() {
        change("answer-days", "5", 0, false);
        assertEquals(Optional.empty(), change("answer-days", "5", 1, false));
        assertEquals(1, desk.audited.size());
        assertEquals(1, one("answer-days").version());
    }

    @Test
    void anotherNodeAndALaterStartTakeUpWhatWasChosen() {
        change("answer-days", "5", 0, false);
        Desk other = new Desk(database());
        assertEquals(3, other.site.settings().number(Setting.ANSWER_DAYS));
        other.inForce.look();
        assertEquals(5, other.site.settings().number(Setting.ANSWER_DAYS));
        assertEquals(1, other.pagesChanged);
        other.inForce.look();
        assertEquals(1, other.pagesChanged, "nothing has changed since");
    }

    @Test
    void aValueThatThisProgramDoesNotTakeDoesNotHold() {
        for (String[] row : new String[][] {{ANSWER, "900"}, {"JUMPTOJOB_FROM_THE_FUTURE", "1"}}) {
            desk.transactions.run(
                    () -> desk.rows.store(new Choice(row[0], Optional.of(row[1]), Desk.NOW, Optional.empty(), 1)));
        }
        desk.inForce.look();
        assertEquals(3, desk.site.settings().number(Setting.ANSWER_DAYS));
        assertEquals(Origin.STANDARD, one("answer-days").origin());
    }

    @Test
    void whenAnAdministratorClosesHerAccountTheSettingStaysAndHerIdGoes() {
        change("answer-days", "5", 0, false);
        UUID ada = desk.visitor.personId();
        ChoiceData data = new ChoiceData();
        data.rows = desk.rows;
        assertEquals(
                1, desk.transactions.answer(() -> data.about(ada)).get(0).rows().size());
        desk.transactions.run(() -> data.closed(new PersonClosed(ada, UUID.randomUUID())));
        assertEquals(
                0, desk.transactions.answer(() -> data.about(ada)).get(0).rows().size());
        desk.as("Bea");
        assertEquals("5", one("answer-days").value());
        assertEquals(Optional.empty(), one("answer-days").change().orElseThrow().name());
    }
}
