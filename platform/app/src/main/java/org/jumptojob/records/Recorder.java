package org.jumptojob.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
    private SiteRow site;

    @Inject
    private Event<StatementsStored> stored;

    /** Stores the statements in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public void record(List<StatementBuilder> written) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<StoredStatement> all =
                written.stream().map(builder -> complete(builder, now)).toList();
        statements.insert(all);
        all.stream().map(s -> s.facts().voids()).filter(id -> id != null).forEach(statements::voidStatement);
        stored.fire(new StatementsStored(all));
    }

    /** A closed account leaves no statement. Its tombstone is replayed after a restore. */
    void closed(@Observes PersonClosed event) {
        statements.deleteOfAgent(
                AgentKey.ofAccount(site.iriBase(), event.actor().toString()));
    }

    private static StoredStatement complete(StatementBuilder builder, Instant now) {
        String text = StatementText.with(builder.toText(), Map.of("stored", "\"" + now + "\"", "version", "\"1.0.0\""));
        var received = StatementReader.readOne(text);
        StatementFacts facts = StatementFacts.of(received.json());
        return new StoredStatement(facts.id(), now, true, facts, received.text(), received.json());
    }
}
