package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.ONE;
import static org.jumptojob.records.http.StoreRequest.TWO;
import static org.jumptojob.records.http.StoreRequest.agent;
import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as a client of the store sends them over HTTP, in both versions of the standard. */
class StatementResourceIT {

    private final UUID who = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    private static StoreRequest post(String body) {
        return to("statements").json(body);
    }

    private static Answer one(UUID id) {
        return to("statements?statementId=" + id).get();
    }

    private void store(String version) {
        assertEquals(200, post(statement(id, who)).in(version).post().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void everyAnswerSaysItsVersionAndItsTimeOnce(String version) {
        String state = "activities/state?stateId=s&activityId=http://example.org/a&" + agent(who);
        Map<StoreRequest, String> requests = Map.ofEntries(
                Map.entry(to("statements?limit=1"), "GET 200"),
                Map.entry(to("statements?limit=1&attachments=true"), "GET 200"),
                Map.entry(to("statements?statementId=" + UUID.randomUUID()), "GET 404"),
                Map.entry(to("statements?LIMIT=1"), "GET 400"),
                Map.entry(to("nothing"), "GET 404"),
                Map.entry(to("statements"), "DELETE 405"),
                Map.entry(post("{"), "POST 400"),
                Map.entry(to("statements").body("text/xml", new byte[3]), "POST 400"),
                Map.entry(post(statement(id, who)), "POST 200"),
                Map.entry(to(state).json("{}"), "POST 204"),
                Map.entry(to("statements").by("nobody", "x"), "GET 401"),
                Map.entry(to("statements").without("Authorization"), "GET 401"),
                Map.entry(to("about"), "GET 200"),
                Map.entry(to("statements?limit=1"), "HEAD 200"),
                Map.entry(to("nothing"), "HEAD 404"));
        requests.forEach((request, expected) -> {
            String method = expected.split(" ")[0];
            Answer answer = request.in(version).send(method);
            assertEquals(expected, method + " " + answer.status());
            assertEquals(List.of(version), answer.all(StoreRequest.VERSION), expected);
            assertEquals(1, answer.all("Date").size(), expected);
            Instant told = ZonedDateTime.parse(answer.header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertTrue(Duration.between(told, Instant.now()).abs().toMinutes() < 5, expected);
            if (method.equals("HEAD")) {
                assertEquals(0, answer.body().length);
            } else if (answer.status() >= 400) {
                assertTrue(answer.header("Content-Type").startsWith(StoreRequest.JSON), expected);
                assertTrue(answer.error().endsWith("."), answer.error());
            }
            if (answer.status() == 401) {
                assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), expected);
            }
        });
    }

    @Test
    void aRequestSaysInWhichVersionItSpeaks() {
        for (String spoken : List.of("1.0", "1.0.0", "1.0.1", "1.0.3", "1.0.9")) {
            assertEquals(List.of(ONE), to("statements?limit=1").in(spoken).get().all(StoreRequest.VERSION), spoken);
        }
        for (String spoken : List.of("2.0", "2.0.0", "2.0.1")) {
            assertEquals(List.of(TWO), to("statements?limit=1").in(spoken).get().all(StoreRequest.VERSION), spoken);
        }
        List<StoreRequest> silent = new ArrayList<>(List.of(to("statements").without(StoreRequest.VERSION)));
        for (String unknown : List.of("0.95", "1.1.0", "2.1.0", "3.0.0", "BAD", "1")) {
            silent.add(to("statements").in(unknown));
        }
        for (StoreRequest request : silent) {
            Answer answer = request.get();
            assertEquals(400, answer.status());
            assertTrue(answer.error().contains(StoreRequest.VERSION), answer.error());
            assertEquals(1, answer.all(StoreRequest.VERSION).size());
        }
    }

    @Test
    void whichVersionsAreSpokenIsToldToEverybody() {
        for (StoreRequest request : List.of(
                to("about"),
                to("about").without(StoreRequest.VERSION).without("Authorization"),
                to("about").in("9.9").by("nobody", "nothing"))) {
            Answer answer = request.get();
            assertEquals(200, answer.status());
            Set<String> versions =
                    Set.copyOf(answer.json().getJsonArray("version").getValuesAs(JsonString::getString));
            assertTrue(versions.containsAll(List.of(ONE, TWO)), answer.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aStatementIsPutAndComesBack(String version) {
        String text = statement(id, who, ",'result':{'score':{'raw':1.10}},'timestamp':'2026-11-22T10:00:00.000Z'");
        Answer put = to("statements?statementId=" + id).in(version).json(text).put();
        assertEquals(204, put.status());
        assertEquals(0, put.body().length);
        Answer got = to("statements?statementId=" + id).in(version).get();
        assertEquals(200, got.status());
        assertTrue(got.header("Content-Type").startsWith(StoreRequest.JSON));
        assertTrue(got.text().startsWith(text.substring(0, text.length() - 1)), got.text());
        Instant stored = Instant.parse(got.json().getString("stored"));
        assertEquals(
                stored.truncatedTo(ChronoUnit.SECONDS),
                ZonedDateTime.parse(got.header("Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
        Answer head = to("statements?statementId=" + id).in(version).send("HEAD");
        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
        assertEquals(got.header("Last-Modified"), head.header("Last-Modified"));
        assertEquals(
                204,
                to("statements?statementId=" + id).in(version).json(text).put().status());
    }

    @Test
    void aPutWithoutAnIdInsideTakesTheOneOfTheAddress() {
        String text = statement(id, who).replace("\"id\":\"" + id + "\",", "");
        assertEquals(204, to("statements?statementId=" + id).json(text).put().status());
        assertEquals(id.toString(), one(id).json().getString("id"));
        UUID other = UUID.randomUUID();
        assertEquals(
                204,
                to("statements?statementId=" + other.toString().toUpperCase())
                        .json(statement(other, who))
                        .put()
                        .status());
    }

    @Test
    void aPutThatIsNotOneStatementUnderItsIdIsRefused() {
        String text = statement(id, who);
        for (StoreRequest wrong : List.of(
                to("statements").json(text),
                to("statements?statementId=").json(text),
                to("statements?statementId=x").json(text),
                to("statements?statementId=" + UUID.randomUUID()).json(text),
                to("statements?statementId=" + id).json("[" + text + "]"),
                to("statements?statementId=" + id + "&format=exact").json(text),
                to("statements?statementId=" + id).json(""),
                to("statements?statementId=" + id + "&method=POST").json(text))) {
            Answer answer = wrong.put();
            assertEquals(400, answer.status(), answer.text());
            assertFalse(answer.error().isEmpty());
        }
        assertEquals(404, one(id).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aBatchIsAnsweredWithItsIdsInOrder(String version) {
        UUID other = UUID.randomUUID();
        Answer answer = post("[" + statement(id, who) + "," + statement(other, who) + "]")
                .in(version)
                .post();
        assertEquals(200, answer.status());
        assertEquals(List.of(id.toString(), other.toString()), answer.stored());
        assertEquals(
                List.of(other.toString(), id.toString()),
                to("statements?" + agent(who)).in(version).get().ids());
        assertEquals("[]", post("[]").in(version).post().text());
    }

    @Test
    void anotherStatementWithTheSameIdIsAConflict() {
        store(ONE);
        Answer answer = post(statement(id, UUID.randomUUID())).post();
        assertEquals(409, answer.status());
        assertTrue(answer.error().contains(id.toString()), answer.error());
        assertEquals(
                409,
                to("statements?statementId=" + id)
                        .json(statement(id, UUID.randomUUID()))
                        .put()
                        .status());
    }

    @Test
    void aWrongStatementIsRefusedWithItsPlaceAndItsRule() {
        Answer second = post("[" + statement(id, who) + "," + statement(UUID.randomUUID(), who, ",'odd':1") + "]")
                .post();
        assertEquals(400, second.status());
        assertTrue(second.error().startsWith("Statement 2:") && second.error().contains("odd"), second.error());
        assertEquals(404, one(id).status());
        for (String wrong : List.of(
                "",
                "{",
                "\"text\"",
                "[1]",
                "nothing",
                statement(id, who).replace("\"verb\"", "\"actor\""),
                statement(id, who) + statement(UUID.randomUUID(), who),
                "[".repeat(10_000) + "]".repeat(10_000),
                statement(
                        id,
                        who,
                        ",'result':{'extensions':{'http://example.org/x':" + "[".repeat(10_000) + "]".repeat(10_000)
                                + "}}"))) {
            Answer answer = post(wrong).post();
            assertEquals(400, answer.status(), answer.text());
            assertTrue(answer.error().length() > 10, answer.error());
        }
        byte[] latin = statement(id, who, ",'result':{'response':'é'}").getBytes(StandardCharsets.ISO_8859_1);
        Answer notUtf8 = to("statements").body(StoreRequest.JSON, latin).post();
        assertEquals(400, notUtf8.status());
        assertTrue(notUtf8.error().contains("UTF-8"), notUtf8.error());
        assertEquals(404, one(id).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void whatIsNoJsonByItsTypeIsRefused(String version) {
        byte[] text = statement(id, who).getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonx",
                "application/octet-stream",
                "nonsense",
                "*/*")) {
            assertEquals(
                    400, to("statements").in(version).body(type, text).post().status(), type);
            assertEquals(
                    400,
                    to("statements?statementId=" + id)
                            .in(version)
                            .body(type, text)
                            .put()
                            .status(),
                    type);
        }
        assertEquals(
                400,
                to("statements")
                        .in(version)
                        .body("x", text)
                        .without("Content-Type")
                        .post()
                        .status());
        assertEquals(404, one(id).status());
        assertEquals(
                200,
                to("statements")
                        .in(version)
                        .body("Application/JSON; charset=UTF-8", text)
                        .post()
                        .status());
    }

    /** What is said of time always has a fraction, so that texts sort as times do. */
    @Test
    void timesThatTheStoreSetsHaveAFraction() {
        store(ONE);
        for (String property : List.of("stored", "timestamp")) {
            String time = one(id).json().getString(property);
            assertTrue(time.matches("[^.]+\\.\\d{3,9}Z"), time);
        }
        assertEquals(one(id).json().getString("stored"), one(id).json().getString("timestamp"));
    }
}
