package org.jumptojob.killed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jumptojob.e2e.TestServer;

/** A client of the learning record store that sends batches with ids of its own, and remembers which were acknowledged. */
final class Sender {

    static final int BATCH = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final int number;
    private final AtomicInteger turns = new AtomicInteger();
    private final List<List<UUID>> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<List<UUID>> acknowledged = Collections.synchronizedList(new ArrayList<>());

    /** @param number tells the senders apart; they share activities and verbs */
    Sender(String url, int number) {
        this.url = url;
        this.number = number;
    }

    /** The batches that left, whatever became of them. */
    List<List<UUID>> sent() {
        return sent;
    }

    /** The batches of which the store said that they are stored. */
    List<List<UUID>> acknowledged() {
        return acknowledged;
    }

    /** See {@link UntilKilled.Worker}. */
    void send(AtomicBoolean killed, Runnable afterEach) {
        boolean works = true;
        while (works || !killed.get()) {
            try {
                works = sendOne();
                if (works) {
                    afterEach.run();
                }
            } catch (IOException e) {
                // The server is gone, or this connection is: the next request tells which.
                works = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean sendOne() throws IOException, InterruptedException {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(BATCH).toList();
        int turn = turns.getAndIncrement();
        String body = ids.stream().map(id -> statement(id, turn)).collect(Collectors.joining(",", "[", "]"));
        String words = TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET;
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        sent.add(ids);
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            return false;
        }
        acknowledged.add(ids);
        return true;
    }

    /** Every statement has as many keys as every other. */
    private String statement(UUID id, int turn) {
        return """
                {"id": "%s", "actor": {"mbox": "mailto:sender-%d@example.org"},
                 "verb": {"id": "http://adlnet.gov/expapi/verbs/experienced"},
                 "object": {"id": "https://content.example.org/activities/%d",
                   "definition": {"name": {"en": "Turn %d"}}},
                 "context": {"registration": "%s",
                   "contextActivities": {"grouping": [{"id": "https://content.example.org/course"}]}}}""".formatted(id, number, turn % 20, turn, new UUID(0x4000L, 0x8000000000000000L + number));
    }
}
