package org.jumptojob.records.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.wiring.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who is signed in sends statements about herself, as content that runs on a page of ours does. */
class SessionIT {

    private static final String WELCOME = "/learn/jump-to-job/a-safe-start/welcome";

    private final TestServer server = TestServer.shared();
    private final TestBrowser browser = new TestBrowser(server.url(""));
    private JsonObject own;

    @BeforeEach
    void aTraineeHasBegun() throws Exception {
        own = begin(browser);
    }

    /** Signs up and does a lesson; the answer is a statement of the platform about it. */
    private JsonObject begin(TestBrowser of) throws Exception {
        of.signUp("session-" + UUID.randomUUID() + "@example.org");
        assertEquals(200, of.get(WELCOME).status());
        assertEquals(303, of.post("/do/learn/j2j-m1-welcome/done").status());
        List<JsonObject> all = record(of);
        assertFalse(all.isEmpty());
        return all.get(all.size() - 1);
    }

    private static List<JsonObject> record(TestBrowser of) throws Exception {
        return statements(of.get("/api/my-learning.json").body());
    }

    private static List<JsonObject> statements(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return List.copyOf(reader.readObject().getJsonArray("statements").getValuesAs(JsonObject.class));
        }
    }

    private static String account(JsonObject statement) {
        return statement.getJsonObject("actor").getJsonObject("account").getString("name");
    }

    /** She says that she went somewhere. */
    private static String says(JsonObject of, UUID id) {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("actor", of.getJsonObject("actor"))
                .add("verb", Json.createObjectBuilder().add("id", "http://example.org/went"))
                .add("object", Json.createObjectBuilder().add("id", "http://example.org/there"))
                .add(
                        "context",
                        Json.createObjectBuilder()
                                .add("registration", of.getJsonObject("context").getString("registration")))
                .build()
                .toString();
    }

    private HttpRequest.Builder to(String path) {
        return browser.request("/xapi/" + path).header(StoreRequest.VERSION, StoreRequest.ONE);
    }

    private HttpRequest.Builder post(String text) {
        return to("statements").header("Content-Type", StoreRequest.JSON).POST(BodyPublishers.ofString(text));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return browser.send(request).status();
    }

    private boolean isStored(UUID id) {
        return StoreRequest.to("statements?statementId=" + id).get().status() == 200;
    }

    @Test
    void whatSheSaysAboutHerselfIsStoredAndShown() throws Exception {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        assertEquals(200, status(post(says(own, one))));
        assertEquals(200, status(post(says(own, two)).header("Origin", server.url(""))));
        assertTrue(isStored(one) && isStored(two));
        assertTrue(record(browser).stream()
                .map(statement -> statement.getString("id"))
                .toList()
                .containsAll(List.of(one.toString(), two.toString())));
        JsonObject stored =
                StoreRequest.to("statements?statementId=" + one).get().json();
        assertEquals(
                account(own),
                stored.getJsonObject("authority").getJsonObject("account").getString("name"));
    }

    @Test
    void whatSheMayNotSayIsRefusedWithASentence() throws Exception {
        JsonObject neighbours = begin(new TestBrowser(server.url("")));
        UUID id = UUID.randomUUID();
        String mine = says(own, id);
        String registration = own.getJsonObject("context").getString("registration");
        List<String> wrong = List.of(
                mine.replace(account(own), account(neighbours)),
                mine.replace(registration, neighbours.getJsonObject("context").getString("registration")),
                mine.replace("\"registration\":\"" + registration + "\"", ""),
                mine.replace("http://example.org/went", "http://adlnet.gov/expapi/verbs/voided")
                        .replace(
                                "{\"id\":\"http://example.org/there\"}",
                                "{\"objectType\":\"StatementRef\",\"id\":\"" + own.getString("id") + "\"}"));
        for (String text : wrong) {
            TestBrowser.Answer answer = browser.send(post(text));
            assertEquals(403, answer.status(), text);
            assertTrue(answer.body().contains("\"error\":\""), answer.body());
        }
        assertFalse(isStored(id));
    }

    @Test
    void sheSeesHerOwnStatementsAndNobodyElses() throws Exception {
        JsonObject neighbours = begin(new TestBrowser(server.url("")));
        List<JsonObject> found = statements(browser.send(to("statements").GET()).body());
        assertFalse(found.isEmpty());
        found.forEach(statement -> assertEquals(account(own), account(statement)));
        assertEquals(
                200, status(to("statements?statementId=" + own.getString("id")).GET()));
        assertEquals(
                404,
                status(to("statements?statementId=" + neighbours.getString("id"))
                        .GET()));
        String agent = StoreRequest.encoded(neighbours.getJsonObject("actor").toString());
        assertEquals(
                List.of(),
                statements(browser.send(to("statements?agent=" + agent).GET()).body()));
    }

    /** Whatever another site makes her browser send, it is not she who speaks. */
    @Test
    void anotherSiteCannotSpeakForHer() throws Exception {
        UUID id = UUID.randomUUID();
        String text = says(own, id);
        for (String origin : List.of(
                "https://evil.example",
                "null",
                server.url("") + ".evil.example",
                server.url("").replace(":" + server.port(), ":" + (server.port() + 1)))) {
            assertEquals(401, status(post(text).header("Origin", origin)), origin);
            assertEquals(401, status(to("statements").header("Origin", origin).GET()), origin);
        }
        // A form can say neither the version's header nor a JSON type.
        String form = "content=" + StoreRequest.encoded(text) + "&statementId=" + id
                + "&X-Experience-API-Version=1.0.3&Content-Type=application/json";
        assertEquals(
                401,
                status(browser.request("/xapi/statements?method=PUT")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))));
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            int status = status(browser.request("/xapi/statements")
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(text)));
            assertEquals(400, status, type);
        }
        assertFalse(isStored(id));
    }

    @Test
    void afterSheSignedOutSheIsAStranger() throws Exception {
        browser.forgetSignIn();
        assertEquals(401, status(to("statements").GET()));
        assertEquals(401, status(post(says(own, UUID.randomUUID()))));
    }

    /** A wrong credential is wrong, also in the browser of somebody who is signed in. */
    @Test
    void aCredentialCountsMoreThanTheSession() throws Exception {
        assertEquals(
                401,
                status(to("statements")
                        .header("Authorization", StoreRequest.basic("nobody", "x"))
                        .GET()));
        TestBrowser.Answer all = browser.send(to("statements?limit=1")
                .header("Authorization", StoreRequest.basic(TestServer.XAPI_KEY, TestServer.XAPI_SECRET))
                .GET());
        assertEquals(200, all.status());
    }
}
