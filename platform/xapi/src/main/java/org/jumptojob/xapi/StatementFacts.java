package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a store files a statement under. Values that a sender may leave out are null when they are missing.
 *
 * @param id the statement's id, or null if the store has to give one
 * @param actor key of the actor (see {@link AgentKey}), or null for an anonymous Group
 * @param verb IRI of the verb
 * @param object what the statement is about
 * @param registration {@code context.registration}, or null
 * @param timestamp when it happened, or null if the store has to set it
 * @param context the activities around the object
 * @param agents keys of all agents by which the filter {@code agent} finds this statement: actor and object, with the
 *     members of Groups (Communication 2.1.3)
 * @param authority key of the authority that the statement came with, or null; a store sets its own
 */
public record StatementFacts(
        UUID id,
        String actor,
        String verb,
        ObjectFacts object,
        UUID registration,
        Instant timestamp,
        ContextActivities context,
        Set<String> agents,
        String authority) {

    /** The one verb that the standard reserves: its object says which statement no longer counts (Data 2.3.2). */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    /** The kinds of thing that a statement can be about. */
    public enum ObjectKind {
        /** Something to do; the id is its IRI. */
        ACTIVITY,
        /** A person or system; the id is its {@link AgentKey}. */
        AGENT,
        /** Several agents; the id is the {@link AgentKey}, or null for an anonymous Group. */
        GROUP,
        /** Another statement; the id is that statement's id in small letters. */
        STATEMENT_REF,
        /** A statement inside this one; it has no id. */
        SUB_STATEMENT
    }

    /**
     * What a statement is about.
     *
     * @param kind the kind of thing
     * @param id its id, as {@link ObjectKind} says, or null
     */
    public record ObjectFacts(ObjectKind kind, String id) {}

    /**
     * IRIs of the activities around the object, each in the order of the statement.
     *
     * @param parents direct parents
     * @param groupings wider groups
     * @param categories profiles and tags
     * @param others anything else
     */
    public record ContextActivities(
            List<String> parents, List<String> groupings, List<String> categories, List<String> others) {}

    /**
     * Takes the facts from a statement.
     *
     * @param statement a statement in which the {@link StatementValidator} finds no problem
     */
    public static StatementFacts of(JsonObject statement) {
        JsonObject actor = statement.getJsonObject("actor");
        JsonObject object = statement.getJsonObject("object");
        JsonObject context = objectOrEmpty(statement, "context");
        JsonObject activities = objectOrEmpty(context, "contextActivities");
        ObjectFacts about = about(object);
        Set<String> agents = new LinkedHashSet<>();
        addAgents(actor, agents);
        if (about.kind() == ObjectKind.AGENT || about.kind() == ObjectKind.GROUP) {
            addAgents(object, agents);
        }
        return new StatementFacts(
                uuid(statement, "id"),
                AgentKey.of(actor),
                statement.getJsonObject("verb").getString("id"),
                about,
                uuid(context, "registration"),
                instant(statement),
                new ContextActivities(
                        ids(activities, "parent"),
                        ids(activities, "grouping"),
                        ids(activities, "category"),
                        ids(activities, "other")),
                Set.copyOf(agents),
                statement.containsKey("authority") ? AgentKey.of(statement.getJsonObject("authority")) : null);
    }

    /** The id of the statement that this one makes void, or null if it makes none void. */
    public UUID voids() {
        return VOIDED.equals(verb) && object.kind() == ObjectKind.STATEMENT_REF ? UUID.fromString(object.id()) : null;
    }

    private static ObjectFacts about(JsonObject object) {
        return switch (object.getString("objectType", "Activity")) {
            case "Agent" -> new ObjectFacts(ObjectKind.AGENT, AgentKey.of(object));
            case "Group" -> new ObjectFacts(ObjectKind.GROUP, AgentKey.of(object));
            case "StatementRef" ->
                new ObjectFacts(ObjectKind.STATEMENT_REF, uuid(object, "id").toString());
            case "SubStatement" -> new ObjectFacts(ObjectKind.SUB_STATEMENT, null);
            default -> new ObjectFacts(ObjectKind.ACTIVITY, object.getString("id"));
        };
    }

    private static void addAgents(JsonObject agent, Set<String> keys) {
        String key = AgentKey.of(agent);
        if (key != null) {
            keys.add(key);
        }
        if (agent.get("member") instanceof JsonArray members) {
            members.forEach(member -> addAgents(member.asJsonObject(), keys));
        }
    }

    private static List<String> ids(JsonObject activities, String kind) {
        JsonValue value = activities.get(kind);
        if (value instanceof JsonArray several) {
            return several.stream()
                    .map(one -> one.asJsonObject().getString("id"))
                    .toList();
        }
        return value instanceof JsonObject one ? List.of(one.getString("id")) : List.of();
    }

    private static JsonObject objectOrEmpty(JsonObject owner, String key) {
        return owner.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static UUID uuid(JsonObject owner, String key) {
        return owner.get(key) instanceof JsonString text ? UUID.fromString(text.getString()) : null;
    }

    private static Instant instant(JsonObject statement) {
        return statement.get("timestamp") instanceof JsonString text
                ? Iso8601.timestamp(text.getString()).orElseThrow()
                : null;
    }
}
