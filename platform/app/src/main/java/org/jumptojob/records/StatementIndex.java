package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.xapi.StatementFacts;

/**
 * Keeps what statements are found by. A statement about another statement is found wherever that one is found (xAPI
 * 1.0.3, part three, 2.1.3), whichever of them came first.
 */
@ApplicationScoped
public class StatementIndex {

    /** A statement about a statement about a statement …: further than this nobody follows. */
    private static final int DEEPEST = 8;

    @Inject
    Statements statements;

    /** Files new statements. */
    void add(List<StoredStatement> fresh) {
        statements.insertKeys(keys(fresh));
    }

    /** What new statements are found by, by {@code seq}. */
    Map<Long, Set<UUID>> keys(List<StoredStatement> fresh) {
        Map<UUID, StatementFacts> known = new HashMap<>();
        fresh.forEach(statement -> known.put(statement.id(), statement.facts()));
        Map<Long, Set<UUID>> keys = new LinkedHashMap<>();
        for (StoredStatement statement : fresh) {
            Set<UUID> all = keys(statement.facts(), known);
            if (statement.facts().authority() != null) {
                all.add(StatementKeys.authority(statement.facts().authority()));
            }
            keys.put(statement.seq(), all);
        }
        return keys;
    }

    /** Files those anew who refer to one of these statements and came before it. */
    void addToThoseWhoRefer(List<StoredStatement> fresh, Collection<Statements.Link> links) {
        Map<UUID, StatementFacts> known = new HashMap<>();
        fresh.forEach(statement -> known.put(statement.id(), statement.facts()));
        Set<Long> seen = new HashSet<>();
        fresh.forEach(statement -> seen.add(statement.seq()));
        Collection<Statements.Link> now = links;
        for (int depth = 0; depth < DEEPEST && !now.isEmpty(); depth++) {
            Set<UUID> reached = new LinkedHashSet<>();
            for (Statements.Link link : now) {
                if (seen.add(link.seq())) {
                    statements.findBySeq(List.of(link.seq())).forEach(found -> {
                        StatementFacts facts = found.parsed().facts();
                        known.put(found.id(), facts);
                        statements.addKeys(link.seq(), keys(facts, known));
                        reached.add(found.id());
                    });
                }
            }
            now = statements.linksTo(reached);
        }
    }

    /** The stored statements that refer to one of these, also by way of others, without these themselves. */
    List<StoredStatement> thoseWhoReferTo(Collection<Statements.Found> targets) {
        Set<Long> seen = new HashSet<>();
        Set<UUID> reached = new LinkedHashSet<>();
        targets.forEach(found -> {
            seen.add(found.seq());
            reached.add(found.id());
        });
        List<StoredStatement> all = new ArrayList<>();
        for (int depth = 0; depth < DEEPEST && !reached.isEmpty(); depth++) {
            List<Long> next = statements.linksTo(reached).stream()
                    .map(Statements.Link::seq)
                    .filter(seen::add)
                    .toList();
            reached.clear();
            for (Statements.Found found : statements.findBySeq(next)) {
                all.add(found.parsed());
                reached.add(found.id());
            }
        }
        return all;
    }

    /** All keys of a statement that is stored. */
    Set<UUID> keysOf(StoredStatement statement) {
        Set<UUID> all = keys(statement.facts(), new HashMap<>());
        if (statement.facts().authority() != null) {
            all.add(StatementKeys.authority(statement.facts().authority()));
        }
        return all;
    }

    /**
     * Whether a statement, or one that it refers to by way of whichever others, has all of these keys itself.
     *
     * @param known what was read before by id
     */
    boolean isMet(Collection<UUID> wanted, StatementFacts facts, Map<UUID, StatementFacts> known) {
        StatementFacts next = facts;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            if (StatementKeys.of(next).containsAll(wanted)) {
                return true;
            }
            next = next.refersTo() == null ? null : facts(next.refersTo(), known);
        }
        return false;
    }

    private Set<UUID> keys(StatementFacts facts, Map<UUID, StatementFacts> known) {
        Set<UUID> keys = new LinkedHashSet<>();
        StatementFacts next = facts;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            keys.addAll(StatementKeys.of(next));
            next = next.refersTo() == null ? null : facts(next.refersTo(), known);
        }
        return keys;
    }

    private StatementFacts facts(UUID id, Map<UUID, StatementFacts> known) {
        StatementFacts facts = known.get(id);
        if (facts == null) {
            facts = statements.find(id).map(found -> found.parsed().facts()).orElse(null);
            if (facts != null) {
                known.put(id, facts);
            }
        }
        return facts;
    }
}
