package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * @param related what the filters find beyond that where they are asked to look further
 * @param attachments the attachments, in the order of the statement
 * @param sensitive whether it carries the mark {@link #SENSITIVE}
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
        String authority,
        Related related,
        List<AttachmentFacts> attachments,
        boolean sensitive) {

    /** The one verb that the standard reserves: its object says which statement no longer counts (Data 2.3.2). */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    /** Context extension of this project's profile: true on a statement that is never given to anybody outside. */
    public static final String SENSITIVE = "https://w3id.org/jump-to-job/xapi/extensions/sensitive";

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
     * What a statement is found by with {@code related_agents} and {@code related_activities} (Communication 2.1.3).
     *
     * @param agents keys of actor, object, authority, instructor, team, contextAgents and contextGroups, also of those
     *     in a SubStatement, with the members of Groups
     * @param activities IRIs of the object and of the context activities, also of those in a SubStatement
     * @param statement {@code context.statement}: the statement that this one belongs to, or null; the filters do not
     *     look there
     */
    public record Related(Set<String> agents, Set<String> activities, UUID statement) {}

    /**
     * A file that belongs to a statement.
     *
     * @param usageType IRI of what it is for
     * @param contentType its media type
     * @param length its length in bytes
     * @param sha2 its hash in small hexadecimal digits
     * @param fileUrl where it can be fetched; null if it came, or has to come, with the statement
     */
    public record AttachmentFacts(String usageType, String contentType, long length, String sha2, String fileUrl) {}

    /**
     * Takes the facts from a statement.
     *
     * @param statement a statement in which the {@link StatementValidator} finds no problem
     */
    public static StatementFacts of(JsonObject statement) {
        return of(statement, statement.get("authority") instanceof JsonObject sent ? sent : null);
    }

    /** The facts of a statement with the authority that a store sets, whatever the sender said of it. */
    static StatementFacts of(JsonObject statement, JsonObject authority) {
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
                agents,
                authority == null ? null : AgentKey.of(authority),
                RelatedFacts.of(statement, authority),
                attachments(statement),
                RelatedFacts.isSensitive(statement));
    }

    /** The id of the statement that this one makes void, or null if it makes none void. */
    public UUID voids() {
        return VOIDED.equals(verb) ? refersTo() : null;
    }

    /** The id of the statement that this one is about, or null if it is about something else. */
    public UUID refersTo() {
        return object.kind() == ObjectKind.STATEMENT_REF ? UUID.fromString(object.id()) : null;
    }

    /** IRI of the activity by which the filter {@code activity} finds this statement, or null. */
    public String activity() {
        return object.kind() == ObjectKind.ACTIVITY ? object.id() : null;
    }

    /** The same facts with what a store has set; a value that is null here was sent and stays. */
    StatementFacts completed(UUID newId, Instant newTimestamp) {
        return new StatementFacts(
                newId == null ? id : newId,
                actor,
                verb,
                object,
                registration,
                newTimestamp == null ? timestamp : newTimestamp,
                context,
                agents,
                authority,
                related,
                attachments,
                sensitive);
    }

    static void addAgents(JsonObject agent, Set<String> keys) {
        String key = AgentKey.of(agent);
        if (key != null) {
            keys.add(key);
        }
        if (agent.get("member") instanceof JsonArray members) {
            for (JsonValue member : members) {
                addAgents(member.asJsonObject(), keys);
            }
        }
    }

    static JsonObject objectOrEmpty(JsonObject owner, String key) {
        return owner.get(key) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static UUID uuid(JsonObject owner, String key) {
        return owner.get(key) instanceof JsonString text ? UUID.fromString(text.getString()) : null;
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

    static List<String> ids(JsonObject activities, String kind) {
        JsonValue value = activities.get(kind);
        if (value instanceof JsonArray several) {
            List<String> ids = new ArrayList<>(several.size());
            for (JsonValue one : several) {
                ids.add(one.asJsonObject().getString("id"));
            }
            return ids;
        }
        return value instanceof JsonObject one ? List.of(one.getString("id")) : List.of();
    }

    private static Instant instant(JsonObject statement) {
        return statement.get("timestamp") instanceof JsonString text
                ? Iso8601.spacedTimestamp(text.getString()).orElseThrow()
                : null;
    }

    private static List<AttachmentFacts> attachments(JsonObject statement) {
        List<AttachmentFacts> found = new ArrayList<>();
        addAttachments(statement, found);
        addAttachments(objectOrEmpty(statement, "object"), found);
        return found.isEmpty() ? List.of() : found;
    }

    /** Those of a SubStatement come with the request as well. */
    private static void addAttachments(JsonObject owner, List<AttachmentFacts> found) {
        if (owner.get("attachments") instanceof JsonArray array) {
            for (JsonValue element : array) {
                JsonObject attachment = element.asJsonObject();
                found.add(new AttachmentFacts(
                        attachment.getString("usageType"),
                        attachment.getString("contentType"),
                        attachment.getJsonNumber("length").longValue(),
                        attachment.getString("sha2").toLowerCase(Locale.ROOT),
                        attachment.getString("fileUrl", null)));
            }
        }
    }
}
