package org.jumptojob.xapi.form;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jumptojob.xapi.json.JsonTree;

/** Cuts the things in a statement down to what identifies them. */
final class IdsForm {
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private IdsForm() {}

    /** A Statement, or a SubStatement. */
    static void statement(JsonTree statement, TextEdits edits) {
        for (Map.Entry<String, JsonTree> member : statement.members().entrySet()) {
            JsonTree value = member.getValue();
            switch (member.getKey()) {
                case "actor", "authority" -> edits.replace(value, agent(value));
                case "verb" -> edits.replace(value, identified(value));
                case "object" -> object(value, edits);
                case "context" -> context(value, edits);
                default -> {
                    // Everything else identifies nothing and stays.
                }
            }
        }
    }

    private static void object(JsonTree object, TextEdits edits) {
        String kind = object.string("objectType");
        switch (kind == null ? "Activity" : kind) {
            case "Agent", "Group" -> edits.replace(object, agent(object));
            case "SubStatement" -> statement(object, edits);
            case "Activity" -> edits.replace(object, identified(object));
            default -> {
                // A StatementRef is nothing but an identifier.
            }
        }
    }

    private static void context(JsonTree context, TextEdits edits) {
        for (Map.Entry<String, JsonTree> member : context.members().entrySet()) {
            JsonTree value = member.getValue();
            switch (member.getKey()) {
                case "instructor", "team" -> edits.replace(value, agent(value));
                case "contextActivities" ->
                    value.members().values().forEach(activities -> activities(activities, edits));
                case "contextAgents" -> agents(value, "agent", edits);
                case "contextGroups" -> agents(value, "group", edits);
                default -> {
                    // Everything else identifies nothing and stays.
                }
            }
        }
    }

    private static void activities(JsonTree oneOrMore, TextEdits edits) {
        if (oneOrMore.isObject()) {
            edits.replace(oneOrMore, identified(oneOrMore));
        }
        oneOrMore.elements().forEach(activity -> edits.replace(activity, identified(activity)));
    }

    private static void agents(JsonTree entries, String key, TextEdits edits) {
        for (JsonTree entry : entries.elements()) {
            JsonTree agent = entry.members().get(key);
            if (agent != null) {
                edits.replace(agent, agent(agent));
            }
        }
    }

    /** A Verb or an Activity. */
    private static String identified(JsonTree thing) {
        return "{\"id\":" + thing.members().get("id").raw() + "}";
    }

    /** The objectType stays where it stands: without it a Group would be an Agent, and an object an Activity. */
    private static String agent(JsonTree agent) {
        StringJoiner kept = new StringJoiner(",", "{", "}");
        Map<String, JsonTree> members = agent.members();
        if (members.containsKey("objectType")) {
            kept.add("\"objectType\":" + members.get("objectType").raw());
        }
        boolean anonymous = true;
        for (String key : IDENTIFIERS) {
            if (members.containsKey(key)) {
                kept.add("\"" + key + "\":" + members.get(key).raw());
                anonymous = false;
            }
        }
        if (anonymous && members.containsKey("member")) {
            StringJoiner each = new StringJoiner(",", "[", "]");
            members.get("member").elements().forEach(member -> each.add(agent(member)));
            kept.add("\"member\":" + each);
        }
        return kept.toString();
    }
}
