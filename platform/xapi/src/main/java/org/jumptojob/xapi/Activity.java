package org.jumptojob.xapi;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * Something that a person can do, as a statement names it.
 *
 * @param id its IRI, which never changes
 * @param type IRI of its type
 * @param name its name in English, or null to leave it out
 * @param interaction how it is answered, or null if it is no question
 */
public record Activity(String id, String type, String name, Interaction interaction) {

    /** Refuses ids and types that no store would accept. */
    public Activity {
        requireIri(id, "id");
        requireIri(type, "type");
    }

    /**
     * An activity without a name.
     *
     * @param id its IRI
     * @param type IRI of its type
     */
    public static Activity of(String id, String type) {
        return new Activity(id, type, null, null);
    }

    /**
     * The same activity with a name.
     *
     * @param english the name in the base language, from the course content
     */
    public Activity named(String english) {
        return new Activity(id, type, english, interaction);
    }

    /** The whole activity, as the object of a statement carries it. */
    JsonObject toJson() {
        JsonObjectBuilder definition = JSON.createObjectBuilder();
        if (name != null) {
            definition.add("name", JSON.createObjectBuilder().add("en", name));
        }
        definition.add("type", type);
        if (interaction != null) {
            interaction.addTo(definition);
        }
        return withDefinition(definition);
    }

    /** Id and type only, as the context of a statement carries it. */
    JsonObject toContextJson() {
        return withDefinition(JSON.createObjectBuilder().add("type", type));
    }

    private JsonObject withDefinition(JsonObjectBuilder definition) {
        return JSON.createObjectBuilder()
                .add("objectType", "Activity")
                .add("id", id)
                .add("definition", definition)
                .build();
    }

    private static void requireIri(String value, String what) {
        if (value == null || !Formats.isIri(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " of an activity must be an absolute IRI, not " + value + ".");
        }
    }
}
