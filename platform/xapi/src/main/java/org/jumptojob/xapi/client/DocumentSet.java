package org.jumptojob.xapi.client;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Documents of one kind that belong together; each has an id of its own among them (Communication 2.2). */
public final class DocumentSet {

    private final String resource;
    private final String idName;
    private final Map<String, String> parameters;

    private DocumentSet(String resource, String idName, Map<String, String> parameters) {
        this.resource = resource;
        this.idName = idName;
        this.parameters = parameters;
    }

    /**
     * What an activity remembers about an agent, over all registrations.
     *
     * @param activityId the activity's IRI
     * @param agent an Agent with one inverse functional identifier
     */
    public static DocumentSet state(String activityId, JsonObject agent) {
        return new DocumentSet(
                "activities/state", "stateId", Map.of("activityId", activityId, "agent", agent.toString()));
    }

    /**
     * What an activity remembers about an agent in one registration.
     *
     * @param activityId the activity's IRI
     * @param agent an Agent with one inverse functional identifier
     * @param registration the id of one person's way through one course
     */
    public static DocumentSet state(String activityId, JsonObject agent, UUID registration) {
        return state(activityId, agent).with("registration", registration.toString());
    }

    /**
     * What belongs to an activity, for everybody.
     *
     * @param activityId the activity's IRI
     */
    public static DocumentSet activityProfile(String activityId) {
        return new DocumentSet("activities/profile", "profileId", Map.of("activityId", activityId));
    }

    /**
     * What belongs to an agent, over all activities.
     *
     * @param agent an Agent with one inverse functional identifier
     */
    public static DocumentSet agentProfile(JsonObject agent) {
        return new DocumentSet("agents/profile", "profileId", Map.of("agent", agent.toString()));
    }

    /** Whether all documents of the set can be deleted at once; the standard has that for State only. */
    boolean isState() {
        return idName.equals("stateId");
    }

    String address() {
        return StatementsQuery.address(resource, parameters);
    }

    String address(String id) {
        return with(idName, id).address();
    }

    String addressSince(Instant since) {
        return with("since", since.toString()).address();
    }

    private DocumentSet with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DocumentSet(resource, idName, more);
    }
}
