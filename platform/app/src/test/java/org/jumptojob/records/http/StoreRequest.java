package org.jumptojob.records.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jumptojob.e2e.TestServer;

/** A request to the learning record store: by version 1.0.3 and from the client of the tests where nothing else is said. */
final class StoreRequest {

    static final String ONE = "1.0.3";
    static final String TWO = "2.0.0";
    static final String VERSION = "X-Experience-API-Version";
    static final String CONSISTENT = "X-Experience-API-Consistent-Through";
    static final String JSON = "application/json";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Answer(int status, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }

        /** The sentence of a refusal. */
        String error() {
            return json().getString("error");
        }

        List<String> all(String header) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
        }

        String header(String name) {
            return String.join(", ", all(name));
        }

        /** The ids of a page of statements. */
        List<String> ids() {
            return json().getJsonArray("statements").getValuesAs(JsonObject.class).stream()
                    .map(statement -> statement.getString("id"))
                    .toList();
        }

        /** The ids that a POST answers with. */
        List<String> stored() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readArray().getValuesAs(JsonString::getString);
            }
        }
    }

    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private BodyPublisher body = BodyPublishers.noBody();

    private StoreRequest(String url) {
        this.url = url;
        with(VERSION, ONE);
        by(TestServer.XAPI_KEY, TestServer.XAPI_SECRET);
    }

    /** @param path behind {@code /xapi/}; a path that begins with a slash is taken as it is */
    static StoreRequest to(String path) {
        return new StoreRequest(TestServer.shared().url(path.startsWith("/") ? path : "/xapi/" + path));
    }

    /** The same at another server. */
    static StoreRequest at(TestServer server, String path) {
        return new StoreRequest(server.url("/xapi/" + path));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** A small statement of the agent; single quotes stand for double ones in what is added. */
    static String statement(UUID id, UUID agent, String... more) {
        return ("{'id':'" + id + "','actor':{'mbox':'mailto:" + agent + "@example.org'},'verb':{'id':"
                        + "'http://example.org/went'},'object':{'id':'http://example.org/there'}"
                        + String.join("", more) + "}")
                .replace('\'', '"');
    }

    /** The parameter that asks for an agent of {@link #statement}. */
    static String agent(UUID agent) {
        return "agent=" + encoded("{\"mbox\":\"mailto:" + agent + "@example.org\"}");
    }

    StoreRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    StoreRequest without(String header) {
        headers.remove(header);
        return this;
    }

    StoreRequest in(String version) {
        return with(VERSION, version);
    }

    StoreRequest by(String key, String secret) {
        return with("Authorization", basic(key, secret));
    }

    StoreRequest body(String type, byte[] bytes) {
        return body(type, BodyPublishers.ofByteArray(bytes));
    }

    StoreRequest body(String type, BodyPublisher bytes) {
        body = bytes;
        return with("Content-Type", type);
    }

    StoreRequest json(String text) {
        return body(JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    StoreRequest form(String fields) {
        return body("application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8));
    }

    Answer get() {
        return send("GET");
    }

    Answer post() {
        return send("POST");
    }

    Answer put() {
        return send("PUT");
    }

    Answer send(String method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
