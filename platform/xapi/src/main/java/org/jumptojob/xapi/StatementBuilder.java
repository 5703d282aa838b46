package org.jumptojob.xapi;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes a statement. The order of the keys is fixed and does not depend on the order of the calls, so that the same
 * values always give the same text, character for character.
 */
public final class StatementBuilder {
    /** Milliseconds, the precision that every store keeps (Data 4.5). */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final UUID id;
    private JsonObject actor;
    private JsonObject verb;
    private JsonObject object;
    private JsonObject score;
    private final Map<String, JsonValue> result = new LinkedHashMap<>();
    private final Map<String, JsonValue> resultExtensions = new TreeMap<>();
    private UUID registration;
    private final Map<String, List<JsonObject>> contextActivities = new LinkedHashMap<>();
    private final Map<String, JsonValue> context = new LinkedHashMap<>();
    private final Map<String, JsonValue> contextExtensions = new TreeMap<>();
    private Instant timestamp;
    private JsonObject authority;

    /**
     * @param id id of the statement; random, because it leaves the house
     */
    public StatementBuilder(UUID id) {
        this.id = Objects.requireNonNull(id, "A statement needs an id.");
    }

    /** The person or system that did it, known by an account. */
    public StatementBuilder actor(String homePage, String name) {
        actor = account(homePage, name);
        return this;
    }

    /**
     * What was done.
     *
     * @param iri the verb
     * @param english how the verb is shown to people, in English
     */
    public StatementBuilder verb(String iri, String english) {
        verb = JSON.createObjectBuilder()
                .add("id", iri)
                .add("display", JSON.createObjectBuilder().add("en", english))
                .build();
        return this;
    }

    /** What it was done with. */
    public StatementBuilder object(Activity activity) {
        object = activity.toJson();
        return this;
    }

    /** The statement that this one is about. */
    public StatementBuilder object(UUID statement) {
        object = JSON.createObjectBuilder()
                .add("objectType", "StatementRef")
                .add("id", statement.toString())
                .build();
        return this;
    }

    /** The points reached. */
    public StatementBuilder score(Score points) {
        score = JSON.createObjectBuilder()
                .add("scaled", plain(points.scaled()))
                .add("raw", plain(points.raw()))
                .add("min", plain(points.min()))
                .add("max", plain(points.max()))
                .build();
        return this;
    }

    /** Whether it was right. */
    public StatementBuilder success(boolean success) {
        result.put("success", success ? JsonValue.TRUE : JsonValue.FALSE);
        return this;
    }

    /** That it was done to the end. */
    public StatementBuilder completion() {
        result.put("completion", JsonValue.TRUE);
        return this;
    }

    /** The answer, written from ids as {@link Interaction} says. */
    public StatementBuilder response(String response) {
        result.put("response", JSON.createValue(response));
        return this;
    }

    /** A measured outcome that the standard has no property for. */
    public StatementBuilder resultExtension(String iri, long value) {
        resultExtensions.put(iri, JSON.createValue(value));
        return this;
    }

    /** A text under an extension of the result: a fixed word, nothing that somebody wrote. */
    public StatementBuilder resultExtension(String iri, String value) {
        resultExtensions.put(iri, JSON.createValue(value));
        return this;
    }

    /** The enrolment that this belongs to. */
    public StatementBuilder registration(UUID enrolment) {
        registration = enrolment;
        return this;
    }

    /** An activity that the object is directly part of. */
    public StatementBuilder parent(Activity activity) {
        return contextActivity("parent", activity);
    }

    /** An activity that the object is part of in a wider sense. */
    public StatementBuilder grouping(Activity activity) {
        return contextActivity("grouping", activity);
    }

    /** A tag, such as the profile that the statement follows. */
    public StatementBuilder category(Activity activity) {
        return contextActivity("category", activity);
    }

    /** The name of the system in which it happened; only where the object is an activity. */
    public StatementBuilder platform(String name) {
        context.put("platform", JSON.createValue(name));
        return this;
    }

    /** The language of the activity, a tag by RFC 5646. */
    public StatementBuilder language(String tag) {
        context.put("language", JSON.createValue(tag));
        return this;
    }

    /** Context that the standard has no property for, as text. */
    public StatementBuilder contextExtension(String iri, String value) {
        contextExtensions.put(iri, JSON.createValue(value));
        return this;
    }

    /** Context that the standard has no property for, as a mark that is there or not. */
    public StatementBuilder contextMark(String iri) {
        contextExtensions.put(iri, JsonValue.TRUE);
        return this;
    }

    /** When it happened; written in UTC with milliseconds. */
    public StatementBuilder timestamp(Instant happened) {
        timestamp = happened;
        return this;
    }

    /** Who says so, known by an account. */
    public StatementBuilder authority(String homePage, String name) {
        authority = account(homePage, name);
        return this;
    }

    /**
     * The statement.
     *
     * @throws IllegalStateException if actor, verb or object is missing
     */
    public JsonObject toJson() {
        if (actor == null || verb == null || object == null) {
            throw new IllegalStateException("A statement needs an actor, a verb and an object.");
        }
        JsonObjectBuilder statement = JSON.createObjectBuilder()
                .add("id", id.toString())
                .add("actor", actor)
                .add("verb", verb)
                .add("object", object);
        addIfAny(statement, "result", resultJson());
        addIfAny(statement, "context", contextJson());
        if (timestamp != null) {
            statement.add("timestamp", TIMESTAMP.format(timestamp));
        }
        if (authority != null) {
            statement.add("authority", authority);
        }
        return statement.build();
    }

    /** The statement as compact JSON text. */
    public String toText() {
        return toJson().toString();
    }

    private JsonObject resultJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (score != null) {
            json.add("score", score);
        }
        for (String key : List.of("success", "completion", "response")) {
            if (result.containsKey(key)) {
                json.add(key, result.get(key));
            }
        }
        addIfAny(json, "extensions", extensions(resultExtensions));
        return json.build();
    }

    private JsonObject contextJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (registration != null) {
            json.add("registration", registration.toString());
        }
        JsonObjectBuilder activities = JSON.createObjectBuilder();
        for (String key : List.of("parent", "grouping", "category")) {
            if (contextActivities.containsKey(key)) {
                activities.add(key, JSON.createArrayBuilder(contextActivities.get(key)));
            }
        }
        addIfAny(json, "contextActivities", activities.build());
        for (String key : List.of("platform", "language")) {
            if (context.containsKey(key)) {
                json.add(key, context.get(key));
            }
        }
        addIfAny(json, "extensions", extensions(contextExtensions));
        return json.build();
    }

    private StatementBuilder contextActivity(String kind, Activity activity) {
        contextActivities.computeIfAbsent(kind, any -> new ArrayList<>()).add(activity.toContextJson());
        return this;
    }

    private static JsonObject account(String homePage, String name) {
        return JSON.createObjectBuilder()
                .add("objectType", "Agent")
                .add(
                        "account",
                        JSON.createObjectBuilder().add("homePage", homePage).add("name", name))
                .build();
    }

    private static JsonObject extensions(Map<String, JsonValue> values) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach(json::add);
        return json.build();
    }

    private static void addIfAny(JsonObjectBuilder owner, String key, JsonObject value) {
        if (!value.isEmpty()) {
            owner.add(key, value);
        }
    }

    /** Without an exponent and without needless zeros: 1E+2 becomes 100, 0.5000 becomes 0.5. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
