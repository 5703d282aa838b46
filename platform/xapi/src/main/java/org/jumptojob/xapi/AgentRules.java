package org.jumptojob.xapi;

import java.util.List;
import java.util.Set;

/** The standard's rules for Agents and Groups (Data 2.4.2) and for the authority (Data 2.4.9). */
final class AgentRules {
    private static final Set<String> AGENT = Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Set<String> ACCOUNT = Set.of("homePage", "name");
    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private AgentRules() {}

    static void agentOrGroup(Node owner, String key) {
        Node node = owner.object(key);
        if (node != null) {
            agentOrGroup(node);
        }
    }

    /** An object whose property objectType tells Agent from Group; without it, it is an Agent. */
    static void agentOrGroup(Node node) {
        String kind = node.has("objectType") ? node.string("objectType") : "Agent";
        if ("Group".equals(kind)) {
            group(node);
        } else if ("Agent".equals(kind)) {
            agent(node);
        } else if (kind != null) {
            node.problem("objectType", "must be Agent or Group.");
        }
    }

    /** A property that must be a Group, such as the team. */
    static void group(Node owner, String key) {
        Node node = owner.object(key);
        if (node != null && node.string("objectType", "Group"::equals, "Group") != null) {
            group(node);
        }
    }

    /** A property that must be an Agent. */
    static void agent(Node owner, String key) {
        Node node = owner.object(key);
        if (node != null) {
            member(node);
        }
    }

    /** One Agent, or an anonymous Group of the two that OAuth knows: an application and its user. */
    static void authority(Node owner, String key) {
        Node node = owner.object(key);
        if (node == null) {
            return;
        }
        agentOrGroup(node);
        if (node.has("member")) {
            List<Node> members = node.objects("member");
            if (IDENTIFIERS.stream().anyMatch(node::has)) {
                node.problem("is a Group with an identifier. An authority is an Agent, or a Group without identifier.");
            } else if (members.size() != 2) {
                node.problem("member", "must hold exactly two Agents: the application and the person who uses it.");
            } else if (members.stream().noneMatch(member -> member.has("account"))) {
                node.problem("member", "must hold the application as an Agent with an account.");
            }
        } else if ("Group".equals(node.has("objectType") ? node.string("objectType") : "Agent")) {
            node.problem("must be an Agent, or a Group of exactly two Agents.");
        }
    }

    private static void agent(Node agent) {
        agent.allow(AGENT);
        name(agent);
        if (identifiers(agent) == 0) {
            agent.problem("has no identifier. An Agent needs one of " + String.join(", ", IDENTIFIERS) + ".");
        }
    }

    private static void group(Node group) {
        group.allow(GROUP);
        name(group);
        int identifiers = identifiers(group);
        if (group.has("member")) {
            group.objects("member").forEach(AgentRules::member);
        } else if (identifiers == 0) {
            group.problem("is a Group without identifier, so it needs its Agents in \"member\".");
        }
    }

    private static void member(Node member) {
        if (member.has("objectType") && member.string("objectType", "Agent"::equals, "Agent") == null) {
            return;
        }
        agent(member);
    }

    private static void name(Node node) {
        if (node.has("name")) {
            node.string("name");
        }
    }

    /** Checks each identifier, and that there is not more than one; tells how many there are. */
    private static int identifiers(Node node) {
        int present = 0;
        for (String key : IDENTIFIERS) {
            if (node.has(key)) {
                present++;
                identifier(node, key);
            }
        }
        if (present > 1) {
            List<String> keys = IDENTIFIERS.stream().filter(node::has).toList();
            node.problem("has more than one identifier: " + String.join(", ", keys) + ". Exactly one is allowed.");
        }
        return present;
    }

    private static void identifier(Node node, String key) {
        switch (key) {
            case "mbox" -> node.string(key, Formats::isMailto, "\"mailto:\" and one e-mail address");
            case "mbox_sha1sum" -> node.string(key, Formats::isSha1, "a SHA-1 hash of 40 hexadecimal digits");
            case "openid" -> node.string(key, Formats::isIri, Formats.AN_IRI);
            default -> account(node);
        }
    }

    private static void account(Node node) {
        Node account = node.object("account");
        if (account != null) {
            account.allow(ACCOUNT);
            account.string("homePage", Formats::isIri, Formats.AN_IRI);
            account.string("name");
        }
    }
}
