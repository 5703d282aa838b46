package org.jumptojob.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, activities and agents as a client of the store meets them over HTTP, in both versions of the standard. */
class DocumentResourcesIT {

    private static final String ONE = "1.0.3";
    private static final String TWO = "2.0.0";
    private static final String JSON = "application/json";

    private final TestServer server = TestServer.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    /** A resource of documents with a place of its own. */
    private record Place(String path, String idName) {
        String of(String id) {
            return path + "&" + idName + "=" + id;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String agent() {
        return "agent=" + encoded("{\"openid\":\"urn:uuid:" + UUID.randomUUID() + "\"}");
    }

    private static String activity() {
        return "activityId=" + encoded("https://example.org/" + UUID.randomUUID());
    }

    private static Place states() {
        return new Place("activities/state?" + activity() + "&" + agent(), "stateId");
    }

    private static List<Place> profiles() {
        return List.of(
                new Place("activities/profile?" + activity(), "profileId"),
                new Place("agents/profile?" + agent(), "profileId"));
    }

    private static List<Place> all() {
        return List.of(states(), profiles().get(0), profiles().get(1));
    }

    private HttpResponse<byte[]> send(String version, String method, String path, byte[] body, String... headers) {
        String basic = TestServer.XAPI_KEY + ":" + TestServer.XAPI_SECRET;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url("/xapi/" + path)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header("X-Experience-API-Version", version)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int put(String version, String path, String json, String... precondition) {
        String[] headers = new String[precondition.length + 2];
        headers[0] = "Content-Type";
        headers[1] = JSON;
        System.arraycopy(precondition, 0, headers, 2, precondition.length);
        return send(version, "PUT", path, json.getBytes(StandardCharsets.UTF_8), headers)
                .statusCode();
    }

    private static JsonObject json(HttpResponse<byte[]> answer) {
        try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
            return reader.readObject();
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aDocumentComesBackWithItsTypeItsTagAndItsTime(String version) {
        byte[] bytes = {0, (byte) 0xff, 13, 10, 7};
        for (Place place : all()) {
            String path = place.of("x");
            assertEquals(
                    204,
                    send(version, "PUT", path, bytes, "Content-Type", "image/x-odd; q=1", "If-None-Match", "*")
                            .statusCode());
            HttpResponse<byte[]> found = send(version, "GET", path, null);
            assertEquals(200, found.statusCode());
            assertArrayEquals(bytes, found.body());
            assertEquals("image/x-odd;q=1", header(found, "Content-Type").replace(" ", ""));
            assertTrue(header(found, "ETag").matches("\"[0-9a-f]{40}\""), header(found, "ETag"));
            assertFalse(ZonedDateTime.parse(header(found, "Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toString()
                    .isEmpty());
            HttpResponse<byte[]> head = send(version, "HEAD", path, null);
            assertEquals(200, head.statusCode());
            assertEquals(0, head.body().length);
            assertEquals(header(found, "ETag"), header(head, "ETag"));
            assertEquals(
                    304,
                    send(version, "GET", path, null, "If-None-Match", header(found, "ETag"))
                            .statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void namesAreListedAsAnArray(String version) {
        for (Place place : all()) {
            assertEquals("[]", text(send(version, "GET", place.path(), null)));
            assertEquals(204, put(version, place.of("one"), "{}", "If-None-Match", "*"));
            assertEquals("[\"one\"]", text(send(version, "GET", place.path(), null)));
            assertEquals(
                    "[\"one\"]", text(send(version, "GET", place.path() + "&since=2012-06-01T19:09:13.245Z", null)));
            assertEquals("[]", text(send(version, "GET", place.path() + "&since=2999-01-01T00:00:00Z", null)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aWrongQueryIsRefusedWithASentence(String version) {
        for (Place place : all()) {
            String stateless = place.path().replaceFirst("\\?.*", "?" + place.idName() + "=x");
            for (String wrong : List.of(
                    place.of("x") + "&foo=bar",
                    place.path() + "&" + place.idName().toUpperCase() + "=x",
                    place.of("x") + "&" + place.idName() + "=y",
                    place.of("x") + "&since=true",
                    place.of(""),
                    stateless)) {
                HttpResponse<byte[]> answer = send(version, "GET", wrong, null);
                assertEquals(400, answer.statusCode(), wrong);
                assertFalse(text(answer).isEmpty(), wrong);
            }
            for (String method : List.of("PUT", "POST")) {
                assertEquals(
                        400, send(version, method, place.path(), new byte[] {1}).statusCode(), method);
                assertEquals(
                        400, send(version, method, stateless, new byte[] {1}).statusCode(), method);
            }
            assertEquals(400, send(version, "DELETE", stateless, null).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void whatIsNotThereIsNotFoundAndCanBeDeleted(String version) {
        for (Place place : all()) {
            assertEquals(404, send(version, "GET", place.of("x"), null).statusCode());
            assertEquals(204, send(version, "DELETE", place.of("x"), null).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void onlyStatesAreDeletedAllAtOnce(String version) {
        Place states = states();
        put(version, states.of("x"), "{}");
        assertEquals(204, send(version, "DELETE", states.path(), null).statusCode());
        assertEquals("[]", text(send(version, "GET", states.path(), null)));
        for (Place place : profiles()) {
            assertEquals(400, send(version, "DELETE", place.path(), null).statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aPutWithoutAPreconditionIsAnsweredAsTheVersionSays(String version) {
        boolean first = version.equals(ONE);
        for (Place place : profiles()) {
            assertEquals(first ? 400 : 204, put(version, place.of("new"), "{}"));
            assertEquals(204, put(version, place.of("there"), "{\"a\":1}", "If-None-Match", "*"));
            assertEquals(409, put(version, place.of("there"), "{}"));
            assertEquals(412, put(version, place.of("there"), "{}", "If-None-Match", "*"));
            assertEquals(412, put(version, place.of("there"), "{}", "If-Match", "\"1234\""));
            assertEquals("{\"a\":1}", text(send(version, "GET", place.of("there"), null)));
        }
        Place states = states();
        assertEquals(204, put(version, states.of("x"), "{}"));
        assertEquals(first ? 204 : 409, put(version, states.of("x"), "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void aPostOfAFormIsADocumentLikeOthers(String version) {
        Place place = states();
        byte[] form = "content=x&a=%20b".getBytes(StandardCharsets.UTF_8);
        String type = "application/x-www-form-urlencoded";
        assertEquals(
                204,
                send(version, "POST", place.of("form"), form, "Content-Type", type)
                        .statusCode());
        assertArrayEquals(form, send(version, "GET", place.of("form"), null).body());
        put(version, place.of("json"), "{\"a\":1}");
        assertEquals(
                400,
                send(version, "POST", place.of("json"), form, "Content-Type", type)
                        .statusCode());
        assertEquals("{\"a\":1}", text(send(version, "GET", place.of("json"), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, TWO})
    void activitiesAndAgentsAreGivenAlsoWhenNobodyKnowsThem(String version) {
        String iri = "https://example.org/" + UUID.randomUUID();
        HttpResponse<byte[]> activity = send(version, "GET", "activities?activityId=" + iri, null);
        assertEquals(200, activity.statusCode());
        assertEquals(iri, json(activity).getString("id"));
        assertEquals("Activity", json(activity).getString("objectType"));
        assertFalse(header(activity, "ETag").isEmpty());
        String mail = "{\"name\":\"Ann\",\"mbox\":\"mailto:ann@example.org\"}";
        HttpResponse<byte[]> person = send(version, "GET", "agents?agent=" + encoded(mail), null);
        assertEquals(200, person.statusCode());
        assertEquals("Person", json(person).getString("objectType"));
        assertEquals(List.of("Ann"), json(person).getJsonArray("name").getValuesAs(JsonString::getString));
        assertEquals(
                200,
                send(version, "HEAD", "agents?agent=" + encoded(mail), null).statusCode());
        assertEquals(400, send(version, "GET", "activities", null).statusCode());
        assertEquals(400, send(version, "GET", "agents", null).statusCode());
        assertEquals(
                400,
                send(version, "GET", "agents?agent=" + encoded("{\"name\":\"Ann\"}"), null)
                        .statusCode());
    }
}
