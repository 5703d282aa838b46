package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The store with a heap of 512 MB and requests as large as they may be, and larger. */
@Tag("all")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class LargeRequestsIT {

    private static final int AT_ONCE = 16;
    private static final int STATEMENTS = 5_000;
    private static final int BYTES_OF_A_STATEMENT = 2_090;
    private static final int LONGEST_BODY = 10 * 1024 * 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    private static TestServer server;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start() {
        server = TestServer.fresh(Map.of("JUMPTOJOB_JAVA_OPTIONS", "-Xmx512m -XX:+ExitOnOutOfMemoryError"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sixteenRequestsOfFiveThousandStatementsAreServedAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int client = 0; client < AT_ONCE; client++) {
            byte[] body = batch(client);
            assertTrue(
                    body.length > LONGEST_BODY - LONGEST_BODY / 50 && body.length <= LONGEST_BODY,
                    () -> "" + body.length);
            answers.add(http.sendAsync(
                    request("/xapi/statements")
                            .timeout(Duration.ofMinutes(5))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            String said = answer.join().body();
            assertEquals(200, answer.join().statusCode(), said);
            assertEquals(STATEMENTS, said.split(",").length);
        }
        assertNothingWentWrong();
    }

    @Test
    void fiftyMebibytesAreRefusedBeforeTheyAreRead() throws Exception {
        Refusal refusal = sendPieces("Content-Length: " + 50 * MEBIBYTE, "", 50);
        assertEquals("HTTP/1.1 413", refusal.status());
        assertTrue(refusal.text().contains("\"error\""), refusal.text());
        assertNothingWentWrong();
    }

    @Test
    void fiftyMebibytesOfUnknownLengthAreRefused() throws Exception {
        String piece = Integer.toHexString(MEBIBYTE) + "\r\n";
        Refusal refusal = sendPieces("Transfer-Encoding: chunked", piece, 50);
        assertEquals("HTTP/1.1 413", refusal.status());
        assertTrue(refusal.text().contains("\"error\""), refusal.text());
        assertNothingWentWrong();
    }

    private static void assertNothingWentWrong() throws IOException {
        String log = Files.readString(server.data().resolve("log/server.log"));
        assertTrue(!log.contains("OutOfMemoryError"), "the heap was too small");
    }

    private record Refusal(String status, String text) {}

    /** Sends a body in pieces of a mebibyte, for as long as the server takes them, and reads what it says. */
    private static Refusal sendPieces(String lengthHeader, String before, int pieces) throws IOException {
        byte[] piece = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nAuthorization: "
                            + authorization()
                            + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\n"
                            + "Connection: close\r\n" + lengthHeader + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                for (int i = 0; i < pieces; i++) {
                    out.write(before.getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    if (!before.isEmpty()) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                if (!before.isEmpty()) {
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            } catch (SocketException e) {
                // The server has refused and takes no more; what it said is still to be read.
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Refusal(answer.substring(0, Math.min(12, answer.length())), answer);
        }
    }

    private static byte[] batch(int client) {
        StringBuilder body = new StringBuilder(LONGEST_BODY).append('[');
        for (int i = 0; i < STATEMENTS; i++) {
            int begin = body.length();
            body.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(UUID.randomUUID())
                    .append("\",\"actor\":{\"mbox\":\"mailto:person-")
                    .append(i % 50)
                    .append(
                            "@example.org\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/answered\"},\"object\":{\"id\":\"")
                    .append("https://content.example.org/")
                    .append(client)
                    .append('/')
                    .append(i % 200)
                    .append("\"},\"result\":{\"response\":\"");
            while (body.length() < begin + BYTES_OF_A_STATEMENT - 3) {
                body.append("words and more ".charAt(body.length() % 15));
            }
            body.append("\"}}");
        }
        return body.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String authorization() {
        String words = TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET;
        return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path)))
                .header("Authorization", authorization())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json");
    }
}
