package org.jumptojob.xapi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jumptojob.xapi.Formats;
import org.jumptojob.xapi.StatementReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds profile.jsonld against the rules of the xAPI Profiles 1.0 specification for its own structure. */
class ProfileFileTest {
    private static JsonObject profile;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = ProfileFileTest.class.getResourceAsStream("/org/jumptojob/xapi/profile.jsonld")) {
            assertNotNull(file);
            profile = StatementReader.readOne(StatementReader.decode(file.readAllBytes()))
                    .json();
        }
    }

    @Test
    void theProfileTellsWhatItConformsTo() {
        assertEquals("https://w3id.org/xapi/profiles/context", profile.getString("@context"));
        assertEquals("Profile", profile.getString("type"));
        assertEquals("https://w3id.org/xapi/profiles#1.0", profile.getString("conformsTo"));
        assertEquals(Profile.ID, profile.getString("id"));
        assertEquals(
                Profile.VERSION,
                profile.getJsonArray("versions").getJsonObject(0).getString("id"));
        assertTrue(profile.keySet().containsAll(Set.of("prefLabel", "definition", "author")));
    }

    @Test
    void everyPartHasAnIriOfItsOwnAndBelongsToTheVersion() {
        Set<String> ids = new HashSet<>();
        for (JsonObject part : parts().toList()) {
            String id = part.getString("id");
            assertTrue(ids.add(id), id);
            assertTrue(Formats.isIri(id) && id.startsWith(Profile.BASE), id);
            assertEquals(Profile.VERSION, part.getString("inScheme"), id);
            assertTrue(part.containsKey("prefLabel") && part.containsKey("definition"), id);
        }
    }

    @Test
    void theConceptsAreThoseOfTheCode() {
        List<String> ids =
                objects("concepts").map(concept -> concept.getString("id")).toList();
        assertEquals(List.of(Profile.PRIVATE_ROOM, Profile.CONTENT_VERSION, Profile.RULE, Profile.SENSITIVE), ids);
    }

    @Test
    void everyRuleDemandsSomething() {
        objects("templates")
                .flatMap(template -> template.getJsonArray("rules").getValuesAs(JsonObject.class).stream())
                .forEach(rule -> assertTrue(
                        Stream.of("presence", "any", "all", "none").anyMatch(rule::containsKey), rule::toString));
    }

    @Test
    void everyTemplateIsAStepOfTheOnePattern() {
        List<String> reached = new ArrayList<>();
        collect(Profile.BASE + "patterns/enrolment", reached);
        List<String> templates =
                objects("templates").map(template -> template.getString("id")).toList();
        assertEquals(new HashSet<>(templates), new HashSet<>(reached));
        assertEquals(templates.size(), reached.size());
    }

    @Test
    void onlyThePrimaryPatternIsPrimary() {
        assertEquals(
                1,
                objects("patterns").filter(p -> p.getBoolean("primary", false)).count());
    }

    @Test
    void aVoidingStatementMayNameAnyOtherKind() {
        JsonObject voided = objects("templates")
                .filter(template -> template.getString("verb").equals(Profile.VOIDED))
                .findFirst()
                .orElseThrow();
        assertEquals(
                objects("templates").count() - 1,
                voided.getJsonArray("objectStatementRefTemplate").size());
    }

    @Test
    void aProfileThatAsksForMoreThanIsCheckedIsNotLoaded() {
        JsonObject asksMore =
                Json.createPointer("/templates/0/rules/0/selector").add(profile, Json.createValue("$.x"));
        assertThrows(IllegalArgumentException.class, () -> ProfileTemplates.of(asksMore));
        JsonObject other =
                Json.createPointer("/templates/0/contextOtherActivityType").add(profile, JsonValue.EMPTY_JSON_ARRAY);
        assertThrows(IllegalArgumentException.class, () -> ProfileTemplates.of(other));
    }

    /** Follows a pattern down to its templates. */
    private static void collect(String id, List<String> templates) {
        JsonObject pattern = objects("patterns")
                .filter(candidate -> candidate.getString("id").equals(id))
                .findFirst()
                .orElse(null);
        if (pattern == null) {
            templates.add(id);
            return;
        }
        Stream.of("sequence", "alternates")
                .filter(pattern::containsKey)
                .flatMap(kind -> pattern.getJsonArray(kind).getValuesAs(JsonString.class).stream())
                .forEach(part -> collect(part.getString(), templates));
        if (pattern.containsKey("zeroOrMore")) {
            collect(pattern.getString("zeroOrMore"), templates);
        }
    }

    private static Stream<JsonObject> parts() {
        return Stream.of("concepts", "templates", "patterns").flatMap(ProfileFileTest::objects);
    }

    private static Stream<JsonObject> objects(String key) {
        return profile.getJsonArray(key).getValuesAs(JsonObject.class).stream();
    }
}
