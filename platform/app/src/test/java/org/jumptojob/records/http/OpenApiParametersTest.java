package org.jumptojob.records.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jumptojob.records.StatementService;
import org.jumptojob.records.door.XapiProblem;
import org.jumptojob.web.Injected;
import org.junit.jupiter.api.Test;

/** The description for programs names the query parameters that the resources take, and no other. */
class OpenApiParametersTest {

    private static final Pattern WORD = Pattern.compile("\"([A-Za-z_]+)\"");

    private static final JsonObject DESCRIPTION = read();

    private static JsonObject read() {
        try (JsonReader reader =
                Json.createReader(Files.newBufferedReader(Path.of("src/main/webapp/api/openapi.json")))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyMethodTakesTheParametersThatItSaysAndNoOther() throws Exception {
        Map<String, Set<String>> described = described();
        Set<String> words = words();
        described.values().forEach(words::addAll);
        assertTrue(words.size() > 20, words::toString);
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Class<?> type : new XapiApplication().getClasses()) {
            jakarta.ws.rs.Path path = type.getAnnotation(jakarta.ws.rs.Path.class);
            if (path != null && type != AboutResource.class) {
                for (Method method : type.getMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            taken.put(verb.value() + " /" + path.value(), taken(type, method, words));
                        }
                    }
                }
            }
        }
        assertEquals(described, taken);
    }

    private static Map<String, Set<String>> described() {
        Map<String, Set<String>> described = new TreeMap<>();
        DESCRIPTION
                .getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
                    Set<String> names = new TreeSet<>();
                    for (JsonValue one : operation.asJsonObject().getJsonArray("parameters")) {
                        JsonObject parameter = resolved(one.asJsonObject());
                        if (parameter.getString("in").equals("query")) {
                            names.add(parameter.getString("name"));
                        }
                    }
                    described.put(method.toUpperCase(Locale.ROOT) + " " + path, names);
                }));
        described.remove("GET /about");
        return described;
    }

    private static JsonObject resolved(JsonObject part) {
        JsonValue found = part;
        if (part.containsKey("$ref")) {
            found = DESCRIPTION;
            for (String name : part.getString("$ref").substring(2).split("/")) {
                found = found.asJsonObject().get(name);
            }
        }
        return found.asJsonObject();
    }

    /** Every word in quotes in the source of the store: a parameter is one of them. */
    private static Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        for (String room : List.of("http", "documents", "door")) {
            try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/jumptojob/records", room))) {
                for (Path source : sources.toList()) {
                    WORD.matcher(Files.readString(source)).results().forEach(found -> words.add(found.group(1)));
                }
            }
        }
        return words;
    }

    /** Those of the words that a method does not call unknown. */
    private static Set<String> taken(Class<?> type, Method method, Set<String> words) throws Exception {
        Set<String> taken = new TreeSet<>();
        for (String word : words) {
            Object resource = type.getDeclaredConstructor().newInstance();
            MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
            query.putSingle(word, "");
            Injected.into(resource, UriInfo.class, uri(query));
            if (resource instanceof StatementResource) {
                Injected.into(resource, StatementService.class, new StatementService() {
                    @Override
                    public Instant consistentThrough() {
                        return Instant.EPOCH;
                    }
                });
            }
            Object[] body =
                    method.getParameterCount() == 0 ? new Object[0] : new Object[] {InputStream.nullInputStream()};
            try {
                method.invoke(resource, body);
                taken.add(word);
            } catch (InvocationTargetException e) {
                boolean unknown = e.getCause() instanceof XapiProblem
                        && e.getCause().getMessage().equals("There is no parameter " + word + " here.");
                if (!unknown) {
                    // It went on, and stumbled over something that is not there.
                    taken.add(word);
                }
            }
        }
        return taken;
    }

    private static UriInfo uri(MultivaluedMap<String, String> query) {
        return (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> query);
    }
}
