package org.jumptojob.operations.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jumptojob.access.NotFound;
import org.jumptojob.identity.Person;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.privacy.PersonalData;
import org.jumptojob.stories.StoryTakenBack;
import org.jumptojob.web.Secrets;
import org.junit.jupiter.api.Test;

/** What a person's own copy promises on every database. */
interface OwnCopyContract {

    TestDatabase database();

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static CopyOrder mine(Stand stand) {
        return stand.transactions.answer(() -> stand.copy.mine().orElseThrow());
    }

    private static byte[] taken(Stand stand) {
        CopyOrder order = mine(stand);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int piece = 0; piece < order.file().pieces(); piece++) {
            int number = piece;
            all.writeBytes(stand.transactions.answer(() -> stand.copy.piece(order.id(), number)));
        }
        return all.toByteArray();
    }

    private static Stand asked(TestDatabase database, String name) {
        Stand stand = new Stand(database);
        stand.as(stand.person(name));
        assertTrue(stand.transactions.answer(stand.copy::ask));
        return stand;
    }

    @Test
    default void aCopyHasAPageForPeopleAndAFileForPrograms() throws IOException {
        Stand stand = asked(database(), "Ann");
        assertTrue(mine(stand).isOpen());
        stand.maker.run();
        byte[] zip = taken(stand);
        assertEquals(mine(stand).file().size(), zip.length);
        assertEquals(mine(stand).file().hash(), Secrets.sha256(zip));
        Map<String, String> files = files(zip);
        assertTrue(files.get("index.html").contains("<dd>" + Stand.PRIVATE + " of "), files.get("index.html"));
        assertTrue(files.get("index.html").contains("<h2 id=\"private-notes\">My private texts</h2>"));
        JsonObject data =
                Json.createReader(new StringReader(files.get("data.json"))).readObject();
        assertEquals(
                Stand.PRIVATE + " of " + stand.visitor.personId(),
                data.getJsonObject("chapters")
                        .getJsonArray("private-notes")
                        .getJsonObject(0)
                        .getString("text"));
    }

    @Test
    default void aCopyHasPrivateTextsOnlySealedInTheDatabase() {
        Stand stand = asked(database(), "Bo");
        stand.maker.run();
        UUID order = mine(stand).id();
        List<String> sealed = stand.transactions.answer(() -> Sql.in(stand.transactions.entities())
                .query("SELECT sealed FROM export_piece WHERE job_id = ?", row -> row.text("sealed"), order));
        assertFalse(sealed.isEmpty());
        sealed.forEach(text -> assertFalse(text.contains("CANARY")));
        // Nor as it would look in Base64, at any of its three offsets.
        sealed.forEach(text -> assertFalse(text.contains("UEsDB"), "the beginning of a zip file"));
    }

    @Test
    default void aSecondWishWhileACopyIsBeingMadeChangesNothing() {
        Stand stand = asked(database(), "Cem");
        assertFalse(stand.transactions.answer(stand.copy::ask));
        stand.maker.run();
        UUID first = mine(stand).id();
        assertTrue(stand.transactions.answer(stand.copy::ask));
        assertFalse(mine(stand).id().equals(first));
    }

    @Test
    default void nobodyElseGetsACopyNotEvenAnAdministrator() {
        Stand stand = asked(database(), "Dee");
        stand.maker.run();
        UUID order = mine(stand).id();
        Person other = stand.person("Administrator");
        stand.as(other, "administrator");
        assertThrows(NotFound.class, () -> stand.transactions.answer(() -> stand.copy.piece(order, 0)));
        assertTrue(stand.transactions.answer(() -> stand.copy.mine().isEmpty()));
    }

    @Test
    default void anOrderThatWasLeftInTheMidstIsBegunAgain() throws IOException {
        Stand stand = asked(database(), "Eli");
        List<PersonalData> rooms = stand.maker.rooms;
        stand.maker.rooms = List.of(rooms.get(0), person -> {
            throw new IllegalStateException("The node ends here.");
        });
        stand.maker.run();
        assertEquals(CopyOrder.State.RUNNING, mine(stand).state());
        assertEquals(1, mine(stand).progress().done());
        assertEquals(2, mine(stand).progress().all());
        stand.maker.rooms = rooms;
        stand.maker.run();
        assertTrue(mine(stand).isDone());
        assertEquals(2, files(taken(stand)).size());
    }

    @Test
    default void afterThreeTriesItSaysThatItDidNotWork() {
        Stand stand = asked(database(), "Fay");
        stand.maker.rooms = List.of(person -> {
            throw new IllegalStateException("This room does not answer.");
        });
        for (int i = 0; i < 3; i++) {
            assertTrue(mine(stand).isOpen());
            stand.maker.run();
        }
        assertEquals(CopyOrder.State.FAILED, mine(stand).state());
        assertTrue(stand.transactions.answer(stand.copy::ask));
    }

    @Test
    default void aLargeCopyLiesInManyPiecesAndComesBackWhole() throws IOException {
        Stand stand = asked(database(), "Gil");
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 900_000; i++) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        String large = text.toString();
        stand.maker.rooms = List.of(person -> List.of(
                new PersonalData.Chapter("private-notes", "copy.private-notes", List.of(Map.of("copy.text", large)))));
        stand.maker.run();
        assertTrue(mine(stand).file().pieces() > 2, () -> "only " + mine(stand).file());
        JsonObject data = Json.createReader(new StringReader(files(taken(stand)).get("data.json")))
                .readObject();
        assertEquals(
                large,
                data.getJsonObject("chapters")
                        .getJsonArray("private-notes")
                        .getJsonObject(0)
                        .getString("text"));
    }

    @Test
    default void copiesGoAfterTheirTime() {
        Stand stand = asked(database(), "Hal");
        stand.maker.run();
        var before = stand.now.plusSeconds(1);
        assertTrue(stand.transactions.answer(() -> stand.orders.countOlder(before)) >= 1);
        stand.tick(Duration.ofDays(8));
        stand.transactions.answer(() -> stand.orders.deleteOlder(before));
        assertTrue(stand.transactions.answer(() -> stand.copy.mine().isEmpty()));
    }

    @Test
    default void aClosedAccountLeavesNoCopy() {
        Stand stand = asked(database(), "Ida");
        stand.maker.run();
        UUID order = mine(stand).id();
        stand.transactions.run(() -> stand.orders.deleteAll(stand.visitor.personId()));
        assertEquals(
                List.of(),
                stand.transactions.answer(() -> Sql.in(stand.transactions.entities())
                        .query("SELECT piece FROM export_piece WHERE job_id = ?", row -> row.number("piece"), order)));
    }

    @Test
    default void aCopyIsMadeAnewWhenWordsThatItHoldsAreTakenBack() {
        Stand stand = asked(database(), "Bob");
        stand.maker.run();
        UUID copy = mine(stand).id();
        UUID bob = mine(stand).person();
        StaleCopies stale = new StaleCopies();
        stale.orders = stand.orders;
        stand.transactions.run(() -> stale.takenBack(new StoryTakenBack(UUID.randomUUID(), copy, Set.of())));
        assertTrue(mine(stand).isDone(), "nothing of it is in his copy");
        stand.transactions.run(() -> stale.takenBack(new StoryTakenBack(UUID.randomUUID(), copy, Set.of(bob))));
        assertTrue(mine(stand).isOpen());
        assertThrows(NotFound.class, () -> stand.transactions.answer(() -> stand.copy.piece(copy, 0)));
        assertEquals(
                0L,
                stand.transactions
                        .answer(() -> Sql.in(stand.transactions.entities())
                                .query(
                                        "SELECT COUNT(*) AS n FROM export_piece WHERE job_id = ?",
                                        row -> row.number("n"),
                                        copy))
                        .get(0));
        stand.maker.run();
        assertTrue(mine(stand).isDone());
        assertEquals(2, Collections.frequency(stand.asked, bob));
    }
}
