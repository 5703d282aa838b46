package org.jumptojob.records;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Scope;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Injected;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.multipart.SpooledAttachments;

/** The statements without a container, for the rooms that hear of what is stored. */
public final class TestRecords {

    private static final Caller OFFICE =
            new Caller(Optional.of("office"), Optional.empty(), Set.of(Scope.ALL), Optional.empty(), true);

    private final TestTransactions transactions;
    private final Recorder recorder = new Recorder();
    private final StatementWriter writer = new StatementWriter();
    private final StatementSource source = new StatementSource();
    private final StoredClock clock = new StoredClock();

    /** @param observer is called in the transaction, as the container does */
    public TestRecords(TestTransactions transactions, SiteRow site, Consumer<StatementsStored> observer) {
        this.transactions = transactions;
        EntityManager entities = transactions.entities();
        Statements statements = new Statements();
        statements.entities = entities;
        StatementIndex index = new StatementIndex();
        index.statements = statements;
        AttachmentStore attachments = new AttachmentStore();
        attachments.entities = entities;
        clock.afterTransaction = new AfterTransaction() {
            @Override
            void run(Runnable work) {
                transactions.afterwards(work);
            }
        };
        writer.entities = entities;
        writer.statements = statements;
        writer.index = index;
        writer.attachments = attachments;
        writer.rights = new StatementRights();
        writer.clock = clock;
        writer.site = site;
        writer.stored = new Fired<>(observer);
        Injected.into(recorder, Statements.class, statements);
        Injected.into(recorder, StatementIndex.class, index);
        Injected.into(recorder, AttachmentStore.class, attachments);
        Injected.into(recorder, StoredClock.class, clock);
        Injected.into(recorder, SiteRow.class, site);
        Injected.into(recorder, Event.class, new Fired<>(observer));
        source.entities = entities;
        source.statements = statements;
        source.clock = clock;
        clock.openWrites = new OpenWrites();
    }

    public StatementSource source() {
        return source;
    }

    /** A write gets its number and is under way until the running transaction has ended. */
    public void beginWrite() {
        clock.begin(1);
    }

    /** A client sends statements, in the transaction that runs. */
    public List<UUID> receive(XapiVersion version, SpooledAttachments attachments, String... statements) {
        List<ReceivedStatement> received =
                Arrays.stream(statements).map(StatementReader::readOne).toList();
        return writer.store(new StatementWriter.Batch(version, received, attachments), OFFICE);
    }

    /** A client sends statements. */
    public void send(String... statements) {
        transactions.run(() -> receive(XapiVersion.V1_0_3, Files.none(), statements));
    }

    public void send(XapiVersion version, String statement) {
        transactions.run(() -> receive(version, Files.none(), statement));
    }

    /** A client sends a statement with its attachment. */
    public void send(String statement, byte[] attachment) {
        transactions.run(() -> receive(XapiVersion.V1_0_3, Files.of(attachment), statement));
    }

    /** The platform itself writes. */
    public void record(StatementBuilder... written) {
        transactions.run(() -> recorder.record(List.of(written)));
    }

    /** Deletes what the tables of statements hold of a person, in the transaction that runs. */
    public void close(UUID person) {
        recorder.closed(new PersonClosed(UUID.randomUUID(), person));
    }
}
