package org.jumptojob.xapi.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.MultipartWriter;
import org.jumptojob.xapi.multipart.SpooledAttachments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindStatementsTest {
    private static final UUID ID = UUID.fromString("8f87ccde-bb56-4c2e-ab83-44982ef22df0");
    private static final JsonObject AGENT = JsonProvider.provider()
            .createObjectBuilder()
            .add("mbox", "mailto:a+b@example.org")
            .build();

    @TempDir
    private Path folder;

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
    void aStatementComesBackCharacterForCharacter() {
        String text = "{ \"n\": 1.50e2, \"s\":\"\\u00e9é\" }";
        store.then(200, text).then(404, "none").then(200, text);

        assertEquals(Optional.of(text), client.get(ID));
        assertEquals(Optional.empty(), client.get(ID));
        assertEquals(Optional.of(text), client.getVoided(ID));
        assertEquals(
                List.of("/xapi/statements?statementId=" + ID, "/xapi/statements?voidedStatementId=" + ID),
                List.of(store.requests.get(0).target(), store.requests.get(2).target()));
        assertEquals(XapiVersion.V1_0_3.header(), store.requests.get(0).header("X-Experience-API-Version"));
    }

    @Test
    void everyConditionOfAQueryIsSentAndEncoded() {
        store.then(200, "{\"statements\":[]}");

        client.page(StatementsQuery.all()
                .agent(AGENT)
                .verb("https://example.org/verbs/é&b")
                .activity("course-v1:a b")
                .registration(ID)
                .relatedAgents()
                .relatedActivities()
                .since(Instant.parse("2026-11-22T10:00:00Z"))
                .until(Instant.parse("2026-11-23T10:00:00Z"))
                .pagesOf(7)
                .oldestFirst()
                .canonical("nl, en;q=0.5"));

        FakeStore.Request request = store.requests.get(0);
        assertEquals("nl, en;q=0.5", request.header("Accept-Language"));
        List<String> parameters =
                Stream.of(request.target().split("[?&]")).sorted().toList();
        assertEquals(
                List.of(
                        "/xapi/statements",
                        "activity=course-v1%3Aa%20b",
                        "agent=%7B%22mbox%22%3A%22mailto%3Aa%2Bb%40example.org%22%7D",
                        "ascending=true",
                        "format=canonical",
                        "limit=7",
                        "registration=" + ID,
                        "related_activities=true",
                        "related_agents=true",
                        "since=2026-11-22T10%3A00%3A00Z",
                        "until=2026-11-23T10%3A00%3A00Z",
                        "verb=https%3A%2F%2Fexample.org%2Fverbs%2F%C3%A9%26b"),
                parameters);
    }

    @Test
    void aPageHasItsStatementsItsSuccessorAndItsConsistency() {
        store.then(
                200,
                "{\"more\":\"\\/xapi\\/statements?from=2\",\"statements\": [ {\"a\":[1,{\"b\":\"]}\\\"\"}]} ,{} ]}",
                "X-Experience-API-Consistent-Through",
                "2026-11-22T09:59:59.5Z");

        StatementPage page = client.page(StatementsQuery.all());

        assertEquals(List.of("{\"a\":[1,{\"b\":\"]}\\\"\"}]}", "{}"), page.statements());
        assertEquals(Optional.of("/xapi/statements?from=2"), page.more());
        assertEquals(Optional.of(Instant.parse("2026-11-22T09:59:59.5Z")), page.consistentThrough());
    }

    @Test
    void theStreamAsksForAPageOnlyWhenItIsNeeded() {
        store.then(200, "{\"statements\":[{\"n\":1},{\"n\":2}],\"more\":\"/xapi/statements?from=2\"}")
                .then(200, "{\"statements\":[],\"more\":\"/xapi/statements?from=3\"}")
                .then(200, "{\"statements\":[{\"n\":3}],\"more\":\"\"}");

        var texts = client.statements(StatementsQuery.all().pagesOf(2)).iterator();
        assertEquals(0, store.requests.size());
        assertEquals("{\"n\":1}", texts.next());
        assertEquals("{\"n\":2}", texts.next());
        assertEquals(1, store.requests.size());
        assertEquals("{\"n\":3}", texts.next());
        assertFalse(texts.hasNext());
        assertEquals(
                List.of("/xapi/statements?limit=2", "/xapi/statements?from=2", "/xapi/statements?from=3"),
                store.requests.stream().map(FakeStore.Request::target).toList());
        assertEquals("Basic a2V5OnNlY3JldA==", store.requests.get(2).header("Authorization"));
    }

    @Test
    void theSecretNeverGoesToAnotherServer() throws IOException {
        try (FakeStore other = new FakeStore()) {
            store.then(200, "{\"statements\":[{}],\"more\":\"" + other.endpoint() + "/statements?from=2\"}");
            Stream<String> texts = client.statements(StatementsQuery.all());

            assertThrows(XapiClientException.class, texts::count);
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void theAddressOfTheNextPageMayHoldLettersThatAnHttpRequestDoesNot() {
        store.then(200, "{\"statements\":[{}],\"more\":\"/xapi/statements?agent={\\\"mbox\\\":1}&verb=é|%20 😀\"}")
                .then(200, "{\"statements\":[],\"more\":\"\"}");

        assertEquals(1, client.statements(StatementsQuery.all()).count());
        assertEquals(
                "/xapi/statements?agent=%7B%22mbox%22:1%7D&verb=%C3%A9%7C%20%20%F0%9F%98%80",
                store.requests.get(1).target());
    }

    @Test
    void anAddressOfTheNextPageThatIsNoneIsToldAsSuch() {
        store.then(200, "{\"statements\":[],\"more\":\"http://[/statements?from=%zz\"}");

        assertEquals(
                0,
                assertThrows(
                                XapiClientException.class,
                                () -> client.statements(StatementsQuery.all()).count())
                        .status());
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        try (FakeStore other = new FakeStore()) {
            store.then(307, "", "Location", other.endpoint().toString());

            assertEquals(
                    307,
                    assertThrows(XapiClientException.class, () -> client.get(ID))
                            .status());
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void anAnswerThatIsNoResultIsAnErrorOfItsOwn() {
        for (String broken :
                List.of("", "[]", "<html>", "{\"statements\":[{\"a\":1}", "{\"statements\":[}]}", "{\"a\":}")) {
            store.then(200, broken);
            assertEquals(
                    0,
                    assertThrows(XapiClientException.class, () -> client.page(StatementsQuery.all()), broken)
                            .status());
        }
    }

    @Test
    void attachmentsComeToTheSink() throws IOException {
        Attachment image = Attachment.of(new byte[] {0, 13, 10, 45, 45, -1}, "image/png");
        String statement = "{\"attachments\":[" + image.describe("https://example.org/u", "en", "x") + "]}";
        store.then(any -> multipart("{\"statements\":[" + statement + "],\"more\":\"/xapi/statements?from=2\"}", image))
                .then(any -> multipart("{\"statements\":[],\"more\":\"\"}"))
                .then(any -> multipart(statement, image))
                .then(404, "none");
        try (SpooledAttachments sink = new SpooledAttachments(folder, 1000)) {
            StatementPage page = client.page(StatementsQuery.all(), sink);
            assertEquals(List.of(statement), page.statements());
            assertArrayEquals(
                    image.open().readAllBytes(),
                    sink.bytes(image.sha2()).orElseThrow().readAllBytes());
            assertEquals(List.of(), client.after(page, sink).orElseThrow().statements());
            assertEquals(Optional.of(statement), client.get(ID, sink));
            assertEquals(Optional.empty(), client.get(ID, sink));
        }
        assertEquals("/xapi/statements?attachments=true", store.requests.get(0).target());
    }

    /** What it is, the statement says; the hash tells that it is the one. */
    @Test
    void aStoreMayCallEveryAttachmentAStreamOfBytes() throws IOException {
        Attachment image = Attachment.of(new byte[] {1, 2}, "image/png");
        Attachment asBytes = Attachment.of(
                image.sha2(), 2, "application/octet-stream", () -> new ByteArrayInputStream(new byte[] {1, 2}));
        String statement = "{\"attachments\":[" + image.describe("https://example.org/u", "en", "x") + "]}";
        store.then(any -> multipart(statement, asBytes));
        try (SpooledAttachments sink = new SpooledAttachments(folder, 1000)) {
            assertEquals(Optional.of(statement), client.get(ID, sink));
            assertEquals(2, sink.length(image.sha2()));
        }
    }

    @Test
    void anAttachmentWithAnotherHashThanItsStatementSaysIsNoAnswer() throws IOException {
        Attachment image = Attachment.of(new byte[] {1}, "image/png");
        Attachment lying = Attachment.of(image.sha2(), 1, "image/png", () -> new ByteArrayInputStream(new byte[] {2}));
        String statement = "{\"attachments\":[" + image.describe("https://example.org/u", "en", "x") + "]}";
        store.then(any -> multipart(statement, lying)).then(200, statement, "Content-Type", "application/json");
        try (SpooledAttachments sink = new SpooledAttachments(folder, 1000)) {
            assertTrue(assertThrows(XapiClientException.class, () -> client.get(ID, sink))
                    .sentence()
                    .contains("hash"));
            assertThrows(XapiClientException.class, () -> client.get(ID, sink));
        }
    }

    @Test
    void plainJsonIsReadWhereAttachmentsWereAskedForAndThereAreNone() throws IOException {
        String result = "{\"statements\":[{\"n\":1}],\"more\":\"\"}";
        String elsewhere = "{\"attachments\":["
                + Attachment.of(new byte[] {1}, "image/png")
                        .describe("https://example.org/u", "en", "x")
                        .toString()
                        .replaceFirst("}$", ",\"fileUrl\":\"https://example.org/f.png\"}")
                + "]}";
        store.then(200, result, "Content-Type", "application/json; charset=utf-8")
                .then(200, elsewhere, "Content-Type", "application/json");
        try (SpooledAttachments sink = new SpooledAttachments(folder, 1000)) {
            assertEquals(
                    List.of("{\"n\":1}"),
                    client.page(StatementsQuery.all(), sink).statements());
            assertEquals(Optional.of(elsewhere), client.get(ID, sink));
        }
    }

    @Test
    void theOtherResourcesAreRead() {
        store.then(200, "{\"version\":[\"1.0.3\",\"2.0.0\"],\"extensions\":{\"x:y\":1}}")
                .then(200, "{\"id\":\"https://example.org/a\"}")
                .then(404, "")
                .then(200, "{\"objectType\":\"Person\",\"mbox\":[\"mailto:a+b@example.org\"]}")
                .then(200, "{\"no\":\"version\"}")
                .then(200, "[]");

        About about = client.about();
        assertEquals(List.of("1.0.3", "2.0.0"), about.versions());
        assertEquals(1, about.extensions().getInt("x:y"));
        assertTrue(client.activity("https://example.org/a").isPresent());
        assertTrue(client.activity("https://example.org/b").isEmpty());
        assertEquals("Person", client.person(AGENT).getString("objectType"));
        assertThrows(XapiClientException.class, () -> client.about());
        assertThrows(XapiClientException.class, () -> client.person(AGENT));
        assertEquals("/xapi/about", store.requests.get(0).target());
        assertEquals(
                "/xapi/activities?activityId=https%3A%2F%2Fexample.org%2Fa",
                store.requests.get(1).target());
    }

    private static FakeStore.Answer multipart(String json, Attachment... attachments) {
        String boundary = MultipartWriter.newBoundary();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (MultipartWriter writer = new MultipartWriter(body, boundary)) {
            writer.statements(json.getBytes(StandardCharsets.UTF_8));
            for (Attachment attachment : attachments) {
                writer.attachment(attachment.sha2(), attachment.contentType(), attachment.open());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed.", e);
        }
        return FakeStore.Answer.of(200, body.toByteArray(), "Content-Type", MultipartWriter.contentType(boundary));
    }
}
