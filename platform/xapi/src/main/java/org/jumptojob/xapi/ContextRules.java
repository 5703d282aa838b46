package org.jumptojob.xapi;

import java.util.List;
import java.util.Set;

/** The standard's rules for the property {@code context} (Data 2.4.6). */
final class ContextRules {
    private static final Set<String> CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> CONTEXT_ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    private ContextRules() {}

    /**
     * @param node the Statement or SubStatement that has a context
     * @param objectKind the objectType of its object, null if that is already known to be wrong
     */
    static void context(Node node, String objectKind) {
        Node context = node.object("context");
        if (context == null) {
            return;
        }
        context.allow(CONTEXT);
        if (context.has("registration")) {
            context.string("registration", Formats::isUuid, "a UUID");
        }
        if (context.has("instructor")) {
            AgentRules.agentOrGroup(context, "instructor");
        }
        if (context.has("team")) {
            AgentRules.group(context, "team");
        }
        activities(context);
        for (String key : List.of("revision", "platform")) {
            if (context.has(key)) {
                context.string(key);
                if (objectKind != null && !objectKind.equals("Activity")) {
                    context.problem(key, "may stand only where the object is an Activity.");
                }
            }
        }
        if (context.has("language")) {
            context.string("language", Formats::isLanguageTag, "a language tag by RFC 5646, such as en or nl-BE");
        }
        Node statement = context.has("statement") ? context.object("statement") : null;
        if (statement != null) {
            StatementValidator.statementRef(statement);
        }
        context.extensions();
    }

    private static void activities(Node context) {
        Node map = context.has("contextActivities") ? context.object("contextActivities") : null;
        if (map == null) {
            return;
        }
        map.allow(CONTEXT_ACTIVITIES);
        for (String kind : List.of("parent", "grouping", "category", "other")) {
            if (map.has(kind)) {
                map.oneOrMoreObjects(kind).forEach(ActivityRules::activity);
            }
        }
    }
}
