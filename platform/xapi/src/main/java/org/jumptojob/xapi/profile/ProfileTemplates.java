package org.jumptojob.xapi.profile;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The templates of this project's profile and its own extensions, read from the machine-readable profile on the class
 * path. A part of the profile that this code would not honour is refused when it is loaded, never passed over.
 */
public final class ProfileTemplates {
    private static final String FILE = "/org/jumptojob/xapi/profile.jsonld";
    private static final Set<String> TEMPLATE = Set.of(
            "id",
            "type",
            "inScheme",
            "prefLabel",
            "definition",
            "verb",
            "objectActivityType",
            "contextParentActivityType",
            "contextGroupingActivityType",
            "objectStatementRefTemplate",
            "rules");
    private static final Set<String> RULE = Set.of("location", "presence", "any", "all", "none", "scopeNote");

    private final List<StatementTemplate> templates;
    private final Map<String, ExtensionConcept> extensions;

    private ProfileTemplates(List<StatementTemplate> templates, Map<String, ExtensionConcept> extensions) {
        this.templates = templates;
        this.extensions = extensions;
    }

    /** Reads the profile that came with this program. */
    public static ProfileTemplates load() {
        try (InputStream file = ProfileTemplates.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The xAPI profile is missing on the class path: " + FILE);
            }
            try (JsonReader reader = JSON.createReader(file)) {
                return of(reader.readObject());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The xAPI profile cannot be read: " + FILE, unreadable);
        }
    }

    static ProfileTemplates of(JsonObject profile) {
        Map<String, ExtensionConcept> extensions = new LinkedHashMap<>();
        for (JsonObject concept : profile.getJsonArray("concepts").getValuesAs(JsonObject.class)) {
            if (concept.getString("type").endsWith("Extension")) {
                extensions.put(concept.getString("id"), extension(concept));
            }
        }
        List<StatementTemplate> templates = profile.getJsonArray("templates").getValuesAs(JsonObject.class).stream()
                .map(ProfileTemplates::template)
                .toList();
        return new ProfileTemplates(templates, extensions);
    }

    /** All templates, in the order of the profile. */
    public List<StatementTemplate> all() {
        return templates;
    }

    /** The extension of our own with this IRI, or null if the profile has none. */
    ExtensionConcept extension(String iri) {
        return extensions.get(iri);
    }

    private static StatementTemplate template(JsonObject json) {
        requireKnown(json, TEMPLATE);
        Map<String, List<String>> context = new LinkedHashMap<>();
        context.put("parent", strings(json, "contextParentActivityType"));
        context.put("grouping", strings(json, "contextGroupingActivityType"));
        return new StatementTemplate(
                json.getString("id"),
                json.getString("verb"),
                json.getString("objectActivityType", null),
                context,
                json.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                        .map(ProfileTemplates::rule)
                        .toList());
    }

    private static TemplateRule rule(JsonObject json) {
        requireKnown(json, RULE);
        String presence = json.getString("presence", null);
        return new TemplateRule(
                JsonPath.of(json.getString("location")),
                presence == null ? null : TemplateRule.Presence.valueOf(presence.toUpperCase(Locale.ROOT)),
                json.getJsonArray("any"),
                json.getJsonArray("all"),
                json.getJsonArray("none"));
    }

    private static ExtensionConcept extension(JsonObject concept) {
        try (JsonReader schema = JSON.createReader(new StringReader(concept.getString("inlineSchema")))) {
            return ExtensionConcept.of(concept.getString("type"), schema.readObject());
        }
    }

    private static List<String> strings(JsonObject json, String key) {
        JsonArray array = json.getJsonArray(key);
        return array == null ? List.of() : array.getValuesAs(JsonString::getString);
    }

    static void requireKnown(JsonObject json, Set<String> known) {
        for (Map.Entry<String, JsonValue> entry : json.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new IllegalArgumentException("The profile uses \"" + entry.getKey()
                        + "\", which this program does not check. Known are: " + known);
            }
        }
    }
}
