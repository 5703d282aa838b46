package org.jumptojob.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;

/**
 * Twenty thousand statements of which half have one agent, nearly all one verb and a third one activity, one a second. The
 * other agents, activities and registrations have few.
 */
final class ManyStatements {

    static final int COUNT = 20_000;
    static final Instant FIRST = Instant.parse("2026-11-22T10:00:00.000001Z");
    static final String COMMON_VERB = "http://adlnet.gov/expapi/verbs/answered";
    static final String RARE_VERB = "http://adlnet.gov/expapi/verbs/completed";
    static final int COMMON = 0;

    /** Some number that few statements have. */
    static final int RARE = 77;

    private static final String HOME = "https://people.example.org";
    private static final int AT_ONCE = 1_000;

    private ManyStatements() {}

    static String agent(int number) {
        return AgentKey.ofAccount(HOME, "person-" + number);
    }

    static String activity(int number) {
        return "https://content.example.org/activities/" + number;
    }

    static String course() {
        return "https://content.example.org/courses/one";
    }

    static String authority() {
        return AgentKey.ofAccount(HOME, "store");
    }

    static UUID registration(int number) {
        return new UUID(0x4000L, 0x8000000000000000L + number);
    }

    static Instant stored(int number) {
        return FIRST.plusSeconds(number);
    }

    static void fill(TestDatabase database) {
        for (int from = 0; from < COUNT; from += AT_ONCE) {
            List<StoredStatement> some = new ArrayList<>();
            Map<Long, Set<UUID>> keys = new LinkedHashMap<>();
            for (int number = from; number < from + AT_ONCE; number++) {
                StoredStatement one = statement(number);
                Set<UUID> all = new LinkedHashSet<>(StatementKeys.of(one.facts()));
                all.add(StatementKeys.authority(one.facts().authority()));
                some.add(one);
                keys.put(one.seq(), all);
            }
            database.inTransaction(entities -> {
                Statements statements = new Statements();
                statements.entities = entities;
                statements.insert(some);
                statements.insertKeys(keys);
            });
        }
    }

    private static StoredStatement statement(int number) {
        int agent = number % 2 == 0 ? COMMON : number % 400 / 2;
        int activity = number % 3 == 0 ? COMMON : number % 601;
        String verb = number % 53 == 7 ? RARE_VERB : COMMON_VERB;
        String text = "{\"id\":\""
                + new UUID(number * 0x9E3779B97F4A7C15L & ~0xF000L | 0x4000L, 0x8000000000000000L + number)
                + "\",\"actor\":{\"account\":{\"homePage\":\"" + HOME + "\",\"name\":\"person-" + agent
                + "\"}},\"verb\":{\"id\":\""
                + verb + "\"},\"object\":{\"id\":\"" + activity(activity) + "\"},\"context\":{\"registration\":\""
                + registration(agent) + "\",\"contextActivities\":{\"grouping\":[{\"id\":\"" + course()
                + "\"}]}},\"authority\":{\"account\":{\"homePage\":\"" + HOME + "\",\"name\":\"store\"}}}";
        ReceivedStatement received = StatementReader.readOne(text);
        StatementFacts facts = StatementFacts.of(received.json());
        Instant stored = stored(number);
        long seq = StoredClock.firstAfter(stored.minusNanos(1_000));
        return new StoredStatement(seq, facts.id(), stored, false, facts, text, received.json());
    }
}
