package org.jumptojob.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jumptojob.xapi.StatementFacts;

/** A statement as a client sends it, with an id and an actor of its own. In JSON, single quotes stand for double ones. */
final class Said {

    static final String WENT = "http://example.org/verbs/went";

    final UUID id = UUID.randomUUID();
    private final Map<String, String> properties = new LinkedHashMap<>();

    private Said() {
        with("id", "'" + id + "'");
        actor(agent(UUID.randomUUID()));
        verb(WENT);
        activity("http://example.org/activities/" + UUID.randomUUID());
    }

    static Said something() {
        return new Said();
    }

    static Said about(UUID statement) {
        return new Said().refersTo(statement);
    }

    static Said voiding(UUID statement) {
        return new Said().verb(StatementFacts.VOIDED).refersTo(statement);
    }

    static String mail(UUID who) {
        return "mailto:" + who + "@example.org";
    }

    /** The agent in JSON. */
    static String agent(UUID who) {
        return "{'mbox':'" + mail(who) + "'}";
    }

    /** The agent as the filter asks for her. */
    static String key(UUID who) {
        return "mbox " + mail(who);
    }

    static String account(String homePage, Object name) {
        return "{'account':{'homePage':'" + homePage + "','name':'" + name + "'}}";
    }

    Said with(String property, String json) {
        properties.put(property, json);
        return this;
    }

    Said without(String property) {
        properties.remove(property);
        return this;
    }

    Said actor(String json) {
        return with("actor", json);
    }

    Said actor(UUID who) {
        return actor(agent(who));
    }

    Said verb(String iri) {
        return with("verb", "{'id':'" + iri + "'}");
    }

    Said activity(String iri) {
        return with("object", "{'id':'" + iri + "'}");
    }

    Said refersTo(UUID statement) {
        return with("object", "{'objectType':'StatementRef','id':'" + statement + "'}");
    }

    Said registration(UUID registration) {
        return with("context", "{'registration':'" + registration + "'}");
    }

    /** With an attachment whose bytes have the hash. */
    Said attachment(String sha2, String... further) {
        return with(
                "attachments",
                "[{'usageType':'http://example.org/file','display':{'en':'a file'},'contentType':'text/plain','length':1,"
                        + "'sha2':'" + sha2 + "'" + String.join("", further) + "}]");
    }

    /** The statement in JSON. */
    String text() {
        return properties.entrySet().stream()
                .map(property -> "'" + property.getKey() + "':" + property.getValue())
                .collect(Collectors.joining(",", "{", "}"))
                .replace('\'', '"');
    }
}
