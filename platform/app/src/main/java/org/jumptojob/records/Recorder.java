package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.xapi.AgentKey;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementFacts;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.StatementText;

/**
 * Writes the platform's own statements, in the transaction of what they tell. Only these move progress; whoever folds
 * them hears of them by {@link StatementsStored}.
 */
@ApplicationScoped
public class Recorder {

    @Inject
    private Statements statements;

    @Inject
    private StatementIndex index;

    @Inject
    private AttachmentStore attachments;

    @Inject
    private StoredClock clock;

    @Inject
    private SiteRow site;

    @Inject
    private Event<StatementsStored> stored;

    /** Stores the statements in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public void record(List<StatementBuilder> written) {
        StoredClock.Span span = clock.begin(written.size());
        List<StoredStatement> all = new ArrayList<>();
        for (StatementBuilder builder : written) {
            int i = all.size();
            all.add(complete(builder, span.seq(i), span.stored(i)));
        }
        statements.insert(all, index.keys(all));
        statements.takeBack(
                all.stream().filter(one -> one.facts().voids() != null).toList());
        stored.fire(new StatementsStored(all));
    }

    private static StoredStatement complete(StatementBuilder builder, long seq, Instant now) {
        String text = StatementText.with(
                builder.toText(), Map.of("stored", "\"" + StoredClock.text(now) + "\"", "version", "\"1.0.0\""));
        var received = StatementReader.readOne(text);
        StatementFacts facts = StatementFacts.of(received.json());
        return new StoredStatement(seq, facts.id(), now, true, facts, received.text(), received.json());
    }

    /** A closed account leaves no statement, and none that voids one. Its tombstone is replayed after a restore. */
    void closed(@Observes PersonClosed event) {
        List<Statements.Found> hers = statements.allOfActor(
                AgentKey.ofAccount(site.iriBase(), event.actor().toString()));
        List<Long> voiding = statements
                .linksTo(hers.stream().map(Statements.Found::id).toList())
                .stream()
                .filter(Statements.Link::voids)
                .map(Statements.Link::seq)
                .toList();
        Map<Long, Statements.Found> gone = new TreeMap<>();
        hers.forEach(found -> gone.put(found.seq(), found));
        statements.findBySeq(voiding).forEach(found -> gone.put(found.seq(), found));
        List<String> hashes = attachments.of(gone.keySet());
        List<StoredStatement> left = index.thoseWhoReferTo(gone.values());
        Map<Long, Set<UUID>> keys = new HashMap<>();
        left.forEach(other -> keys.put(other.seq(), index.keysOf(other)));
        gone.values().forEach(found -> statements.deleteKeys(found.seq(), index.keysOf(found.parsed())));
        statements.delete(gone.keySet());
        // What others have said about her statements stays, and must not lead to her any more.
        for (StoredStatement other : left) {
            Set<UUID> lost = keys.get(other.seq());
            lost.removeAll(index.keysOf(other));
            statements.deleteKeys(other.seq(), lost);
        }
        attachments.deleteOrphans(hashes);
    }
}
