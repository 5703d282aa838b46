package org.jumptojob.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.identity.OneKey;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** What a private room promises on every database: for her alone, and nothing that was typed is lost. */
interface PrivateNotesContract {

    String ROOM = "j2j-m1-three-hopes";

    TestDatabase database();

    private UUID person() {
        return database().answerInTransaction(Rows::person);
    }

    private <T> T as(UUID person, Function<PrivateNotes, T> work) {
        return database().answerInTransaction(entities -> {
            PrivateNotes notes = new PrivateNotes();
            notes.entities = entities;
            notes.keys = new OneKey(entities);
            notes.visitor = new Visitor();
            notes.visitor.enter(
                    new Visitor.Person(
                            person, UUID.randomUUID(), UUID.randomUUID(), "Test", Set.of(), "Europe/Brussels"),
                    Preferences.STANDARD);
            return work.apply(notes);
        });
    }

    private PrivateNotes.Saved save(UUID person, long base, String text) {
        return as(person, notes -> notes.save(ROOM, base, fields(text)));
    }

    private PrivateNotes.Opened open(UUID person) {
        return as(person, notes -> notes.open(ROOM)).orElseThrow();
    }

    private void choose(UUID person, String choice) {
        as(person, notes -> {
            notes.choose(ROOM, choice);
            return null;
        });
    }

    private static Map<String, List<String>> fields(String text) {
        return Map.of("p1", List.of(text));
    }

    private UUID withTwoTexts() {
        UUID person = person();
        save(person, 0, "A garden.");
        save(person, 1, "A garden and a bench.");
        assertTrue(save(person, 1, "A kitchen.").conflict());
        return person;
    }

    @Test
    default void whatWasWrittenComesBack() {
        UUID person = person();
        assertTrue(as(person, notes -> notes.open(ROOM)).isEmpty());
        assertEquals(new PrivateNotes.Saved(1, false), save(person, 0, "A garden.\n\nAnd „peace“ ✿."));
        assertEquals("A garden.\n\nAnd „peace“ ✿.", open(person).value("p1"));
        assertTrue(open(person).other().isEmpty());
    }

    @Test
    default void eachSavingIsANewVersion() {
        UUID person = person();
        save(person, 0, "A garden.");
        assertEquals(new PrivateNotes.Saved(2, false), save(person, 1, "A garden and a bench."));
        assertEquals(2, open(person).version());
    }

    @Test
    default void theRowNeverHoldsThePlainText() {
        UUID person = person();
        save(person, 0, "canary-in-a-private-room");
        save(person, 0, "another canary-in-a-private-room");
        List<String> rows = database()
                .answerInTransaction(e -> Sql.in(e)
                        .query(
                                "SELECT sealed FROM private_note WHERE person_id = ?",
                                row -> row.text("sealed"),
                                person));
        assertEquals(2, rows.size());
        rows.forEach(row -> assertFalse(row.contains("canary"), row));
    }

    @Test
    default void nobodyElseReadsIt() {
        UUID person = person();
        save(person, 0, "A garden.");
        assertTrue(as(person(), notes -> notes.open(ROOM)).isEmpty());
        assertTrue(as(person(), notes -> notes.open(ROOM)).isEmpty());
    }

    @Test
    default void twoTextsOfTwoTabsBothStay() {
        PrivateNotes.Opened note = open(withTwoTexts());
        assertEquals("A garden and a bench.", note.value("p1"));
        assertEquals(fields("A kitchen."), note.other().orElseThrow());
    }

    @Test
    default void theSameTextOfTwoTabsIsNoConflict() {
        UUID person = person();
        save(person, 0, "A garden.");
        assertEquals(new PrivateNotes.Saved(1, false), save(person, 0, "A garden."));
        assertTrue(open(person).other().isEmpty());
    }

    /** Browsers send line ends in their own way. */
    @Test
    default void anotherKindOfLineEndIsTheSameText() {
        UUID person = person();
        save(person, 0, "One.\nTwo.");
        assertEquals(new PrivateNotes.Saved(1, false), save(person, 0, "One.\r\nTwo."));
    }

    @Test
    default void theFirstTextsOfTwoTabsBothStay() {
        UUID person = person();
        save(person, 0, "A garden.");
        assertTrue(save(person, 0, "A kitchen.").conflict());
        assertEquals(fields("A kitchen."), open(person).other().orElseThrow());
    }

    @Test
    default void aTabThatGoesOnTypingRenewsItsOwnText() {
        UUID person = withTwoTexts();
        save(person, 1, "A kitchen with a window.");
        assertEquals("A garden and a bench.", open(person).value("p1"));
        assertEquals(fields("A kitchen with a window."), open(person).other().orElseThrow());
    }

    @Test
    default void aThirdTextTakesNothingFromTheSecond() {
        UUID person = withTwoTexts();
        save(person, 1, "By the sea.");
        assertEquals(fields("A kitchen.\n\nBy the sea."), open(person).other().orElseThrow());
    }

    @Test
    default void sheKeepsTheTextInForce() {
        UUID person = withTwoTexts();
        choose(person, "mine");
        assertEquals("A garden and a bench.", open(person).value("p1"));
        assertTrue(open(person).other().isEmpty());
    }

    @Test
    default void sheKeepsTheOtherText() {
        UUID person = withTwoTexts();
        choose(person, "other");
        assertEquals("A kitchen.", open(person).value("p1"));
        assertTrue(open(person).other().isEmpty());
    }

    @Test
    default void sheKeepsBothTextsOneAfterTheOther() {
        UUID person = withTwoTexts();
        choose(person, "both");
        assertEquals("A garden and a bench.\n\nA kitchen.", open(person).value("p1"));
        assertTrue(open(person).other().isEmpty());
    }

    @Test
    default void ticksOfTwoTabsAreJoinedWithoutLosingOne() {
        UUID person = person();
        as(person, notes -> notes.save(ROOM, 0, Map.of("item", List.of("a", "b"))));
        as(person, notes -> notes.save(ROOM, 0, Map.of("item", List.of("b", "c"))));
        choose(person, "both");
        assertEquals(List.of("a", "b", "c"), open(person).fields().get("item"));
    }

    @Test
    default void aTabFromBeforeTheChoiceMeetsAConflictAgain() {
        UUID person = withTwoTexts();
        choose(person, "other");
        assertTrue(save(person, 2, "A garden and a pond.").conflict());
        assertEquals("A kitchen.", open(person).value("p1"));
    }

    @Test
    default void choosingWithoutASecondTextChangesNothing() {
        UUID person = person();
        save(person, 0, "A garden.");
        choose(person, "other");
        assertEquals("A garden.", open(person).value("p1"));
        assertEquals(1, open(person).version());
    }

    @Test
    default void aTextThatIsTooLongIsRefusedAndTheOldOneStays() {
        UUID person = person();
        save(person, 0, "A garden.");
        NotAnswered problem =
                assertThrows(NotAnswered.class, () -> save(person, 1, "x".repeat(PrivateNotes.LONGEST + 1)));
        assertEquals("learning.note-too-long", problem.messageKey());
        assertEquals("A garden.", open(person).value("p1"));
    }

    @Test
    default void aTextOfTheGreatestLengthIsStored() {
        UUID person = person();
        String text = "é".repeat(PrivateNotes.LONGEST - 100);
        save(person, 0, text);
        assertEquals(text, open(person).value("p1"));
    }

    @Test
    default void aDeletedNoteIsGoneWithItsSecondText() {
        UUID person = withTwoTexts();
        as(person, notes -> {
            notes.delete(ROOM);
            return null;
        });
        assertTrue(as(person, notes -> notes.open(ROOM)).isEmpty());
        assertEquals(0, (int) database()
                .answerInTransaction(e -> Sql.in(e)
                        .query("SELECT copy FROM private_note WHERE person_id = ?", row -> row.number("copy"), person)
                        .size()));
    }
}
