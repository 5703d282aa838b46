package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.jumptojob.wiring.TestBrowser;
import org.junit.jupiter.api.Test;

/** What an administrator lets a program do, and what the program hears when it wants more. */
class ClientLimitsIT {

    private static final String CREATE = "/do/admin/clients/create";

    private record Program(String key, String secret) {
        StoreRequest asks(String path) {
            return to(path).by(key, secret);
        }
    }

    private static Program program(String... fields) throws Exception {
        TestBrowser administrator = new TestBrowser(TestServer.shared().url("")).signIn("admin@demo.test");
        String name = administrator.get("/admin-clients").form(CREATE).hidden("name");
        String[] all = new String[fields.length + 6];
        String[] always = {"name", name, "label", "Limits " + UUID.randomUUID(), "processor", "no"};
        System.arraycopy(always, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        String page = administrator.post(CREATE, all).body();
        Matcher secret = Pattern.compile("id=\"made-secret\">([^<]+)<").matcher(page);
        assertTrue(secret.find(), page);
        return new Program(name, secret.group(1));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() throws Exception {
        Program program = program("scope", "all", "requests", "3");
        for (int i = 0; i < 3; i++) {
            assertEquals(200, program.asks("statements?limit=1").get().status());
        }
        UUID id = UUID.randomUUID();
        Answer refused = program.asks("statements")
                .json(statement(id, UUID.randomUUID()))
                .post();
        assertEquals(429, refused.status());
        int wait = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 20, () -> wait + " seconds");
        assertTrue(refused.error().contains("3 requests in a minute"), refused.error());
        assertEquals(1, refused.all(StoreRequest.VERSION).size());
        assertEquals(404, to("statements?statementId=" + id).get().status());
    }

    @Test
    void aBodyThatIsTooLongForThisProgramIsRefused() throws Exception {
        Program program = program("scope", "all", "mebibytes", "1");
        UUID who = UUID.randomUUID();
        String two = "[" + statement(UUID.randomUUID(), who) + " ".repeat(2 * 1024 * 1024) + "]";
        Answer refused = program.asks("statements").json(two).post();
        assertEquals(413, refused.status());
        assertTrue(refused.error().contains("1048576"), refused.error());
        assertEquals(
                413,
                program.asks("statements")
                        .body(
                                StoreRequest.JSON,
                                java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(two.getBytes())))
                        .post()
                        .status());
        assertEquals(
                200,
                program.asks("statements")
                        .json(statement(UUID.randomUUID(), who))
                        .post()
                        .status());
    }

    @Test
    void whoLacksAScopeIsToldWhichOne() throws Exception {
        Program reader = program("scope", "statements/read");
        Answer write = reader.asks("statements")
                .json(statement(UUID.randomUUID(), UUID.randomUUID()))
                .post();
        assertEquals(403, write.status());
        assertTrue(write.error().contains("statements/write"), write.error());
        Program writer = program("scope", "statements/write");
        Answer read = writer.asks("statements?limit=1").get();
        assertEquals(403, read.status());
        assertTrue(read.error().contains("statements/read/mine"), read.error());
        assertEquals(1, read.all(StoreRequest.CONSISTENT).size());
        Program mine = program("scope", "statements/read/mine");
        UUID id = UUID.randomUUID();
        to("statements").json(statement(id, UUID.randomUUID())).post();
        assertEquals(404, mine.asks("statements?statementId=" + id).get().status());
        assertEquals(0, mine.asks("statements").get().ids().size());
    }
}
