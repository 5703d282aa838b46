package org.jumptojob.xapi.client;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which statements to get (Communication 2.1.3). Each method gives a new query with one more condition; all conditions
 * must hold.
 */
public final class StatementsQuery {

    private final Map<String, String> parameters;
    private final String language;

    private StatementsQuery(Map<String, String> parameters, String language) {
        this.parameters = parameters;
        this.language = language;
    }

    /** All statements, newest first. */
    public static StatementsQuery all() {
        return new StatementsQuery(Map.of(), null);
    }

    /**
     * Statements whose actor or object is this agent.
     *
     * @param agent an Agent or identified Group with one inverse functional identifier
     */
    public StatementsQuery agent(JsonObject agent) {
        return with("agent", agent.toString());
    }

    /** Looks for the agent in authority, instructor, team and SubStatement too. */
    public StatementsQuery relatedAgents() {
        return with("related_agents", "true");
    }

    /**
     * Statements with this verb.
     *
     * @param iri the verb's IRI
     */
    public StatementsQuery verb(String iri) {
        return with("verb", iri);
    }

    /**
     * Statements whose object is this activity.
     *
     * @param iri the activity's IRI
     */
    public StatementsQuery activity(String iri) {
        return with("activity", iri);
    }

    /** Looks for the activity in the context and in the SubStatement too. */
    public StatementsQuery relatedActivities() {
        return with("related_activities", "true");
    }

    /**
     * Statements of this registration.
     *
     * @param registration the id of one person's way through one course
     */
    public StatementsQuery registration(UUID registration) {
        return with("registration", registration.toString());
    }

    /**
     * Statements stored after this time, the time itself excluded.
     *
     * @param stored by the store's clock
     */
    public StatementsQuery since(Instant stored) {
        return with("since", stored.toString());
    }

    /**
     * Statements stored up to this time, the time itself included.
     *
     * @param stored by the store's clock
     */
    public StatementsQuery until(Instant stored) {
        return with("until", stored.toString());
    }

    /**
     * How many statements one page may have.
     *
     * @param most 0 leaves it to the store
     */
    public StatementsQuery pagesOf(int most) {
        return with("limit", Integer.toString(most));
    }

    /** Oldest first. */
    public StatementsQuery oldestFirst() {
        return with("ascending", "true");
    }

    /** Only what identifies agents, activities and verbs. */
    public StatementsQuery idsOnly() {
        return with("format", "ids");
    }

    /**
     * Activities and verbs as the store knows them, in one language each.
     *
     * @param acceptLanguage which languages, as in the HTTP header, for example {@code nl, en;q=0.5}
     */
    public StatementsQuery canonical(String acceptLanguage) {
        return new StatementsQuery(with("format", "canonical").parameters, acceptLanguage);
    }

    StatementsQuery withAttachments() {
        return with("attachments", "true");
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** The resource with this query, below the end point. */
    String resource() {
        return address("statements", parameters);
    }

    private StatementsQuery with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new StatementsQuery(more, language);
    }

    /** A resource with parameters, each percent-encoded; a blank is %20, which every server reads. */
    static String address(String resource, Map<String, String> parameters) {
        if (parameters.isEmpty()) {
            return resource;
        }
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&", resource + "?", ""));
    }
}
