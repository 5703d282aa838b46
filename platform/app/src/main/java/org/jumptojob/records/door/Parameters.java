package org.jumptojob.records.door;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.Formats;
import org.jumptojob.xapi.Iso8601;

/** The query parameters of a request, read strictly: an unknown one, one sent twice or a wrong one is a 400. */
public final class Parameters {

    private final MultivaluedMap<String, String> sent;

    /** @throws XapiProblem 400 where a parameter is unknown (upper and lower case differ) or stands there twice */
    public Parameters(MultivaluedMap<String, String> sent, Set<String> known) {
        this.sent = sent;
        sent.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new XapiProblem(400, "There is no parameter " + name + " here.");
            }
            if (values.size() > 1) {
                throw new XapiProblem(400, "The parameter " + name + " stands there more than once.");
            }
        });
    }

    public boolean has(String name) {
        return sent.containsKey(name);
    }

    public Set<String> names() {
        return sent.keySet();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(sent.getFirst(name));
    }

    public String required(String name) {
        return text(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new XapiProblem(400, "The parameter " + name + " is missing."));
    }

    public Optional<String> iri(String name) {
        return text(name).map(value -> iri(name, value));
    }

    public String requiredIri(String name) {
        return iri(name, required(name));
    }

    private static String iri(String name, String value) {
        if (!Formats.isIri(value)) {
            throw new XapiProblem(400, "The parameter " + name + " must be " + Formats.AN_IRI + ".");
        }
        return value;
    }

    public Optional<UUID> uuid(String name) {
        return text(name).map(value -> {
            if (!Formats.isUuid(value)) {
                throw new XapiProblem(400, "The parameter " + name + " must be a UUID.");
            }
            return UUID.fromString(value);
        });
    }

    public Optional<Instant> instant(String name) {
        return text(name)
                .map(value -> Iso8601.timestamp(value)
                        .orElseThrow(() -> new XapiProblem(
                                400, "The parameter " + name + " must be a time such as 2026-11-22T10:00:00Z.")));
    }

    /** {@code true} or {@code false}; false where it was not sent. */
    public boolean flag(String name) {
        return text(name)
                .map(value -> {
                    if (!value.equals("true") && !value.equals("false")) {
                        throw new XapiProblem(400, "The parameter " + name + " must be true or false.");
                    }
                    return Boolean.valueOf(value);
                })
                .orElse(false);
    }

    /** A whole number from 0 on. */
    public Optional<Integer> count(String name) {
        return text(name).map(value -> {
            if (!value.matches("\\d{1,9}")) {
                throw new XapiProblem(400, "The parameter " + name + " must be a whole number from 0 on.");
            }
            return Integer.valueOf(value);
        });
    }

    /** One of the words; the first where it was not sent. */
    public String word(String name, String... words) {
        String value = text(name).orElse(words[0]);
        if (!Arrays.asList(words).contains(value)) {
            throw new XapiProblem(400, "The parameter " + name + " must be one of: " + String.join(", ", words) + ".");
        }
        return value;
    }

    /** The JSON object of a parameter such as {@code agent}; whether it is a right agent is for the caller to check. */
    public Optional<JsonObject> object(String name) {
        return text(name).map(value -> {
            try (var reader = JSON.createReader(new StringReader(value))) {
                return reader.readObject();
            } catch (RuntimeException e) {
                throw new XapiProblem(400, "The parameter " + name + " must be an object in JSON.");
            }
        });
    }
}
