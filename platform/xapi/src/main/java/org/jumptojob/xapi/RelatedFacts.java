package org.jumptojob.xapi;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jumptojob.xapi.StatementFacts.Related;

/** Looks through a whole statement for the agents and activities that it has to do with (Communication 2.1.3). */
final class RelatedFacts {
    private static final List<String> CONTEXT_ACTIVITIES = List.of("parent", "grouping", "category", "other");

    private final Set<String> agents = new LinkedHashSet<>();
    private final Set<String> activities = new LinkedHashSet<>();

    private RelatedFacts() {}

    static Related of(JsonObject statement, JsonObject authority) {
        RelatedFacts facts = new RelatedFacts();
        facts.body(statement);
        if (authority != null) {
            StatementFacts.addAgents(authority, facts.agents);
        }
        JsonObject context = StatementFacts.objectOrEmpty(statement, "context");
        JsonObject ref = StatementFacts.objectOrEmpty(context, "statement");
        return new Related(facts.agents, facts.activities, StatementFacts.uuid(ref, "id"));
    }

    /** Whether the mark stands in the context of the statement or of its SubStatement. */
    static boolean isSensitive(JsonObject statement) {
        JsonObject object = StatementFacts.objectOrEmpty(statement, "object");
        return isMarked(statement) || isMarked(object);
    }

    private static boolean isMarked(JsonObject statement) {
        JsonObject context = StatementFacts.objectOrEmpty(statement, "context");
        return StatementFacts.objectOrEmpty(context, "extensions").get(StatementFacts.SENSITIVE) == JsonValue.TRUE;
    }

    /** What a Statement and a SubStatement have in common. */
    private void body(JsonObject statement) {
        agent(statement, "actor");
        object(statement.getJsonObject("object"));
        JsonObject context = StatementFacts.objectOrEmpty(statement, "context");
        agent(context, "instructor");
        agent(context, "team");
        agents(context, "contextAgents", "agent");
        agents(context, "contextGroups", "group");
        JsonObject around = StatementFacts.objectOrEmpty(context, "contextActivities");
        for (String kind : CONTEXT_ACTIVITIES) {
            activities.addAll(StatementFacts.ids(around, kind));
        }
    }

    private void object(JsonObject object) {
        switch (object.getString("objectType", "Activity")) {
            case "Agent", "Group" -> StatementFacts.addAgents(object, agents);
            case "SubStatement" -> body(object);
            case "Activity" -> activities.add(object.getString("id"));
            default -> {
                // The filters do not look at references; a store follows them itself.
            }
        }
    }

    private void agent(JsonObject owner, String key) {
        if (owner.get(key) instanceof JsonObject agent) {
            StatementFacts.addAgents(agent, agents);
        }
    }

    private void agents(JsonObject context, String list, String key) {
        if (context.get(list) instanceof JsonArray array) {
            for (JsonValue element : array) {
                agent(element.asJsonObject(), key);
            }
        }
    }
}
