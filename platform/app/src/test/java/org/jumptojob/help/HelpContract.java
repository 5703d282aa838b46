package org.jumptojob.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jumptojob.access.NotFound;
import org.jumptojob.operations.backup.WholeHouse;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the help page promises to those who need it and to those who fill it in, on every database. */
abstract class HelpContract {

    private static final Instant NOW = Instant.parse("2027-03-10T10:00:00Z");

    private TestDatabase database;
    private WholeHouse house;

    abstract TestDatabase open();

    @BeforeEach
    void anAdministratorIsThere() {
        database = open();
        house = new WholeHouse(database, TestSecrets.random());
        house.site();
        house.signedIn("Ada", "ada@site.test");
        at(NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void at(Instant now) {
        house.get(HelpDesk.class).clock = Clock.fixed(now, ZoneOffset.UTC);
        house.get(HelpBoard.class).clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private <T> T desk(Function<HelpDesk, T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        house.with(HelpDesk.class, desk -> answer.set(work.apply(desk)));
        return answer.get();
    }

    private HelpBoard.State board() {
        return house.get(HelpBoard.class).state();
    }

    private static Map<String, String> typed(String... changes) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "talk",
                "name", "Talk line",
                "phone", "+32 (2) 555-01 00",
                "hours", "by day and by night",
                "language", "Dutch, French",
                "country", "Belgium",
                "checked", "2027-03-01",
                "by", "the safety lead"));
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }

    private void add(String... changes) {
        assertEquals(Map.of(), desk(desk -> desk.add(typed(changes))));
    }

    private HelpLine only() {
        List<HelpLine> all = desk(HelpDesk::all);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    void theProgramBringsNoNumberOfItsOwn() {
        assertEquals(List.of(), desk(HelpDesk::all));
        assertEquals(List.of(), board().lines());
        assertFalse(board().isFilledIn());
    }

    @Test
    void whatSomebodyWritesDownStandsOnThePageAtOnceWithItsDay() {
        add();
        HelpLine line = board().lines().get(0);
        assertEquals(only(), line);
        assertEquals("+32 (2) 555-01 00", line.phone());
        assertEquals(LocalDate.of(2027, 3, 1), line.checked());
        assertEquals("the safety lead", line.checkedBy());
        assertEquals("+3225550100", new ShownLine(line, false).getDial());
        assertEquals("1 March 2027", new ShownLine(line, false).getChecked());
    }

    @Test
    void thePageIsFilledInWithAnEmergencyNumberAndSomebodyToTalkTo() {
        add();
        assertFalse(board().isFilledIn());
        add("kind", "here");
        assertFalse(board().isFilledIn());
        add("kind", "emergency", "name", "Emergency", "phone", "112");
        assertTrue(board().isFilledIn());
        assertEquals(HelpLine.Kind.EMERGENCY, board().lines().get(0).kind(), "what saves a life stands first");
    }

    @Test
    void afterAYearALineIsOutdatedAndStaysReadable() {
        add();
        add("kind", "emergency", "name", "Emergency", "phone", "112");
        at(Instant.parse("2028-03-01T10:00:00Z"));
        look();
        assertTrue(board().isFilledIn(), "a year and not a day more");
        at(Instant.parse("2028-03-02T10:00:00Z"));
        look();
        assertEquals(2, board().lines().size());
        assertEquals(2, board().outdated().size());
        assertFalse(board().isFilledIn());
    }

    private void look() {
        // It opens a transaction of its own.
        house.get(HelpBoard.class).look();
    }

    @Test
    void anotherNodeSeesItTheNextTimeItLooks() {
        WholeHouse other = new WholeHouse(database, TestSecrets.random());
        other.get(HelpBoard.class).look();
        add();
        assertEquals(List.of(), other.get(HelpBoard.class).state().lines());
        other.get(HelpBoard.class).look();
        assertEquals(1, other.get(HelpBoard.class).state().lines().size());
    }

    @Test
    void twoWhoChangeTheSameLineDoNotOverwriteEachOther() {
        add();
        HelpLine before = only();
        assertEquals(Map.of(), desk(desk -> desk.change(before.id(), 1, typed("name", "One"))));
        assertEquals(
                Map.of("name", "lines.meanwhile"), desk(desk -> desk.change(before.id(), 1, typed("name", "Two"))));
        assertEquals("One", only().name());
        assertEquals(Optional.of("lines.meanwhile"), desk(desk -> desk.remove(before.id(), 1)));
        assertEquals(Optional.empty(), desk(desk -> desk.remove(before.id(), 2)));
        assertEquals(List.of(), board().lines());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nobody = UUID.randomUUID();
        assertThrows(NotFound.class, () -> desk(desk -> desk.one(nobody)));
        assertThrows(NotFound.class, () -> desk(desk -> desk.change(nobody, 1, typed())));
        assertThrows(NotFound.class, () -> desk(desk -> desk.remove(nobody, 1)));
    }

    @Test
    void badInputIsAnsweredInPlainWordsAndChangesNothing() {
        Map<String, List<String>> bad = Map.of(
                "kind", List.of("", "friends"),
                "name", List.of("", "  ", "x".repeat(121)),
                "phone", List.of("", "call me", "112; rm", "javascript:alert(1)", "1".repeat(41)),
                "hours", List.of("", "x".repeat(121)),
                "language", List.of(""),
                "checked", List.of("", "yesterday", "2027-03-11", "2027-13-01"),
                "by", List.of("", "x".repeat(81)));
        Texts texts = new Texts();
        bad.forEach((field, values) -> values.forEach(value -> {
            Map<String, String> problems = desk(desk -> desk.add(typed(field, value)));
            assertTrue(problems.containsKey(field), () -> field + " took \"" + value + "\"");
            problems.values().forEach(key -> assertFalse(texts.get(key).isBlank()));
        }));
        assertEquals(List.of(), desk(HelpDesk::all));
    }

    @Test
    void anEmergencyNumberNamesItsCountryAndIsCalled() {
        Map<String, String> problems =
                desk(desk -> desk.add(typed("kind", "emergency", "phone", "", "country", "", "written", "chat")));
        assertEquals("lines.emergency-phone", problems.get("phone"));
        assertEquals("lines.emergency-country", problems.get("country"));
    }

    @Test
    void aLineWithoutAPhoneSaysHowToReachItWithoutSpeaking() {
        add("phone", "", "written", "Text message to 0000, sign language by the relay service");
        assertEquals("", only().phone());
    }

    @Test
    void thePageStaysOneThatPeopleCanReadInNeed() {
        for (int i = 0; i < HelpDesk.MOST; i++) {
            add("name", "Line " + i);
        }
        assertEquals(Map.of("name", "lines.too-many"), desk(desk -> desk.add(typed())));
    }

    @Test
    void eachKindHasItsWordsInBothTexts() {
        Texts texts = new Texts();
        for (HelpLine.Kind kind : HelpLine.Kind.values()) {
            assertFalse(texts.get("lines.kind-" + kind.word()).isBlank());
            assertFalse(texts.get("lines.kind-" + kind.word() + "-easy").isBlank());
        }
        HelpForm.FIELDS
                .keySet()
                .forEach(field -> assertFalse(texts.get("lines.field-" + field).isBlank()));
    }
}
