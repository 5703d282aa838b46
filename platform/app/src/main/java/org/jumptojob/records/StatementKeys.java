package org.jumptojob.records;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.records.door.Hashes;
import org.jumptojob.xapi.StatementFacts;

/** The keys under which a statement stands in {@code statement_key}: one for each filter, and for two of them together. */
final class StatementKeys {

    private StatementKeys() {}

    static UUID agent(String agent) {
        return Hashes.of("agent", agent);
    }

    static UUID verb(String verb) {
        return Hashes.of("verb", verb);
    }

    static UUID activity(String activity) {
        return Hashes.of("activity", activity);
    }

    static UUID registration(UUID registration) {
        return Hashes.of("registration", registration.toString());
    }

    static UUID agentAndVerb(String agent, String verb) {
        return Hashes.of("agent verb", agent, verb);
    }

    static UUID agentAndActivity(String agent, String activity) {
        return Hashes.of("agent activity", agent, activity);
    }

    static UUID activityAndVerb(String activity, String verb) {
        return Hashes.of("activity verb", activity, verb);
    }

    static UUID relatedAgent(String agent) {
        return Hashes.of("related agent", agent);
    }

    static UUID relatedActivity(String activity) {
        return Hashes.of("related activity", activity);
    }

    /** Who wrote it: not handed on to those who refer to it. */
    static UUID authority(String authority) {
        return Hashes.of("authority", authority);
    }

    /** What a statement is found by, and whoever refers to it. */
    static Set<UUID> of(StatementFacts facts) {
        Set<UUID> keys = new LinkedHashSet<>();
        String verb = facts.verb();
        String activity = facts.activity();
        keys.add(verb(verb));
        if (activity != null) {
            keys.add(activity(activity));
            keys.add(activityAndVerb(activity, verb));
        }
        for (String agent : facts.agents()) {
            keys.add(agent(agent));
            keys.add(agentAndVerb(agent, verb));
            if (activity != null) {
                keys.add(agentAndActivity(agent, activity));
            }
        }
        if (facts.registration() != null) {
            keys.add(registration(facts.registration()));
        }
        facts.related().agents().forEach(agent -> keys.add(relatedAgent(agent)));
        facts.related().activities().forEach(related -> keys.add(relatedActivity(related)));
        return keys;
    }
}
