package org.jumptojob.records.http;

import static org.jumptojob.records.http.StoreRequest.statement;
import static org.jumptojob.records.http.StoreRequest.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jumptojob.e2e.TestServer;
import org.jumptojob.records.http.StoreRequest.Answer;
import org.jumptojob.xapi.StatementReader;
import org.junit.jupiter.api.Test;

/** What is too long, too slow or not what it says it is: refused with a sentence, and no harm to anybody else. */
class LimitsIT {

    private static final int MOST = 10 * 1024 * 1024;

    /** The id is not counted, with its name, its quotes and its comma. */
    private static final int LONGEST = StatementReader.MOST_BYTES + 44;

    private final UUID who = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    /** A statement of exactly so many bytes. */
    private String ofLength(UUID statement, int bytes) {
        String empty = statement(statement, who, ",'result':{'response':''}");
        return statement(statement, who, ",'result':{'response':'" + "x".repeat(bytes - empty.length()) + "'}");
    }

    /** So many statements of a hundred thousand bytes each, and one that fills the rest. */
    private byte[] batchOf(int bytes) {
        StringBuilder batch = new StringBuilder("[");
        while (bytes - batch.length() > 300_000) {
            batch.append(ofLength(UUID.randomUUID(), 100_000)).append(',');
        }
        batch.append(ofLength(id, bytes - batch.length() - 1)).append(']');
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void assertRefusedAsTooLong(StoreRequest request) {
        Answer answer = request.post();
        assertEquals(413, answer.status(), answer.text());
        assertFalse(answer.error().isEmpty());
        assertEquals(1, answer.all(StoreRequest.VERSION).size());
    }

    @Test
    void aStatementMayHaveOneMebibyteAndNotAByteMore() {
        String longest = ofLength(id, LONGEST);
        assertEquals(200, to("statements").json(longest).post().status());
        Answer back = to("statements?statementId=" + id).get();
        assertTrue(back.text().startsWith(longest.substring(0, longest.length() - 1)));
        assertEquals(200, to("statements").json(longest).post().status(), "the same again");
        for (String form : List.of("canonical", "ids")) {
            assertEquals(
                    200,
                    to("statements?statementId=" + id + "&format=" + form).get().status());
        }
        assertEquals(
                200,
                to("statements?statementId=" + id + "&attachments=true").get().status());
        UUID other = UUID.randomUUID();
        assertRefusedAsTooLong(to("statements").json(ofLength(other, LONGEST + 1)));
        assertRefusedAsTooLong(to("statements")
                .json("[" + statement(UUID.randomUUID(), who) + "," + ofLength(other, LONGEST + 1) + "]"));
        assertEquals(404, to("statements?statementId=" + other).get().status());
        UUID put = UUID.randomUUID();
        String withoutId = ofLength(put, LONGEST).replace("\"id\":\"" + put + "\",", "");
        assertEquals(StatementReader.MOST_BYTES, withoutId.length());
        assertEquals(
                204, to("statements?statementId=" + put).json(withoutId).put().status());
    }

    @Test
    void aRequestMayHaveTenMebibytesAndNotAByteMore() {
        assertEquals(
                200,
                to("statements").body(StoreRequest.JSON, batchOf(MOST)).post().status());
        UUID first = id;
        assertEquals(200, to("statements?statementId=" + first).get().status());
        assertRefusedAsTooLong(to("statements").body(StoreRequest.JSON, batchOf(MOST + 1)));
        // Also where its length is not said before.
        byte[] body = batchOf(MOST + 1);
        assertRefusedAsTooLong(to("statements")
                .body(StoreRequest.JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void fiftyMegabytesAreRefusedCleanly() throws Exception {
        byte[] fifty = new byte[50_000_000];
        Arrays.fill(fifty, (byte) ' ');
        assertRefusedAsTooLong(to("statements").body(StoreRequest.JSON, fifty));
        assertRefusedAsTooLong(to("statements?method=POST").form("content=" + " ".repeat(11_000_000)));
        assertEquals(200, to("statements?limit=1").get().status());
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The server unpacks what comes as gzip; what it holds has the limits of every other body. */
    @Test
    void aPackedBodyIsUnpackedAndNotLongerThanOthers() throws Exception {
        String text = statement(id, who);
        Answer stored = to("statements")
                .body(StoreRequest.JSON, packed(text.getBytes(StandardCharsets.UTF_8)))
                .with("Content-Encoding", "gzip")
                .post();
        assertEquals(200, stored.status(), stored.text());
        assertEquals(200, to("statements?statementId=" + id).get().status());
        byte[] fifty = new byte[50_000_000];
        Arrays.fill(fifty, (byte) ' ');
        assertRefusedAsTooLong(
                to("statements").body(StoreRequest.JSON, packed(fifty)).with("Content-Encoding", "gzip"));
        assertEquals(
                400,
                to("statements")
                        .json(text)
                        .with("Content-Encoding", "gzip")
                        .post()
                        .status(),
                "what says that it is packed and is not");
    }

    /** It would be stored as it comes, and nobody could read it. */
    @Test
    void aBodyThatIsPackedInAnotherWayIsRefused() {
        for (String path : List.of(
                "statements",
                "activities/state?stateId=s&activityId=http://example.org/a&" + StoreRequest.agent(who))) {
            for (String coding : List.of("br", "compress", "x-odd")) {
                Answer answer = to(path).json(statement(id, who))
                        .with("Content-Encoding", coding)
                        .post();
                assertEquals(415, answer.status(), answer.text());
                assertTrue(answer.error().contains("Content-Encoding"), answer.error());
                assertEquals("identity", answer.header("Accept-Encoding"));
            }
        }
        assertEquals(
                200,
                to("statements")
                        .json(statement(id, who))
                        .with("Content-Encoding", "identity")
                        .post()
                        .status());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", TestServer.shared().port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String head(String credential, String length) {
        return "POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Experience-API-Version: 1.0.3\r\n"
                + "Content-Type: application/json\r\n" + credential + length + "\r\n";
    }

    private static String ours() {
        return "Authorization: " + StoreRequest.basic(TestServer.XAPI_KEY, TestServer.XAPI_SECRET) + "\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The first line of an answer; empty where the server has hung up. */
    private static String status(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Test
    void aBodyThatEndsBeforeItsLengthStoresNothing() throws Exception {
        String text = statement(id, who);
        try (Socket socket = connect()) {
            write(socket, head(ours(), "Content-Length: " + (text.length() + 100) + "\r\n") + text);
            socket.shutdownOutput();
            String status = status(socket);
            assertTrue(status.isEmpty() || status.startsWith("HTTP/1.1 4"), status);
        }
        assertEquals(404, to("statements?statementId=" + id).get().status());
    }

    @Test
    void aBodyThatGoesOnBehindItsLengthIsCutThere() throws Exception {
        String text = statement(id, who);
        try (Socket socket = connect()) {
            write(socket, head(ours(), "Content-Length: " + (text.length() - 1) + "\r\n") + text);
            assertTrue(status(socket).startsWith("HTTP/1.1 400"));
        }
        assertEquals(404, to("statements?statementId=" + id).get().status());
    }

    @Test
    void lengthsThatAreNoneAreRefused() throws Exception {
        for (String length : List.of(
                "Content-Length: -1\r\n",
                "Content-Length: x\r\n",
                "Content-Length: 99999999999999999999\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n")) {
            try (Socket socket = connect()) {
                write(socket, head(ours(), length));
                socket.shutdownOutput();
                String status = status(socket);
                assertTrue(status.isEmpty() || status.startsWith("HTTP/1.1 4"), length + status);
            }
        }
        assertEquals(200, to("statements?limit=1").get().status());
    }

    /** Who has no credential is sent away before a byte of the body is read, however slowly it would come. */
    @Test
    void slowStrangersHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = connect();
                slow.add(socket);
                write(socket, head("", "Content-Length: 1000000\r\n") + "[");
            }
            assertEquals(200, to("statements?limit=1").get().status());
            for (Socket socket : slow) {
                assertTrue(status(socket).startsWith("HTTP/1.1 401"));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aFewSlowClientsHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = connect();
                slow.add(socket);
                write(socket, head(ours(), "Content-Length: 3\r\n") + "[");
            }
            UUID meanwhile = UUID.randomUUID();
            assertEquals(
                    200, to("statements").json(statement(meanwhile, who)).post().status());
            // They are slow, not wrong: each gets her answer in the end.
            for (Socket socket : slow) {
                write(socket, " ]");
                assertEquals("HTTP/1.1 200", status(socket).substring(0, 12));
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
