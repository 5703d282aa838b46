package org.jumptojob.records.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jumptojob.xapi.XapiVersion;
import org.junit.jupiter.api.Test;

/** The description of the store for programs (OpenAPI 3.1) says what the resources are, and nothing else. */
class OpenApiTest {

    private static final JsonObject DESCRIPTION = read();

    private static JsonObject read() {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of("src/main/webapp/api/openapi.json")))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itDescribesEveryMethodOfEveryResourceAndNothingElse() {
        Set<String> described = new TreeSet<>();
        operations((name, operation) -> described.add(name));
        assertEquals(annotated(), described);
        assertTrue(described.size() > 15, described::toString);
    }

    /** Such as {@code GET /statements}, as JAX-RS will answer it. */
    private static Set<String> annotated() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : new XapiApplication().getClasses()) {
            jakarta.ws.rs.Path path = type.getAnnotation(jakarta.ws.rs.Path.class);
            if (path != null) {
                for (Method method : type.getMethods()) {
                    assertFalse(method.isAnnotationPresent(jakarta.ws.rs.Path.class), method::toString);
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            methods.add(verb.value() + " /" + path.value());
                        }
                    }
                }
            }
        }
        return methods;
    }

    @Test
    void itSaysWhereTheStoreStands() {
        assertEquals("3.1.0", DESCRIPTION.getString("openapi"));
        assertEquals(
                XapiApplication.class.getAnnotation(ApplicationPath.class).value(),
                DESCRIPTION.getJsonArray("servers").getJsonObject(0).getString("url"));
        JsonArray versions = DESCRIPTION
                .getJsonObject("components")
                .getJsonObject("headers")
                .getJsonObject("Version")
                .getJsonObject("schema")
                .getJsonArray("enum");
        List<String> spoken = new ArrayList<>();
        for (XapiVersion version : XapiVersion.values()) {
            spoken.add(version.header());
        }
        assertEquals(spoken, versions.getValuesAs(JsonString::getString));
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryPartIsUsed() {
        Set<String> used = new TreeSet<>();
        references(DESCRIPTION, used);
        Set<String> parts = new TreeSet<>();
        JsonObject components = DESCRIPTION.getJsonObject("components");
        for (String kind : Set.of("parameters", "headers", "responses", "schemas")) {
            components.getJsonObject(kind).keySet().forEach(name -> parts.add("#/components/" + kind + "/" + name));
        }
        assertEquals(parts, used);
    }

    private static void references(JsonValue value, Set<String> found) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("$ref")) {
                found.add(object.getString("$ref"));
            }
            object.values().forEach(inside -> references(inside, found));
        } else if (value instanceof JsonArray array) {
            array.forEach(inside -> references(inside, found));
        }
    }

    @Test
    void everyMethodSaysHowItAnswersWhenAllIsWellAndWhenItIsNot() {
        Set<String> ids = new HashSet<>();
        operations((name, operation) -> {
            assertTrue(ids.add(operation.getString("operationId")), name);
            assertFalse(operation.getString("summary").isBlank(), name);
            Set<String> statuses = operation.getJsonObject("responses").keySet();
            assertTrue(statuses.stream().anyMatch(status -> status.startsWith("2")), name);
            if (!name.equals("GET /about")) {
                assertTrue(statuses.containsAll(Set.of("400", "401", "403", "429", "500", "503")), name + statuses);
            }
            boolean writes = name.startsWith("PUT") || name.startsWith("POST");
            assertEquals(writes, operation.containsKey("requestBody"), name);
            assertEquals(writes, statuses.contains("413"), name);
            assertEquals(writes, statuses.contains("408"), name);
        });
    }

    @Test
    void everyAnswerHasTheVersionInItsHeaders() {
        operations((name, operation) -> operation.getJsonObject("responses").forEach((status, response) -> {
            JsonObject headers = resolved(response.asJsonObject()).getJsonObject("headers");
            assertNotNull(headers, () -> name + " " + status);
            assertTrue(headers.containsKey("X-Experience-API-Version"), () -> name + " " + status);
        }));
    }

    @Test
    void everyMethodButAboutAsksForTheVersion() {
        operations((name, operation) -> {
            boolean asks = operation.getJsonArray("parameters").stream()
                    .map(parameter -> resolved(parameter.asJsonObject()))
                    .anyMatch(parameter -> parameter.getString("name").equals("X-Experience-API-Version")
                            && parameter.getBoolean("required"));
            assertEquals(!name.equals("GET /about"), asks, name);
        });
    }

    @Test
    void noParameterStandsTwiceAtAMethod() {
        operations((name, operation) -> {
            Map<String, Integer> counts = new TreeMap<>();
            operation.getJsonArray("parameters").forEach(value -> {
                JsonObject parameter = resolved(value.asJsonObject());
                counts.merge(parameter.getString("in") + " " + parameter.getString("name"), 1, Integer::sum);
                assertTrue(parameter.containsKey("schema") != parameter.containsKey("content"), name);
                assertFalse(parameter.getString("description").isBlank(), name);
            });
            counts.values().forEach(count -> assertEquals(1, count, () -> name + " " + counts));
        });
    }

    private static JsonObject resolved(JsonObject part) {
        if (!part.containsKey("$ref")) {
            return part;
        }
        JsonValue found = DESCRIPTION;
        for (String name : part.getString("$ref").substring(2).split("/")) {
            found = found.asJsonObject().get(name);
        }
        return found.asJsonObject();
    }

    private static void operations(BiConsumer<String, JsonObject> reader) {
        DESCRIPTION
                .getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject()
                        .forEach((method, operation) ->
                                reader.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation.asJsonObject())));
    }
}
