package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The standard's rules for Activities and their definitions, interactions included (Data 2.4.4.1). */
final class ActivityRules {
    private static final Set<String> ACTIVITY = Set.of("objectType", "id", "definition");
    private static final Set<String> DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final Set<String> COMPONENT = Set.of("id", "description");
    private static final List<String> COMPONENT_LISTS = List.of("choices", "scale", "source", "target", "steps");

    /** Each interactionType with the lists of components that it knows. */
    private static final Map<String, Set<String>> INTERACTIONS = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());

    private ActivityRules() {}

    static void activity(Node activity) {
        activity.allow(ACTIVITY);
        if (activity.has("objectType")) {
            activity.string("objectType", "Activity"::equals, "Activity");
        }
        activity.string("id", Formats::isIri, Formats.AN_IRI);
        Node definition = activity.has("definition") ? activity.object("definition") : null;
        if (definition != null) {
            definition(definition);
        }
    }

    private static void definition(Node definition) {
        definition.allow(DEFINITION);
        definition.languageMap("name");
        definition.languageMap("description");
        iriIfThere(definition, "type");
        iriIfThere(definition, "moreInfo");
        definition.extensions();
        interaction(definition);
    }

    private static void iriIfThere(Node definition, String key) {
        if (definition.has(key)) {
            definition.string(key, Formats::isIri, Formats.AN_IRI);
        }
    }

    private static void interaction(Node definition) {
        List<String> lists = new ArrayList<>();
        for (String list : COMPONENT_LISTS) {
            if (definition.has(list)) {
                lists.add(list);
                components(definition, list);
            }
        }
        if (definition.has("correctResponsesPattern")) {
            patterns(definition);
        }
        if (!definition.has("interactionType")) {
            if (!lists.isEmpty() || definition.has("correctResponsesPattern")) {
                definition.problem("interactionType", "is missing, but the definition describes an interaction.");
            }
            return;
        }
        String type = definition.string(
                "interactionType", INTERACTIONS::containsKey, "one of " + String.join(", ", typesInOrder()));
        if (type != null) {
            for (String list : lists) {
                if (!INTERACTIONS.get(type).contains(list)) {
                    definition.problem(list, "does not belong to an interaction of the type " + type + ".");
                }
            }
        }
    }

    private static List<String> typesInOrder() {
        return INTERACTIONS.keySet().stream().sorted().toList();
    }

    private static void patterns(Node definition) {
        JsonArray patterns = definition.array("correctResponsesPattern");
        if (patterns != null && !patterns.stream().allMatch(JsonString.class::isInstance)) {
            definition.problem("correctResponsesPattern", "must hold strings only.");
        }
    }

    private static void components(Node definition, String list) {
        Set<String> ids = new HashSet<>();
        for (Node component : definition.objects(list)) {
            component.allow(COMPONENT);
            String id = component.string("id");
            if (id != null && !ids.add(id)) {
                component.problem("id", "stands twice in this list. Each component needs an id of its own.");
            }
            component.languageMap("description");
        }
    }
}
