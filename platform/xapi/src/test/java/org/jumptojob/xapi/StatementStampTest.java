package org.jumptojob.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.form.AcceptLanguage;
import org.jumptojob.xapi.form.StatementFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementStampTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:15:30Z");
    private static final UUID NEW_ID = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final String STORED = "\"2026-11-22T08:15:30.000000Z\"";
    private static final String AUTHORITY = "{\"mbox\":\"mailto:store@b.org\"}";
    private static final JsonObject WHO = (JsonObject) StatementReader.readValue(AUTHORITY);

    @Test
    void whatTheSenderLeftOutIsAddedAndTheRestStaysCharacterForCharacter() {
        String sent = "{ \"n\" : [1.50, 1e2,\"\\u00e9\\/\"] , "
                + inside(Sample.statement().text()) + "\n}";
        assertEquals(
                sent.substring(0, sent.length() - 1) + ",\"id\":\"" + NEW_ID + "\",\"timestamp\":" + STORED
                        + ",\"stored\":" + STORED + ",\"authority\":" + AUTHORITY + ",\"version\":\"1.0.0\"}",
                stamped(XapiVersion.V1_0_3, sent).text());
    }

    @Test
    void whatTheSenderSaidStaysButStoredAndAuthorityAreTheStores() {
        String sent = "{\"stored\" : \"1999-01-01T00:00:00Z\", \"authority\":{ \"mbox\":\"mailto:a@b.org\" },"
                + "\"id\":\"" + Sample.UUID.toUpperCase() + "\",\"version\":\"1.0.3\","
                + "\"timestamp\":\"2026-11-22T09:00:00+01:00\","
                + inside(Sample.statement().text()) + "}";
        assertEquals(
                sent.replace("\"1999-01-01T00:00:00Z\"", STORED).replace("{ \"mbox\":\"mailto:a@b.org\" }", AUTHORITY),
                stamped(XapiVersion.V1_0_3, sent).text());
    }

    @Test
    void aStatementOfTwoGetsTheVersionOfTwo() {
        assertEquals(
                "2.0.0",
                StatementReader.readOne(
                                stamped(XapiVersion.V2_0, Sample.statement().text())
                                        .text())
                        .json()
                        .getString("version"));
    }

    @Test
    void aSingleContextActivityBecomesAnArrayInTheStatementAndInItsSubStatement() {
        String context =
                "{'contextActivities':{'parent': {'id':'http://p'} ,'other':[{'id':'http://o'}],'grouping':{'id':'http://g'}}}";
        String object = Sample.SUB + ",'context':" + context + "}";
        String sent = Sample.statement()
                .with("object", object)
                .with("context", context)
                .text();
        String text = stamped(XapiVersion.V1_0_3, sent).text();
        String expected = sent.replace("{\"id\":\"http://p\"}", "[{\"id\":\"http://p\"}]")
                .replace("{\"id\":\"http://g\"}", "[{\"id\":\"http://g\"}]");
        assertEquals(expected.substring(0, expected.length() - 1), text.substring(0, expected.length() - 1));
    }

    @Test
    void whatOnlyLooksLikeAContextActivityStays() {
        String extension = "{'contextActivities':{'parent':{'id':'http://p'}}}";
        String sent = Sample.statement()
                .with("context", "{'extensions':{'http://x':{'context':" + extension + "}}}")
                .with("result", "{'extensions':{'http://x':" + extension + "}}")
                .text();
        String text = stamped(XapiVersion.V2_0, sent).text();
        assertEquals(sent.substring(0, sent.length() - 1), text.substring(0, sent.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-04T12:00:00-05:00, 2023-05-04T17:00:00Z",
        "2023-05-04T12:00:00.1234567+01:00, 2023-05-04T11:00:00.1234567Z",
        "2023-05-04T12:00:00.120Z, 2023-05-04T12:00:00.120Z",
        "2023-05-04 12:00:00.5Z, 2023-05-04T12:00:00.5Z",
        "2023-05-04T12:00:00, 2023-05-04T12:00:00Z",
        "2023-05-04T12:00:00.000+00:00, 2023-05-04T12:00:00.000Z",
        "'2023-05-04T12:00:00,25+00:00', 2023-05-04T12:00:00.250000000Z",
        "2023-05-04T24:00:00Z, 2023-05-05T00:00:00Z",
        "9999-12-31T23:59:59-05:00, 9999-12-31T23:59:59-05:00"
    })
    void byTwoATimestampIsGivenBackInUtc(String sent, String utc) {
        assertEquals(utc, timestampOf(XapiVersion.V2_0, sent));
    }

    @Test
    void byTwoATimestampInsideASubStatementIsGivenBackInUtcToo() {
        String sent = Sample.statement()
                .with("object", Sample.SUB + ",'timestamp':'2023-05-04T12:00:00-05:00'}")
                .text();
        JsonObject object = StatementReader.readOne(
                        stamped(XapiVersion.V2_0, sent).text())
                .json()
                .getJsonObject("object");
        assertEquals("2023-05-04T17:00:00Z", object.getString("timestamp"));
    }

    @Test
    void byOneDotZeroThreeATimestampStaysAsItWasSent() {
        assertEquals("2023-05-04T12:00:00-05:00", timestampOf(XapiVersion.V1_0_3, "2023-05-04T12:00:00-05:00"));
    }

    @Test
    void aDurationIsNeverCut() {
        String sent = Sample.statement()
                .with("result", "{'duration':'P1DT12H36M0.12567S'}")
                .text();
        assertEquals(
                "P1DT12H36M0.12567S",
                StatementReader.readOne(stamped(XapiVersion.V2_0, sent).text())
                        .json()
                        .getJsonObject("result")
                        .getString("duration"));
    }

    @Test
    void theFactsKnowWhatTheStoreHasSet() {
        PreparedStatement prepared =
                stamped(XapiVersion.V1_0_3, Sample.statement().text());
        assertEquals(NEW_ID, prepared.facts().id());
        assertEquals(NOW, prepared.facts().timestamp());
        assertEquals(NOW, prepared.stored());
        assertEquals("mbox mailto:store@b.org", prepared.facts().authority());
        assertEquals(
                Set.of("account https://example.org u1", "mbox mailto:store@b.org"),
                prepared.facts().related().agents());
        assertEquals(Set.of("account https://example.org u1"), prepared.facts().agents());
        assertNull(prepared.json().get("id"));
    }

    @Test
    void theAuthorityThatTheSenderNamedIsNotFound() {
        PreparedStatement prepared = stamped(
                XapiVersion.V1_0_3,
                Sample.statement().with("authority", "{'openid':'http://liar'}").text());
        assertEquals("mbox mailto:store@b.org", prepared.facts().authority());
        assertEquals(
                Set.of("account https://example.org u1", "mbox mailto:store@b.org"),
                prepared.facts().related().agents());
    }

    @Test
    void anAuthorityOfTwoIsFoundByBoth() {
        JsonObject pair = (JsonObject) StatementReader.readValue("{\"objectType\":\"Group\",\"member\":["
                + "{\"account\":{\"homePage\":\"http://a\",\"name\":\"app\"}},{\"openid\":\"http://o\"}]}");
        PreparedStatement prepared = new StatementStamp(XapiVersion.V1_0_3, pair, () -> NEW_ID)
                .prepare(StatementReader.readOne(Sample.statement().text()), NOW);
        assertNull(prepared.facts().authority());
        assertEquals(
                Set.of("account https://example.org u1", "account http://a app", "openid http://o"),
                prepared.facts().related().agents());
    }

    @Test
    void aStatementAtEveryLimitCanBeReadAgainWhenItIsStored() {
        String deepest = "[".repeat(194) + "]".repeat(194);
        String context = "{'contextActivities':{'parent':{'id':'http://p','definition':{'extensions':{'http://x':"
                + deepest + "}}}}}";
        String frame = Sample.statement()
                .with("context", context)
                .with("result", "{'response':''}")
                .text();
        String longest = frame.replace(
                "\"response\":\"", "\"response\":\"" + "x".repeat(StatementReader.MOST_BYTES - frame.length()));
        String stored = stamped(XapiVersion.V1_0_3, longest).text();
        assertEquals(
                "http://p",
                StatementFacts.of(StatementReader.readStored(stored).json())
                        .context()
                        .parents()
                        .get(0));
        assertThrows(UnreadableJson.class, () -> StatementReader.readOne(stored));
        assertEquals(stored, StatementFormat.canonical(stored, iri -> null, AcceptLanguage.ANY));
    }

    @Test
    void storedIsCutToMicroseconds() {
        StatementStamp stamp = new StatementStamp(XapiVersion.V1_0_3, WHO, () -> NEW_ID);
        PreparedStatement prepared = stamp.prepare(
                StatementReader.readOne(Sample.statement().text()), Instant.parse("2026-11-22T08:15:30.123456789Z"));
        assertEquals(Instant.parse("2026-11-22T08:15:30.123456Z"), prepared.stored());
        assertEquals(
                "2026-11-22T08:15:30.123456Z",
                StatementReader.readOne(prepared.text()).json().getString("stored"));
    }

    @Test
    void statementsOfABatchKeepTheirOwnPlaces() {
        String second = Sample.statement()
                .with("context", "{'contextActivities':{'parent':{'id':'http://p'}}}")
                .text();
        ReceivedStatement received = StatementReader.read(
                        "[ " + Sample.statement().text() + " ,\n " + second + "]")
                .get(1);
        PreparedStatement prepared = new StatementStamp(XapiVersion.V1_0_3, WHO, () -> NEW_ID).prepare(received, NOW);
        assertSame(received.json(), prepared.json());
        String expected = second.replace("{\"id\":\"http://p\"}", "[{\"id\":\"http://p\"}]");
        assertEquals(
                expected.substring(0, expected.length() - 1), prepared.text().substring(0, expected.length() - 1));
    }

    private static String timestampOf(XapiVersion version, String sent) {
        String text = Sample.statement().with("timestamp", "'" + sent + "'").text();
        return StatementReader.readOne(stamped(version, text).text()).json().getString("timestamp");
    }

    private static PreparedStatement stamped(XapiVersion version, String text) {
        return new StatementStamp(version, WHO, () -> NEW_ID).prepare(StatementReader.readOne(text), NOW);
    }

    private static String inside(String object) {
        return object.substring(1, object.length() - 1);
    }
}
