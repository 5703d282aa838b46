package org.jumptojob.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is asked of statements (xAPI 1.0.3, part three, 2.1.3). Values that are not asked for are {@code null}.
 *
 * @param agent an agent
 * @param verb IRI of the verb
 * @param activity an activity
 * @param registration of the context
 * @param since stored after this moment
 * @param until stored at this moment or before
 */
public record StatementFilter(
        Wanted agent, String verb, Wanted activity, UUID registration, Instant since, Instant until) {

    /** All statements. */
    public static final StatementFilter NONE = new StatementFilter(null, null, null, null, null, null);

    /**
     * An agent or an activity that is asked for.
     *
     * @param id key of the agent, IRI of the activity
     * @param related whether it may also stand elsewhere in the statement than in its main places
     */
    public record Wanted(String id, boolean related) {}

    public static StatementFilter ofAgent(String agent) {
        return new StatementFilter(new Wanted(agent, false), null, null, null, null, null);
    }

    /** The keys that a statement must have all, the rarest kind first. */
    List<UUID> keys() {
        List<UUID> keys = new ArrayList<>();
        if (registration != null) {
            keys.add(StatementKeys.registration(registration));
        }
        boolean plainAgent = agent != null && !agent.related();
        boolean plainActivity = activity != null && !activity.related();
        if (plainAgent && plainActivity) {
            keys.add(StatementKeys.agentAndActivity(agent.id(), activity.id()));
        }
        if (plainAgent && (verb != null || !plainActivity)) {
            keys.add(verb == null ? StatementKeys.agent(agent.id()) : StatementKeys.agentAndVerb(agent.id(), verb));
        } else if (plainActivity && !plainAgent) {
            keys.add(
                    verb == null
                            ? StatementKeys.activity(activity.id())
                            : StatementKeys.activityAndVerb(activity.id(), verb));
        }
        if (agent != null && agent.related()) {
            keys.add(StatementKeys.relatedAgent(agent.id()));
        }
        if (activity != null && activity.related()) {
            keys.add(StatementKeys.relatedActivity(activity.id()));
        }
        if (verb != null && !plainAgent && !plainActivity) {
            keys.add(StatementKeys.verb(verb));
        }
        return keys;
    }
}
