package org.jumptojob.bench.lrs;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A plain client of the store, for what has to be done before the measuring and for single looks. */
final class StoreClient {

    static final String VERSION = "X-Experience-API-Version";
    static final String SPOKEN = "1.0.3";
    static final String KEY = "bench";
    static final String SECRET = "the-benchmark-is-the-only-one-who-knows-this";

    /** Settings of a server that has this client. */
    static final Map<String, String> SETTINGS = Map.of("JUMPTOJOB_XAPI_KEY", KEY, "JUMPTOJOB_XAPI_SECRET", SECRET);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    StoreClient(String address) {
        this.address = address;
    }

    static String authorization() {
        String words = KEY + ":" + SECRET;
        return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The path of a search. */
    static String search(Map<String, String> parameters) {
        return "/xapi/statements?" + query(parameters);
    }

    static String statement(UUID id) {
        return search(Map.of("statementId", id.toString()));
    }

    /** The path of one of a thousand and some documents. */
    static String state(long number) {
        return "/xapi/activities/state?"
                + query(Map.of(
                        "activityId", Scene.activity(number % 16),
                        "agent", Scene.agent(number % 64),
                        "stateId", "document-" + number));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** @param statements one, or an array of them, as JSON */
    void post(String statements) throws IOException, InterruptedException {
        send(
                request("/xapi/statements")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(statements)),
                200);
    }

    void put(String path, byte[] json) throws IOException, InterruptedException {
        send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(json)),
                204);
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", authorization())
                .header(VERSION, SPOKEN);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(
                    "The store answered " + answer.statusCode() + ", not " + expected + ": " + answer.body());
        }
        return answer.body();
    }
}
