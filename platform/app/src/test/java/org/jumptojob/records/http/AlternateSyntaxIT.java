package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.agent;
import static org.jumptojob.records.http.StoreRequest.encoded;
import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.UUID;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.junit.jupiter.api.Test;

/** Requests of clients that can only send forms (xAPI 1.0.3, part three, 1.3). */
class AlternateSyntaxIT {

    private final UUID who = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    /** A form with all that stands in headers otherwise. */
    private static String form(String... fields) {
        StringBuilder form = new StringBuilder("X-Experience-API-Version=1.0.3&Authorization="
                + encoded(StoreRequest.basic(TestServer.XAPI_KEY, TestServer.XAPI_SECRET)));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return form.toString();
    }

    private static Answer send(String resource, String method, String form) {
        return bare(resource + "?method=" + method).form(form).post();
    }

    private static StoreRequest bare(String path) {
        return to(path).without("Authorization").without(StoreRequest.VERSION);
    }

    @Test
    void everyMethodCanBeSaidByAForm() {
        String text = statement(id, who, ",'result':{'response':'a + b & c = 100 % é 漢 \uD83D\uDE00'}");
        Answer put = send(
                "statements",
                "PUT",
                form("statementId", id.toString(), "content", text, "Content-Type", "application/json"));
        assertEquals(204, put.status(), put.text());
        Answer got = send("statements", "GET", form("statementId", id.toString()));
        assertEquals(200, got.status());
        assertEquals(
                "a + b & c = 100 % é 漢 \uD83D\uDE00",
                got.json().getJsonObject("result").getString("response"));
        UUID other = UUID.randomUUID();
        Answer post = send("statements", "POST", form("content", statement(other, who)));
        assertEquals(List.of(other.toString()), post.stored());
        Answer head = send("statements", "HEAD", form("statementId", id.toString()));
        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
        String[] state = {
            "activityId",
            "http://example.org/a b",
            "agent",
            "{\"mbox\":\"mailto:" + who + "@example.org\"}",
            "stateId",
            "x y"
        };
        state[1] = "http://example.org/a?b=c&d=e";
        String[] withContent = java.util.Arrays.copyOf(state, 8);
        withContent[6] = "content";
        withContent[7] = "{\"a\":1}";
        assertEquals(204, send("activities/state", "PUT", form(withContent)).status());
        assertEquals("{\"a\":1}", send("activities/state", "GET", form(state)).text());
        assertEquals(204, send("activities/state", "DELETE", form(state)).status());
        assertEquals(404, send("activities/state", "GET", form(state)).status());
    }

    @Test
    void aPageLeadsOnByAPlainGet() {
        for (int i = 0; i < 2; i++) {
            to("statements").json(statement(UUID.randomUUID(), who)).post();
        }
        Answer page =
                send("statements", "GET", form("limit", "1", "agent", "{\"mbox\":\"mailto:" + who + "@example.org\"}"));
        assertEquals(1, page.ids().size());
        String more = page.json().getString("more");
        assertFalse(more.contains("Authorization") || more.contains("method"), more);
        assertEquals(1, to(more).get().ids().size());
    }

    @Test
    void whatTheFormSaysCountsMoreThanTheHeader() {
        String question = "&limit=1&" + agent(who);
        assertEquals(
                400,
                to("statements?method=GET")
                        .form("X-Experience-API-Version=0.8" + question)
                        .post()
                        .status());
        assertEquals(
                401,
                to("statements?method=GET")
                        .form("Authorization=" + encoded(StoreRequest.basic("nobody", "nothing")) + question)
                        .post()
                        .status());
        assertEquals(
                200,
                to("statements?method=GET").form(question.substring(1)).post().status());
    }

    @Test
    void whatIsNoRightFormIsRefused() {
        String content = "content=" + encoded(statement(id, who)) + "&statementId=" + id;
        for (StoreRequest wrong : List.of(
                // Another parameter in the address.
                to("statements?method=PUT&statementId=" + id).form(content),
                to("statements?method=PUT&method=GET").form(content),
                // No method that there is.
                to("statements?method=PATCH").form(content),
                to("statements?method=put").form(content),
                to("statements?method=").form(content),
                // Nothing to store.
                to("statements?method=PUT").form("statementId=" + id),
                to("statements?method=PUT"),
                to("statements?method=POST").form(""),
                // No form.
                to("statements?method=POST").json(statement(id, who)),
                to("statements?method=POST").form(statement(id, who)),
                to("statements?method=PUT").body("multipart/form-data; boundary=x", new byte[9]),
                // A form that is not encoded as one.
                to("statements?method=GET").form("limit=%zz"),
                to("statements?method=GET").form("limit=%"))) {
            Answer answer = wrong.post();
            assertEquals(400, answer.status(), answer.text());
            assertFalse(answer.error().isEmpty());
        }
        assertEquals(400, to("statements?method=POST").form(content).put().status());
        assertEquals(404, to("statements?statementId=" + id).get().status());
    }

    @Test
    void withoutACredentialItOpensNothing() {
        Answer answer = bare("statements?method=GET")
                .form("X-Experience-API-Version=1.0.3&limit=1")
                .post();
        assertEquals(401, answer.status());
    }
}
