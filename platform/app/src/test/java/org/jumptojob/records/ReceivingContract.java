package org.jumptojob.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.Test;

/** What becomes of statements that are sent: each is stored once, as it came, with all of its batch or not at all. */
interface ReceivingContract {

    RecordHouse house();

    private void assertRefused(int status, Said... batch) {
        XapiProblem problem = assertThrows(XapiProblem.class, () -> house().send(batch));
        assertEquals(status, problem.status(), problem::getMessage);
    }

    private long keysOf(UUID id) {
        return house().number(
                        "SELECT COUNT(*) AS n FROM statement_key WHERE seq = ?",
                        house().only(id).seq());
    }

    @Test
    default void theSameStatementTwiceIsOne() {
        Said said = Said.something();
        assertEquals(List.of(said.id), house().send(said));
        Statements.Found first = house().only(said.id);
        long keys = keysOf(said.id);
        int heard = house().heard.all.size();
        assertEquals(List.of(said.id), house().send(said));
        assertEquals(first, house().only(said.id));
        assertEquals(keys, keysOf(said.id));
        assertEquals(heard, house().heard.all.size(), "nobody hears of it again");
    }

    /** Idempotency is by meaning: 1.0.3, part two, 2.3.1. */
    @Test
    default void theSameMeaningInOtherWordsIsTheSameStatement() {
        UUID who = UUID.randomUUID();
        Said said = Said.something().actor(who).with("timestamp", "'2026-11-22T10:00:00Z'");
        house().send(said);
        String before = house().only(said.id).text();
        Said again = said.with("timestamp", "'2026-11-22T11:00:00+01:00'")
                .actor("{'objectType':'Agent','mbox':'" + Said.mail(who) + "'}")
                .with("verb", "{'display':{'en':'went'},'id':'" + Said.WENT + "'}");
        assertEquals(List.of(said.id), house().send(again));
        assertEquals(before, house().only(said.id).text());
    }

    @Test
    default void anIdInCapitalsIsTheSameId() {
        Said said = Said.something();
        house().send(said);
        said.with("id", "'" + said.id.toString().toUpperCase(java.util.Locale.ROOT) + "'");
        assertEquals(List.of(said.id), house().send(said));
        assertRefused(409, said.verb("http://example.org/other"));
    }

    @Test
    default void theSameIdWithAnotherMeaningIsRefusedAndChangesNothing() {
        Said said = Said.something();
        house().send(said);
        String before = house().only(said.id).text();
        assertRefused(409, said.with("result", "{'score':{'raw':1.01}}"));
        assertEquals(before, house().only(said.id).text());
    }

    @Test
    default void oneWrongStatementKeepsTheWholeBatchOut() {
        Said known = Said.something();
        house().send(known);
        List<List<Said>> wrong = List.of(
                List.of(Said.something(), known.verb("http://example.org/other")),
                List.of(Said.something(), Said.something().verb("no IRI")),
                List.of(Said.something(), Said.something().with("unknown", "1")),
                List.of(Said.something().verb("http://example.org/" + "v".repeat(500)), Said.something()));
        for (List<Said> batch : wrong) {
            List<String> before = house().rows();
            assertThrows(XapiProblem.class, () -> house().send(batch.toArray(Said[]::new)));
            assertEquals(before, house().rows());
        }
    }

    @Test
    default void anIdThatStandsTwiceInABatchIsRefused() {
        Said said = Said.something();
        assertRefused(400, said, Said.something(), said);
        assertFalse(house().stored(said.id).isPresent());
        // Also where it is stored already, and where one of them is in capitals.
        house().send(said);
        List<ReceivedStatement> twins = List.of(
                StatementReader.readOne(said.text()),
                StatementReader.readOne(said.text()
                        .replace(said.id.toString(), said.id.toString().toUpperCase())));
        assertEquals(
                400,
                assertThrows(XapiProblem.class, () -> house().send(RecordHouse.OFFICE, Files.none(), twins))
                        .status());
    }

    @Test
    default void partOfABatchMayBeKnownAlready() {
        Said known = Said.something();
        Said fresh = Said.something();
        house().send(known);
        assertEquals(List.of(fresh.id, known.id), house().send(fresh, known));
        assertTrue(house().stored(fresh.id).isPresent());
    }

    @Test
    default void anEmptyBatchIsNothing() {
        assertEquals(List.of(), house().send());
    }

    @Test
    default void statementsWithoutAnIdGetOneInTheirOrder() {
        UUID who = UUID.randomUUID();
        List<UUID> ids = house().send(
                        Said.something().actor(who).without("id").with("result", "{'response':'a'}"),
                        Said.something().actor(who).without("id").with("result", "{'response':'b'}"));
        for (int i = 0; i < 2; i++) {
            Statements.Found found = house().only(ids.get(i));
            JsonObject json = found.json();
            assertEquals("ab".substring(i, i + 1), json.getJsonObject("result").getString("response"));
            assertEquals(ids.get(i).toString(), json.getString("id"));
            assertEquals(4, ids.get(i).version());
        }
        assertEquals(List.of(ids.get(1), ids.get(0)), house().find(FiltersContract.byAgent(who)));
    }

    @Test
    default void theStoreSaysWhenAndByWhomWhateverTheSenderSays() {
        Caller client = RecordHouse.client("c-" + UUID.randomUUID(), Scope.ALL);
        Said said = Said.something()
                .with("stored", "'2001-01-01T00:00:00Z'")
                .with("authority", Said.account(RecordHouse.BASE, "platform"));
        house().send(client, said);
        Statements.Found found = house().only(said.id);
        JsonObject json = found.json();
        assertFalse(found.trusted(), "only the platform itself is trusted");
        assertEquals(StoredClock.text(found.stored()), json.getString("stored"));
        assertEquals(
                client.word(),
                json.getJsonObject("authority").getJsonObject("account").getString("name"));
        assertEquals(
                RecordHouse.BASE,
                json.getJsonObject("authority").getJsonObject("account").getString("homePage"));
    }

    @Test
    default void whoeverListensHearsThatAForeignStatementIsForeign() {
        Said said = Said.something().verb("http://adlnet.gov/expapi/verbs/passed");
        house().send(said);
        List<StatementsStored> heard = house().heard.all;
        List<StoredStatement> last = heard.get(heard.size() - 1).statements();
        assertEquals(1, last.size());
        assertEquals(said.id, last.get(0).id());
        assertFalse(last.get(0).trusted());
    }

    /** Whatever stands between the braces, in whatever spelling. */
    @Test
    default void aStatementComesBackCharacterForCharacter() {
        List<String> values = List.of(
                "1.10",
                "1E400",
                "-0",
                "-0.0e-0",
                "12345678901234567890.123456789012345678901",
                "0.1e+1",
                "100",
                "\"\\u00e9\\/\\\\\\\"\\b\\f\\n\\r\\t\"",
                "\"é ü ß 漢字 \uD83D\uDE00 \u2028 \u0085\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800 x\"",
                "\"\\u0000\"",
                "\"\\u0001\\u001f\"",
                "\"\u007f\u200b\ufeff\"",
                "[ 1 , [ ] , { } ,\n\ttrue , null ]",
                "{\"b\":1,\"a\":{\"b\":[],\"a\":0}}",
                "\"\"",
                "\" \"");
        for (String value : values) {
            Said said = Said.something();
            String sent = said.text().replaceFirst("}$", "")
                    + ", \"version\" :\"1.0.1\",\n \"timestamp\": \"2026-11-22T10:00:00.5+05:30\", \"result\": {\"extensions\":"
                    + " {\"http://example.org/x\": " + value + " } } ";
            house().send(RecordHouse.OFFICE, Files.none(), List.of(StatementReader.readOne(sent + "}")));
            String found = house().only(said.id).text();
            assertEquals(sent, found.substring(0, sent.length()), value);
            assertTrue(found.substring(sent.length()).matches(", ?\"(stored|authority)\".*}"), found);
            assertEquals(List.of(found), house().texts(said.id, "exact"));
        }
    }

    @Test
    default void oddNamesAreTakenAndFoundAgain() {
        for (String name : List.of(
                "a b", "\\u0000", "\\ud800", "\\\\u0000", "\uD83D\uDE00", "O\\u0027Hara", " ", "x".repeat(600))) {
            Said said = Said.something().actor(Said.account("http://example.org/" + UUID.randomUUID(), name));
            house().send(said);
            String key = house().only(said.id).parsed().facts().actor();
            assertEquals(List.of(said.id), house().find(StatementFilter.ofAgent(key)), name);
        }
    }

    @Test
    default void whatIsTooLongForItsPlaceIsRefusedWithASentence() {
        assertRefused(400, Said.something().verb("http://example.org/" + "v".repeat(500)));
        assertRefused(400, Said.something().activity("http://example.org/" + "v".repeat(2000)));
        assertRefused(400, Said.something().actor(Said.account("http://example.org", "n".repeat(700))));
        house().send(Said.something().verb("http://example.org/" + "é".repeat(480)));
        house().send(Said.something().activity("http://example.org/" + "漢".repeat(1980)));
        house().send(Said.something().actor(Said.account("http://example.org", "漢".repeat(670))));
    }

    /** Nothing but the limit of the standard's reader, so there must be room for what the store adds. */
    @Test
    default void aStatementOfOneMebibyteComesBackWholeInEveryForm() {
        Said target = Said.something();
        int length = target.with("result", "{'response':''}").text().length();
        target.with("result", "{'response':'" + "x".repeat(StatementReader.MOST_BYTES - length) + "'}");
        assertEquals(StatementReader.MOST_BYTES, target.text().length());
        house().send(target);
        String text = house().only(target.id).text();
        assertEquals(
                target.text().substring(0, target.text().length() - 1),
                text.substring(0, target.text().length() - 1));
        for (String form : List.of("exact", "ids", "canonical")) {
            assertTrue(house().texts(target.id, form).get(0).length() > 1_000_000, form);
        }
        // The same again, a statement about it and one that voids it must be able to read it.
        house().send(target);
        house().send(Said.about(target.id));
        house().send(Said.voiding(target.id));
        assertTrue(house().only(target.id).voided());
    }

    /** A long text is kept in two columns: no character may be cut in two. */
    @Test
    default void aLongTextIsNotCutInsideACharacter() {
        for (int shift = 0; shift < 2; shift++) {
            Said said = Said.something();
            int before = said.with("result", "{'response':''}").text().length() - 3;
            String filling = "x".repeat(999_990 - before + shift) + "\uD83D\uDE00".repeat(10) + "y".repeat(1000);
            said.with("result", "{'response':'" + filling + "'}");
            house().send(said);
            String text = house().only(said.id).text();
            assertEquals(
                    filling,
                    StatementReader.readStored(text)
                            .json()
                            .getJsonObject("result")
                            .getString("response"));
        }
    }

    @Test
    default void versionTwoKeepsTimesInUtc() {
        Said said = Said.something().with("timestamp", "'2026-11-22T12:00:00-05:00'");
        house().sendAs(XapiVersion.V2_0, said);
        assertEquals("2026-11-22T17:00:00Z", house().only(said.id).json().getString("timestamp"));
        assertEquals("2.0.0", house().only(said.id).json().getString("version"));
    }

    @Test
    default void onlyWhoMayDefineSaysWhatAnActivityIsCalled() {
        for (Scope scope : List.of(Scope.ALL, Scope.DEFINE, Scope.STATE)) {
            String iri = FiltersContract.newIri();
            Caller client = RecordHouse.client("c", scope, Scope.STATEMENTS_WRITE);
            house().send(
                            client,
                            Said.something()
                                    .with("object", "{'id':'" + iri + "','definition':{'name':{'en':'A walk'}}}"));
            boolean known = house().transactions
                    .answer(() -> house().definitions.find(iri))
                    .isPresent();
            assertEquals(scope != Scope.STATE, known, scope.word());
        }
    }

    @Test
    default void attachmentsAreStoredOnceAndComeWhole() {
        byte[] file = new byte[1_300_000];
        new Random(7).nextBytes(file);
        String sha2 = Files.sha2(file);
        Said one = Said.something().attachment(sha2);
        Said two = Said.something().attachment(sha2);
        house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(one));
        house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(two));
        house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(two));
        assertEquals(1, house().number("SELECT COUNT(*) AS n FROM attachment WHERE sha2 = ?", sha2));
        assertEquals(
                file.length,
                house().number("SELECT SUM(OCTET_LENGTH(bytes)) AS n FROM attachment_part WHERE sha2 = ?", sha2));
        assertEquals(2, house().number("SELECT COUNT(*) AS n FROM statement_attachment WHERE sha2 = ?", sha2));
        assertArrayEquals(file, house().bytes(sha2));
        for (Said said : List.of(one, two)) {
            assertEquals(
                    List.of(sha2),
                    house().get(RecordHouse.OFFICE, said.id, false)
                            .orElseThrow()
                            .hashes());
        }
    }

    @Test
    default void severalAttachmentsAndNoneAreTold() {
        byte[] first = "first".getBytes(StandardCharsets.UTF_8);
        byte[] second = new byte[0];
        UUID who = UUID.randomUUID();
        Said one = Said.something().actor(who).attachment(Files.sha2(first));
        Said two = Said.something().actor(who).attachment(Files.sha2(second));
        Said three = Said.something().actor(who);
        house().send(RecordHouse.OFFICE, Files.of(first, second), RecordHouse.received(one, two, three));
        List<String> hashes = new ArrayList<>(List.of(Files.sha2(first), Files.sha2(second)));
        hashes.sort(null);
        StatementService.Page page = house().page(RecordHouse.OFFICE, FiltersContract.byAgent(who), false, null, 10);
        assertEquals(hashes, page.hashes());
        assertEquals(
                List.of(),
                house().get(RecordHouse.OFFICE, three.id, false).orElseThrow().hashes());
        assertArrayEquals(first, house().bytes(Files.sha2(first)));
        assertArrayEquals(second, house().bytes(Files.sha2(second)));
    }

    /** A hash is no secret; only who has sent the bytes, or may read a statement that brought them, gets them. */
    @Test
    default void whoKnowsOnlyTheHashGetsNoBytes() {
        byte[] file = ("secret " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        house().send(
                        RecordHouse.OFFICE,
                        Files.of(file),
                        RecordHouse.received(Said.something().attachment(Files.sha2(file))));
        Said guessing = Said.something().attachment(Files.sha2(file), ",'fileUrl':'http://example.org/file.txt'");
        Caller curious = RecordHouse.client("curious", Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);
        house().send(curious, guessing);
        assertEquals(
                List.of(),
                house().get(curious, guessing.id, false).orElseThrow().hashes());
    }

    @Test
    default void aBatchThatIsRefusedLeavesNoAttachment() {
        byte[] file = ("file " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        Said known = Said.something();
        house().send(known);
        Said[] batch = {Said.something().attachment(Files.sha2(file)), known.verb("http://example.org/other")};
        assertThrows(
                XapiProblem.class, () -> house().send(RecordHouse.OFFICE, Files.of(file), RecordHouse.received(batch)));
        assertEquals(0, house().number("SELECT COUNT(*) AS n FROM attachment WHERE sha2 = ?", Files.sha2(file)));
    }

    @Test
    default void theFormsOfAStatementAreMadeOfItsText() {
        String iri = FiltersContract.newIri();
        Said said = Said.something()
                .with("object", "{'id':'" + iri + "','definition':{'name':{'en':'A walk','de':'Ein Gang'}}}");
        house().send(said);
        assertNotEquals(house().texts(said.id, "exact"), house().texts(said.id, "ids"));
        assertFalse(house().texts(said.id, "ids").get(0).contains("A walk"));
        String canonical = house().texts(said.id, "canonical").get(0);
        assertEquals(
                1,
                Arrays.asList(canonical.contains("A walk"), canonical.contains("Ein Gang")).stream()
                        .filter(there -> there)
                        .count(),
                canonical);
    }
}
