package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sends a little and stops holds up nobody else. */
class SlowSendersIT {

    private static final int SENDERS = 30;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void othersAreAnsweredWhileThirtySendersStopInTheMiddleOfTheirBodies() throws Exception {
        List<Socket> senders = new ArrayList<>();
        try {
            for (int i = 0; i < SENDERS; i++) {
                senders.add(sendOneByte());
            }
            for (String path : List.of("/xapi/about", "/", "/health/live")) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(TestServer.shared().url(path)))
                                        .timeout(SOON)
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), path);
            }
        } finally {
            for (Socket sender : senders) {
                sender.close();
            }
        }
    }

    private static Socket sendOneByte() throws IOException {
        Socket socket = new Socket("127.0.0.1", TestServer.shared().port());
        String credential = Base64.getEncoder()
                .encodeToString((TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET).getBytes(StandardCharsets.UTF_8));
        String request = "POST /xapi/statements HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + credential
                + "\r\nX-Experience-API-Version: 1.0.3\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n[";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
