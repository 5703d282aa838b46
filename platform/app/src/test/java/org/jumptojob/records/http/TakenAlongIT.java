package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.at;
import static org.jumptojob.records.http.StoreRequest.statement;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.jumptojob.wiring.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Feature S-17, the part about people: what somebody takes out of one store, another one takes in, unchanged. The restore of
 * a whole site has tests of its own.
 */
class TakenAlongIT {

    private static final String OCTETS = "application/octet-stream";

    private static TestServer next;

    @BeforeAll
    static void startAnEmptyServer() {
        next = TestServer.fresh(Map.of());
    }

    @AfterAll
    static void stop() {
        next.close();
    }

    @Test
    void aPersonCanTakeOwnDataAndReimportIt() throws Exception {
        TestBrowser robin = new TestBrowser(TestServer.shared().url("")).signUp(UUID.randomUUID() + "@new.test");
        String lesson = "/learn/jump-to-job/a-safe-start/welcome";
        assertEquals(303, robin.post(robin.get(lesson).form("/done").action()).status());
        JsonArray mine = read(robin.get("/api/my-statements.json").body()).getJsonArray("statements");
        assertTrue(mine.size() > 2, mine::toString);
        Answer taken = at(next, "statements").json(mine.toString()).post();
        assertEquals(200, taken.status(), taken.text());
        assertEquals(mine.size(), taken.stored().size());
        for (JsonObject one : mine.getValuesAs(JsonObject.class)) {
            JsonObject there = at(next, "statements?statementId=" + one.getString("id"))
                    .get()
                    .json();
            assertEquals(said(one), said(there));
        }
    }

    @Test
    void signaturesSurvive() throws Exception {
        TestServer first = TestServer.shared();
        UUID id = UUID.randomUUID();
        UUID who = UUID.randomUUID();
        byte[] signature = MultipartIT.signature("RS256", statement(id, who));
        assertEquals(
                200,
                at(first, "statements")
                        .body(MultipartIT.MIXED, signed(id, who, signature))
                        .post()
                        .status());
        String whole = "statements?attachments=true&statementId=" + id;
        Answer out = at(first, whole).get();
        assertTrue(contains(out.body(), signature));
        // A store that takes in a signed statement checks its signature.
        Answer in = at(next, "statements")
                .body(out.header("Content-Type"), out.body())
                .post();
        assertEquals(200, in.status(), in.text());
        assertTrue(contains(at(next, whole).get().body(), signature));
        byte[] changed = text(out.body()).replace("/there", "/where").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                400,
                at(next, "statements")
                        .body(out.header("Content-Type"), changed)
                        .post()
                        .status());
    }

    private static byte[] signed(UUID id, UUID who, byte[] signature) throws Exception {
        String attachment = MultipartIT.attachment(signature)
                .replace("http://example.org/file", "http://adlnet.gov/expapi/attachments/signature")
                .replace("image/x-odd", OCTETS);
        return MultipartIT.body(
                MultipartIT.FIRST,
                statement(id, who, MultipartIT.with(attachment)),
                "\r\n" + MultipartIT.part(MultipartIT.headers(signature).replace("image/x-odd", OCTETS)),
                signature,
                MultipartIT.END);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean contains(byte[] all, byte[] part) {
        return text(all).contains(text(part));
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A statement without what each store says for itself. */
    private static JsonObject said(JsonObject statement) {
        JsonObjectBuilder said = Json.createObjectBuilder(statement);
        said.remove("stored").remove("authority");
        return said.build();
    }
}
