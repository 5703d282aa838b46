package org.jumptojob.xapi.profile;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jumptojob.xapi.Problem;

/**
 * One kind of statement: what tells it from the others, and the rules that it obeys (xAPI Profiles 1.0, section 8).
 *
 * @param id IRI of the template
 * @param verb the verb
 * @param objectActivityType type of the object, or null if the rules tell what the object may be
 * @param contextActivityTypes types that must be among the context activities, by {@code parent} or {@code grouping}
 * @param rules what must be, must not be and may be at which place
 */
public record StatementTemplate(
        String id,
        String verb,
        String objectActivityType,
        Map<String, List<String>> contextActivityTypes,
        List<TemplateRule> rules) {

    /** The last part of the id, such as {@code completed-module}. */
    public String shortName() {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    /** Whether verb and type of the object are those of this template. */
    boolean isMeantBy(JsonObject statement) {
        return verb.equals(text(statement, "verb", "id"))
                && (objectActivityType == null
                        || objectActivityType.equals(text(statement, "object", "definition", "type")));
    }

    /** What in the statement is against this template. */
    List<Problem> problems(JsonObject statement) {
        List<Problem> problems = new ArrayList<>();
        contextActivityTypes.forEach((kind, types) -> {
            String place = "$.context.contextActivities." + kind;
            List<String> present = JsonPath.of(place + "[*].definition.type").valuesIn(statement).stream()
                    .map(StatementTemplate::string)
                    .toList();
            types.stream()
                    .filter(type -> !present.contains(type))
                    .forEach(type ->
                            problems.add(new Problem(place, "must hold an activity of the type " + type + ".")));
        });
        rules.forEach(rule -> problems.addAll(rule.problems(statement)));
        return problems;
    }

    /** The text at the end of a way through objects, or null. */
    static String text(JsonObject statement, String... way) {
        JsonValue value = statement;
        for (String key : way) {
            value = value instanceof JsonObject object ? object.get(key) : null;
        }
        return string(value);
    }

    private static String string(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }
}
