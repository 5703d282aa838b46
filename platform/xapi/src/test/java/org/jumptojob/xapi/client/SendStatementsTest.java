package org.jumptojob.xapi.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.UnreadableJson;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.DeclaredAttachment;
import org.jumptojob.xapi.multipart.MultipartLimits;
import org.jumptojob.xapi.multipart.MultipartStatements;
import org.jumptojob.xapi.multipart.SpooledAttachments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendStatementsTest {
    private static final String USAGE = "https://example.org/usage";

    @TempDir
    private Path folder;

    private FakeStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FakeStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void credentialVersionAndTypeGoAlong() {
        store.then(SendStatementsTest::stored);

        store.client().version(XapiVersion.V2_0).build().send(statements(1));

        FakeStore.Request request = store.requests.get(0);
        assertEquals("POST", request.method());
        assertEquals("/xapi/statements", request.target());
        assertEquals("Basic a2V5OnNlY3JldA==", request.header("Authorization"));
        assertEquals("2.0.0", request.header("X-Experience-API-Version"));
        assertEquals("application/json", request.header("Content-Type"));
    }

    @Test
    void manyStatementsGoInBatchesInTheirOrder() {
        store.then(SendStatementsTest::stored).then(SendStatementsTest::stored).then(SendStatementsTest::stored);

        List<UUID> ids = store.client().batchesOf(2, 1_000_000).build().send(statements(5));

        assertEquals(3, store.requests.size());
        List<UUID> sent = store.requests.stream()
                .flatMap(request -> ids(request).stream())
                .toList();
        assertEquals(ids, sent);
        assertTrue(store.requests.get(2).text().contains("\"n\":4"));
    }

    @Test
    void aBatchIsBoundedInBytesTooAndALongStatementGoesAlone() {
        store.then(SendStatementsTest::stored).then(SendStatementsTest::stored).then(SendStatementsTest::stored);
        String lengthy = "{\"x\":\"" + "é".repeat(400) + "\"}";

        store.client().batchesOf(100, 500).build().send(List.of("{\"n\":1}", lengthy, "{\"n\":2}", "{\"n\":3}"));

        assertEquals(
                List.of(1, 1, 2),
                store.requests.stream().map(r -> ids(r).size()).toList());
    }

    @Test
    void aStatementKeepsItsOwnIdAndEveryCharacter() {
        store.then(SendStatementsTest::stored);
        UUID own = UUID.fromString("8f87ccde-bb56-4c2e-ab83-44982ef22df0");
        String text = "{ \"id\" : \"" + own + "\", \"n\": 1.50e2, \"s\": \"\\u00e9\" }";

        assertEquals(List.of(own), store.client().build().send(List.of(text)));

        assertEquals("[" + text + "]", store.requests.get(0).text());
    }

    @Test
    void aRepeatedRequestCarriesTheSameIdsSoThatNothingIsStoredTwice() {
        store.thenNothing().then(503, "").then(SendStatementsTest::stored);

        List<UUID> ids = store.client().build().send(statements(3));

        assertEquals(3, store.requests.size());
        store.requests.forEach(request -> assertEquals(ids, ids(request)));
        assertEquals(2, store.pauses.size());
    }

    @Test
    void idsGivenBeforehandStayTheSame() {
        List<String> once = XapiClient.withIds(statements(2));

        assertEquals(once, XapiClient.withIds(once));
        assertTrue(once.get(0).matches("\\{\"n\":0,\"id\":\"[0-9a-f-]{36}\"}"), once.get(0));
    }

    @Test
    void aRefusedBatchTellsStatusAndSentenceAndStopsTheRest() {
        store.then(SendStatementsTest::stored).then(400, "{\"error\":\"$.verb is missing.\"}");
        XapiClient client = store.client().batchesOf(1, 1000).build();

        XapiClientException refusal = assertThrows(XapiClientException.class, () -> client.send(statements(3)));

        assertEquals(400, refusal.status());
        assertEquals("$.verb is missing.", refusal.sentence());
        assertFalse(refusal.mayPass());
        assertEquals(2, store.requests.size());
        assertFalse(refusal.getMessage().contains("secret"));
    }

    @Test
    void aBatchThatIsTooLongIsCutInHalves() {
        store.then(413, "").then(SendStatementsTest::stored).then(SendStatementsTest::stored);

        List<UUID> ids = store.client().build().send(statements(3));

        assertEquals(ids.subList(0, 1), ids(store.requests.get(1)));
        assertEquals(ids.subList(1, 3), ids(store.requests.get(2)));
    }

    @Test
    void aSingleStatementThatIsTooLongIsARefusal() {
        store.then(413, "Too long.");

        XapiClientException refusal = assertThrows(
                XapiClientException.class, () -> store.client().build().send(statements(1)));

        assertEquals(413, refusal.status());
        assertEquals("Too long.", refusal.sentence());
    }

    @Test
    void aStoreThatGivesOtherIdsIsReported() {
        store.then(200, "[\"" + UUID.randomUUID() + "\"]").then(200, "no ids");
        XapiClient client = store.client().build();

        assertThrows(XapiClientException.class, () -> client.send(statements(1)));
        assertThrows(XapiClientException.class, () -> client.send(statements(1)));
    }

    @Test
    void whatIsNoStatementIsNotSent() {
        XapiClient client = store.client().build();

        assertThrows(UnreadableJson.class, () -> client.send(List.of("{\"n\":1}", "{")));
        assertThrows(IllegalArgumentException.class, () -> client.send(List.of("{\"id\":\"no uuid\"}")));
        assertThrows(IllegalArgumentException.class, () -> client.send(List.of("{\"id\":7}")));
        assertEquals(List.of(), client.send(List.of()));
        assertEquals(List.of(), store.requests);
    }

    @Test
    void attachmentsGoWithTheBatchThatNamesThem() throws IOException {
        store.then(SendStatementsTest::stored).then(SendStatementsTest::stored).then(SendStatementsTest::stored);
        byte[] bytes = {0, 13, 10, 45, 45, -1};
        Attachment image = Attachment.of(bytes, "image/png");
        Path file = Files.write(folder.resolve("a.txt"), new byte[100_000]);
        Attachment text = Attachment.of(file, "text/plain");
        Attachment empty = Attachment.of(new byte[0], "text/plain");

        store.client()
                .batchesOf(2, 1_000_000)
                .build()
                .send(
                        List.of(with(image), with(image), with(text), with(empty), "{\"n\":1}"),
                        List.of(text, image, empty));

        assertArrayEquals(bytes, received(store.requests.get(0), image));
        assertArrayEquals(new byte[100_000], received(store.requests.get(1), text));
        assertArrayEquals(new byte[0], received(store.requests.get(1), empty));
        assertEquals("application/json", store.requests.get(2).header("Content-Type"));
        assertEquals(
                store.requests.get(1).body().length,
                Integer.parseInt(store.requests.get(1).header("Content-Length")));
        assertNull(store.requests.get(1).header("Transfer-Encoding"));
    }

    @Test
    void attachmentsAreReadAgainForASecondTry() throws IOException {
        store.then(503, "").then(SendStatementsTest::stored);
        int[] opened = new int[1];
        Attachment text = Attachment.of(
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 4, "text/plain", () -> {
                    opened[0]++;
                    return new ByteArrayInputStream("test".getBytes(StandardCharsets.UTF_8));
                });

        store.client().build().send(List.of(with(text)), List.of(text));

        assertEquals(2, opened[0]);
        assertEquals("test", new String(received(store.requests.get(1), text), StandardCharsets.UTF_8));
    }

    @Test
    void attachmentsThatDoNotFitTheStatementsAreToldBeforeAnythingIsSent() {
        Attachment text = Attachment.of(new byte[] {1}, "text/plain");
        String wrongLength = with(text).replace("\"length\":1", "\"length\":2");
        XapiClient client = store.client().build();

        assertThrows(IllegalArgumentException.class, () -> client.send(List.of(with(text))));
        assertThrows(IllegalArgumentException.class, () -> client.send(statements(1), List.of(text)));
        assertThrows(IllegalArgumentException.class, () -> client.send(List.of(wrongLength), List.of(text)));
        assertEquals(List.of(), store.requests);
    }

    private static List<String> statements(int count) {
        return IntStream.range(0, count).mapToObj(n -> "{\"n\":" + n + "}").toList();
    }

    private static String with(Attachment attachment) {
        return "{\"attachments\":[" + attachment.describe(USAGE, "en", "A file") + "]}";
    }

    /** Answers as a store does: the ids of what came. */
    private static FakeStore.Answer stored(FakeStore.Request request) {
        return FakeStore.Answer.of(
                200, ids(request).stream().map(id -> "\"" + id + "\"").toList().toString());
    }

    private static List<UUID> ids(FakeStore.Request request) {
        return parsed(request).stream()
                .map(statement -> UUID.fromString(statement.json().getString("id")))
                .toList();
    }

    private static List<ReceivedStatement> parsed(FakeStore.Request request) {
        if (request.header("Content-Type").startsWith("application/json")) {
            return StatementReader.read(request.text());
        }
        try {
            return StatementReader.read(multipart(request).statements());
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed.", e);
        }
    }

    private byte[] received(FakeStore.Request request, Attachment attachment) throws IOException {
        List<DeclaredAttachment> declared = parsed(request).stream()
                .flatMap(statement -> DeclaredAttachment.of(statement.json()).stream())
                .toList();
        try (SpooledAttachments sink = new SpooledAttachments(folder, 1_000_000)) {
            multipart(request).receive(declared, MultipartStatements.Lengths.EXACT, sink);
            return sink.bytes(attachment.sha2()).orElseThrow().readAllBytes();
        }
    }

    private static MultipartStatements multipart(FakeStore.Request request) throws IOException {
        return MultipartStatements.read(
                request.header("Content-Type"),
                new ByteArrayInputStream(request.body()),
                MultipartLimits.of(10_000, 1_000_000));
    }
}
