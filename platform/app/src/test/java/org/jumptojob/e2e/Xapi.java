package org.jumptojob.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jumptojob.xapi.profile.Profile;

/** The client of the learning record store that the settings of the test server name. */
final class Xapi {

    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    Xapi(TestServer server) {
        this.server = server;
    }

    /** All statements of a registration, the oldest first. */
    List<JsonObject> statements(String registration) {
        HttpResponse<String> answer = send(
                request("/xapi/statements?ascending=true&registration=" + registration)
                        .GET(),
                true);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return statementsOf(answer.body());
    }

    /** Sends a statement; the answer's status. */
    int post(String statement) {
        return send(
                        request("/xapi/statements")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(statement)),
                        true)
                .statusCode();
    }

    /** The statements of a page of the store or of a person's own record. */
    static List<JsonObject> statementsOf(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return List.copyOf(reader.readObject().getJsonArray("statements").getValuesAs(JsonObject.class));
        }
    }

    static String registration(JsonObject statement) {
        return statement.getJsonObject("context").getString("registration");
    }

    static String verb(JsonObject statement) {
        return statement.getJsonObject("verb").getString("id");
    }

    static long count(List<JsonObject> statements, String verb) {
        return statements.stream()
                .filter(statement -> verb(statement).equals(verb))
                .count();
    }

    static long answers(Trainee trainee) {
        return count(statementsOf(trainee.record()), Profile.ANSWERED);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path))).header("X-Experience-API-Version", "1.0.3");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, boolean signed) {
        if (signed) {
            String credentials = TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
