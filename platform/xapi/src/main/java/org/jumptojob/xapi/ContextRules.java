package org.jumptojob.xapi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The standard's rules for the property {@code context} (1.0.3: Data 2.4.6; 2.0: 4.2.2.5). */
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
    private static final Set<String> CONTEXT_2 = with(CONTEXT, "contextAgents", "contextGroups");
    private static final Set<String> CONTEXT_AGENT = Set.of("objectType", "agent", "relevantTypes");
    private static final Set<String> CONTEXT_GROUP = Set.of("objectType", "group", "relevantTypes");
    private static final List<String> KINDS = List.of("parent", "grouping", "category", "other");
    private static final Set<String> CONTEXT_ACTIVITIES = Set.copyOf(KINDS);
    private static final List<String> ACTIVITY_ONLY = List.of("revision", "platform");

    private ContextRules() {}

    /**
     * @param node the Statement or SubStatement that has a context
     * @param objectKind the objectType of its object, null if that is already known to be wrong
     * @param version the version of the standard to judge by
     */
    static void context(Node node, String objectKind, XapiVersion version) {
        Node context = node.object("context");
        if (context == null) {
            return;
        }
        context.allow(version == XapiVersion.V1_0_3 ? CONTEXT : CONTEXT_2);
        if (context.has("registration")) {
            context.string("registration", Formats::isUuid, StatementValidator.A_UUID);
        }
        if (context.has("instructor")) {
            AgentRules.agentOrGroup(context, "instructor");
        }
        if (context.has("team")) {
            AgentRules.group(context, "team");
        }
        activities(context);
        if (version != XapiVersion.V1_0_3) {
            agents(context);
            groups(context);
        }
        for (String key : ACTIVITY_ONLY) {
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
        for (String kind : KINDS) {
            if (map.has(kind)) {
                map.oneOrMoreObjects(kind).forEach(ActivityRules::activity);
            }
        }
    }

    private static void agents(Node context) {
        if (context.has("contextAgents")) {
            for (Node entry : context.objects("contextAgents")) {
                entry.allow(CONTEXT_AGENT);
                entry.string("objectType", "contextAgent"::equals, "contextAgent");
                AgentRules.agent(entry, "agent");
                relevantTypes(entry);
            }
        }
    }

    private static void groups(Node context) {
        if (context.has("contextGroups")) {
            for (Node entry : context.objects("contextGroups")) {
                entry.allow(CONTEXT_GROUP);
                entry.string("objectType", "contextGroup"::equals, "contextGroup");
                AgentRules.group(entry, "group");
                relevantTypes(entry);
            }
        }
    }

    private static void relevantTypes(Node entry) {
        if (entry.has("relevantTypes")) {
            entry.oneOrMoreStrings("relevantTypes", Formats::isIri, Formats.AN_IRI);
        }
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
