package org.jumptojob.xapi.profile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jumptojob.xapi.Formats;
import org.jumptojob.xapi.Problem;
import org.jumptojob.xapi.StatementValidator;
import org.jumptojob.xapi.XapiVersion;

/**
 * Holds a statement against this project's profile. First comes the standard itself, then the templates of
 * {@code profile.jsonld}, then the four promises that the language of profiles has no words for (they stand in the
 * profile's definition): random names of persons, one IRI base, base language only, responses made of ids only.
 */
public final class ProfileCheck {
    private static final Pattern DELIMITERS = Pattern.compile("\\[,\\]|\\[\\.\\]");

    private final StatementValidator standard = new StatementValidator(XapiVersion.V1_0_3);
    private final ProfileTemplates profile;

    /** Checks against the profile that came with this program. */
    public ProfileCheck() {
        this(ProfileTemplates.load());
    }

    ProfileCheck(ProfileTemplates profile) {
        this.profile = profile;
    }

    /**
     * What the check found.
     *
     * @param template id of the template that the statement matches, or null if it matches none
     * @param problems what is wrong, for the template that comes nearest; empty if one matches
     */
    public record Finding(String template, List<Problem> problems) {

        /** Whether the statement belongs to the profile. */
        public boolean matches() {
            return template != null;
        }
    }

    /**
     * Names the template that the statement matches, or tells what is wrong.
     *
     * @param statement the parsed statement
     */
    public Finding check(JsonObject statement) {
        List<Problem> invalid = standard.problems(statement);
        if (!invalid.isEmpty()) {
            return new Finding(null, invalid);
        }
        return profile.all().stream()
                .filter(template -> template.isMeantBy(statement))
                .map(template -> against(template, statement))
                .min(Comparator.comparingInt(finding -> finding.problems().size()))
                .orElseGet(() -> new Finding(null, List.of(unknownKind(statement))));
    }

    private Finding against(StatementTemplate template, JsonObject statement) {
        List<Problem> problems = new ArrayList<>(template.problems(statement));
        people(statement, problems);
        extensions(template, statement, "context", problems);
        extensions(template, statement, "result", problems);
        languages(statement, "$", problems);
        response(statement, problems);
        return new Finding(problems.isEmpty() ? template.id() : null, List.copyOf(problems));
    }

    private Problem unknownKind(JsonObject statement) {
        String verb = StatementTemplate.text(statement, "verb", "id");
        String type = StatementTemplate.text(statement, "object", "definition", "type");
        return new Problem(
                "$.verb.id", "The profile has no template for the verb " + verb + " with the type " + type + ".");
    }

    /** Persons have random names, and actor, authority and object belong to one and the same site. */
    private static void people(JsonObject statement, List<Problem> problems) {
        String name = StatementTemplate.text(statement, "actor", "account", "name");
        if (name != null && !name.equals(Profile.PLATFORM_ACCOUNT) && !Formats.isUuid(name)) {
            problems.add(new Problem("$.actor.account.name", "must be a random UUID: no name, alias or address."));
        }
        String base = StatementTemplate.text(statement, "authority", "account", "homePage");
        if (base == null) {
            return;
        }
        if (!base.equals(StatementTemplate.text(statement, "actor", "account", "homePage"))) {
            problems.add(new Problem("$.actor.account.homePage", "must be the IRI base, as in the authority."));
        }
        String type = StatementTemplate.text(statement, "object", "objectType");
        String id = StatementTemplate.text(statement, "object", "id");
        if (!"StatementRef".equals(type) && id != null && !id.startsWith(base + "/activities/")) {
            problems.add(new Problem("$.object.id", "must begin with the IRI base and /activities/."));
        }
    }

    /** Only extensions that the profile defines or the template names, where they belong and as they should look. */
    private void extensions(StatementTemplate template, JsonObject statement, String part, List<Problem> problems) {
        if (!(statement.get(part) instanceof JsonObject owner)
                || !(owner.get("extensions") instanceof JsonObject extensions)) {
            return;
        }
        extensions.forEach((iri, value) -> {
            String place = "$." + part + ".extensions['" + iri + "']";
            ExtensionConcept own = profile.extension(iri);
            boolean named =
                    template.rules().stream().anyMatch(rule -> rule.location().names(iri));
            if (own == null && !named || own != null && !own.belongsIn(part)) {
                problems.add(new Problem(place, "is not known to the profile at this place."));
            } else if (own != null && !own.accepts(value)) {
                problems.add(new Problem(place, "has a value that the profile does not allow: " + value));
            }
        });
    }

    /** Every language map has the base language only. */
    private static void languages(JsonValue value, String place, List<Problem> problems) {
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                languages(array.get(i), place + "[" + i + "]", problems);
            }
        }
        if (value instanceof JsonObject object) {
            object.forEach((key, child) -> {
                boolean map = Set.of("display", "name", "description").contains(key) && child instanceof JsonObject;
                if (map && !child.asJsonObject().keySet().equals(Set.of(Profile.LANGUAGE))) {
                    problems.add(new Problem(place + "." + key, "must be in the base language only: en."));
                } else if (!key.equals("extensions")) {
                    languages(child, place + "." + key, problems);
                }
            });
        }
    }

    /** A response is made of ids of the question's own options; what a person typed has no place here. */
    private static void response(JsonObject statement, List<Problem> problems) {
        String response = StatementTemplate.text(statement, "result", "response");
        if (response == null) {
            return;
        }
        Set<String> ids = new HashSet<>();
        JsonPath.of(
                        "$.object.definition.choices[*].id | $.object.definition.source[*].id | $.object.definition.target[*].id")
                .valuesIn(statement)
                .forEach(id -> ids.add(((JsonString) id).getString()));
        if ("true-false".equals(StatementTemplate.text(statement, "object", "definition", "interactionType"))) {
            ids.addAll(Set.of("true", "false"));
        }
        if (!DELIMITERS.splitAsStream(response).allMatch(ids::contains)) {
            problems.add(
                    new Problem("$.result.response", "must be made of ids of the question's options, nothing else."));
        }
    }
}
