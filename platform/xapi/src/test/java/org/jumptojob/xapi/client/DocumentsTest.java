package org.jumptojob.xapi.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final String ACTIVITY = "https://example.org/a";
    private static final JsonObject AGENT = JsonProvider.provider()
            .createObjectBuilder()
            .add("mbox", "mailto:a@b")
            .build();
    private static final String AGENT_PARAMETER = "agent=%7B%22mbox%22%3A%22mailto%3Aa%40b%22%7D";
    private static final Document PAGE_7 = Document.json("{\"page\":7}");

    private FakeStore store;
    private XapiClient client;

    @BeforeEach
    void open() throws IOException {
        store = new FakeStore();
        client = store.client().build();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDocumentComesWithItsTypeItsTagAndItsTime() {
        byte[] bytes = {0, -1, 10};
        store.then(any -> FakeStore.Answer.of(
                        200,
                        bytes,
                        "Content-Type",
                        "image/png",
                        "ETag",
                        "\"abc\"",
                        "Last-Modified",
                        "Sun, 22 Nov 2026 10:00:03 GMT"))
                .then(404, "none")
                .then(200, "x", "Last-Modified", "yesterday");
        Documents profile = client.documents(DocumentSet.activityProfile(ACTIVITY));

        Document document = profile.get("logo").orElseThrow();
        assertArrayEquals(bytes, document.bytes());
        assertEquals("image/png", document.contentType());
        assertEquals(Optional.of("\"abc\""), document.etag());
        assertEquals(Optional.of(Instant.parse("2026-11-22T10:00:03Z")), document.lastModified());
        assertEquals(Optional.empty(), profile.get("other"));
        Document bare = profile.get("bare").orElseThrow();
        assertEquals(Optional.empty(), bare.etag());
        assertEquals(Optional.empty(), bare.lastModified());
        assertEquals("application/octet-stream", bare.contentType());
    }

    @Test
    void eachKindHasItsOwnResourceAndParameters() {
        UUID registration = UUID.fromString("8f87ccde-bb56-4c2e-ab83-44982ef22df0");
        List.of(
                        DocumentSet.state(ACTIVITY, AGENT),
                        DocumentSet.state(ACTIVITY, AGENT, registration),
                        DocumentSet.activityProfile(ACTIVITY),
                        DocumentSet.agentProfile(AGENT))
                .forEach(set -> {
                    store.then(204, "");
                    client.documents(set).put("a b", PAGE_7, Precondition.isNew());
                });

        assertTarget(0, "/xapi/activities/state", "activityId", AGENT_PARAMETER, "stateId=a%20b");
        assertTarget(1, "/xapi/activities/state", "registration=" + registration, AGENT_PARAMETER, "stateId=a%20b");
        assertTarget(2, "/xapi/activities/profile", "activityId=https%3A%2F%2Fexample.org%2Fa", "profileId=a%20b");
        assertTarget(3, "/xapi/agents/profile", AGENT_PARAMETER, "profileId=a%20b");
    }

    @Test
    void writingCarriesContentTypeAndPrecondition() {
        store.then(204, "").then(204, "").then(204, "").then(204, "").then(204, "");
        Documents state = state();
        Document read = new Document("application/json", new byte[0], "\"abc\"", null);

        state.put("b", PAGE_7, Precondition.unchanged(Optional.of(read)));
        state.put("b", PAGE_7, Precondition.unchanged(Optional.empty()));
        state.post("b", Document.of("text/plain", new byte[] {65}), Precondition.exists());
        state.delete("b", Precondition.has("\"abc\""));
        state.post("b", PAGE_7, Precondition.none());

        assertEquals("\"abc\"", store.requests.get(0).header("If-Match"));
        assertEquals("application/json", store.requests.get(0).header("Content-Type"));
        assertEquals("{\"page\":7}", store.requests.get(0).text());
        assertEquals("*", store.requests.get(1).header("If-None-Match"));
        assertEquals("*", store.requests.get(2).header("If-Match"));
        assertEquals("text/plain", store.requests.get(2).header("Content-Type"));
        assertEquals("DELETE", store.requests.get(3).method());
        assertEquals("\"abc\"", store.requests.get(3).header("If-Match"));
        assertNull(store.requests.get(4).header("If-Match"));
        assertNull(store.requests.get(4).header("If-None-Match"));
        assertThrows(IllegalArgumentException.class, () -> Precondition.unchanged(Optional.of(PAGE_7)));
    }

    @Test
    void aPreconditionThatDoesNotHoldIsTold() {
        store.then(412, "{\"error\":\"The document has changed.\"}");

        XapiClientException refusal =
                assertThrows(XapiClientException.class, () -> state().put("b", PAGE_7, Precondition.has("\"old\"")));

        assertEquals(412, refusal.status());
        assertEquals("The document has changed.", refusal.sentence());
        assertEquals(1, store.requests.size());
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNoConflictWithItself() {
        store.thenNothing().then(412, "").then(200, PAGE_7.text());
        state().put("b", PAGE_7, Precondition.isNew());

        store.thenNothing().then(409, "").then(200, PAGE_7.text());
        state().put("b", PAGE_7, Precondition.none());

        store.thenNothing().then(412, "").then(404, "");
        state().delete("b", Precondition.has("\"abc\""));
        assertEquals(9, store.requests.size());
    }

    @Test
    void aConflictWithSomebodyElseAfterALostAnswerIsTold() {
        store.thenNothing().then(412, "").then(200, "{\"page\":8}");

        assertEquals(
                412,
                assertThrows(XapiClientException.class, () -> state().put("b", PAGE_7, Precondition.isNew()))
                        .status());
    }

    @Test
    void idsAreListedAndStateIsDeletedAllAtOnce() {
        store.then(200, "[\"a\",\"b\"]").then(200, "[]").then(204, "").then(200, "{}");
        Documents state = state();

        assertEquals(List.of("a", "b"), state.ids());
        assertEquals(List.of(), state.ids(Instant.parse("2026-11-22T10:00:00Z")));
        state.deleteAll();
        assertThrows(XapiClientException.class, state::ids);

        assertTarget(1, "/xapi/activities/state", "since=2026-11-22T10%3A00%3A00Z");
        assertEquals("DELETE", store.requests.get(2).method());
        assertThrows(
                UnsupportedOperationException.class,
                () -> client.documents(DocumentSet.agentProfile(AGENT)).deleteAll());
    }

    @Test
    void deletingWhatIsNotThereIsNoError() {
        store.then(404, "");

        state().delete("b", Precondition.none());

        assertEquals(1, store.requests.size());
    }

    private Documents state() {
        return client.documents(DocumentSet.state(ACTIVITY, AGENT));
    }

    private void assertTarget(int request, String path, String... parameters) {
        String target = store.requests.get(request).target();
        assertTrue(target.startsWith(path + "?"), target);
        for (String parameter : parameters) {
            assertTrue(target.contains(parameter), target);
        }
    }
}
