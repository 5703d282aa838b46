package org.jumptojob.records;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.records.clients.ReceiverConsents;
import org.jumptojob.records.clients.Release;
import org.jumptojob.records.documents.ActivityDefinitions;
import org.jumptojob.records.documents.DefinitionRows;
import org.jumptojob.records.door.Caller;
import org.jumptojob.records.door.Registrations;
import org.jumptojob.records.door.Scope;
import org.jumptojob.records.door.TrackActivities;
import org.jumptojob.records.door.XapiCall;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Injected;
import org.jumptojob.xapi.ReceivedStatement;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.StatementReader;
import org.jumptojob.xapi.XapiVersion;
import org.jumptojob.xapi.form.AcceptLanguage;
import org.jumptojob.xapi.multipart.SpooledAttachments;
import org.jumptojob.xapi.profile.PlatformStatements;

/** The store of statements put together without a container. Each call is a transaction of its own. */
final class RecordHouse {

    static final String BASE = "https://learn.example.org";
    static final PlatformStatements FORMS = new PlatformStatements(BASE);

    /** A client that may do everything, run by the organisation itself. */
    static final Caller OFFICE =
            new Caller(Optional.of("office"), Optional.empty(), Set.of(Scope.ALL), Optional.empty(), true);

    final TestTransactions transactions;
    final Statements statements = new Statements();
    final StatementIndex index = new StatementIndex();
    final StatementForms forms = new StatementForms();
    final StoredClock clock = new StoredClock();
    final OpenWrites openWrites = new OpenWrites();
    final ActivityDefinitions definitions = new ActivityDefinitions();
    final Fired<StatementsStored> heard = new Fired<>();
    /** Whose registrations are whose. */
    final Map<UUID, UUID> registrations = new ConcurrentHashMap<>();

    private final Recorder recorder = new Recorder();
    private final StatementWriter writer = new StatementWriter();
    private final Crossings crossings = new Crossings();
    private final Sieve sieve = new Sieve();
    private final AttachmentStore attachments;
    private final SiteRow site = new SiteRow();

    RecordHouse(TestDatabase database) {
        transactions = new TestTransactions(database);
        EntityManager entities = transactions.entities();
        Injected.into(site, String.class, BASE);
        statements.entities = entities;
        index.statements = statements;
        ReceiverConsents consents = new ReceiverConsents();
        Injected.into(consents, EntityManager.class, entities);
        Release release = new Release();
        Injected.into(release, ReceiverConsents.class, consents);
        Injected.into(release, SiteRow.class, site);
        sieve.index = index;
        sieve.release = release;
        sieve.site = site;
        crossings.statements = statements;
        crossings.index = index;
        crossings.clock = clock;
        crossings.openWrites = openWrites;
        crossings.transactions = transactions;
        openWrites.entities = entities;
        clock.openWrites = openWrites;
        try {
            openWrites.look(database.dataSource());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        clock.afterTransaction = new AfterTransaction() {
            @Override
            void run(Runnable work) {
                transactions.afterwards(work);
            }
        };
        DefinitionRows rows = new DefinitionRows();
        Injected.into(rows, EntityManager.class, entities);
        Injected.into(definitions, DefinitionRows.class, rows);
        Injected.into(definitions, org.jumptojob.persistence.OwnTransactions.class, transactions);
        forms.definitions = definitions;
        attachments = attachments(entities);
        prepareWriter();
        prepareRecorder();
    }

    /** Pieces are read while an answer is written, long after the transaction that found them. */
    private AttachmentStore attachments(EntityManager entities) {
        AttachmentStore store = new AttachmentStore() {
            @Override
            public byte[] piece(String sha2, int part) {
                return transactions.answer(() -> super.piece(sha2, part));
            }
        };
        store.entities = entities;
        store.self = store;
        return store;
    }

    private void prepareWriter() {
        StatementRights rights = new StatementRights();
        Registrations hers = (registration, actor) -> actor.equals(registrations.get(registration));
        // A track holds what stands behind its name in the address.
        TrackActivities tracks = (track, activity) -> activity.startsWith(BASE + "/activities/" + track);
        rights.site = site;
        rights.registrations = new Several<>(List.of(hers));
        rights.tracks = new Several<>(List.of(tracks));
        writer.entities = statements.entities;
        writer.statements = statements;
        writer.index = index;
        writer.attachments = attachments;
        writer.rights = rights;
        writer.clock = clock;
        writer.site = site;
        writer.stored = heard;
    }

    private void prepareRecorder() {
        Injected.into(recorder, Statements.class, statements);
        Injected.into(recorder, StatementIndex.class, index);
        Injected.into(recorder, AttachmentStore.class, attachments);
        Injected.into(recorder, StoredClock.class, clock);
        Injected.into(recorder, SiteRow.class, site);
        Injected.into(recorder, jakarta.enterprise.event.Event.class, heard);
    }

    static Caller client(String name, Scope... scopes) {
        return new Caller(
                Optional.of(name), Optional.empty(), EnumSet.copyOf(Arrays.asList(scopes)), Optional.empty(), false);
    }

    static Caller clientOfTrack(String name, String track) {
        return new Caller(Optional.of(name), Optional.empty(), Set.of(Scope.ALL), Optional.of(track), true);
    }

    /** The service as a request of this caller meets it. */
    StatementService door(Caller caller, XapiVersion version) {
        StatementService service = new StatementService();
        service.statements = statements;
        service.writer = writer;
        service.crossings = crossings;
        service.sieve = sieve;
        service.attachments = attachments;
        service.definitions = definitions;
        service.transactions = transactions;
        service.clock = clock;
        service.site = site;
        service.call = new XapiCall();
        service.call.enter(caller);
        service.call.speak(version);
        return service;
    }

    /** One request of a caller with its attachments. */
    List<UUID> send(Caller caller, SpooledAttachments bytes, List<ReceivedStatement> received) {
        StatementService service = door(caller, XapiVersion.V1_0_3);
        service.check(received);
        return service.receive(received, bytes);
    }

    List<UUID> send(Caller caller, Said... batch) {
        return send(caller, Files.none(), received(batch));
    }

    List<UUID> send(Said... batch) {
        return send(OFFICE, batch);
    }

    List<UUID> sendAs(XapiVersion version, Said... batch) {
        StatementService service = door(OFFICE, version);
        service.check(received(batch));
        return service.receive(received(batch), Files.none());
    }

    static List<ReceivedStatement> received(Said... batch) {
        return Arrays.stream(batch)
                .map(said -> StatementReader.readOne(said.text()))
                .toList();
    }

    /** The platform itself writes. */
    void record(StatementBuilder... written) {
        transactions.run(() -> recorder.record(List.of(written)));
    }

    void close(UUID person) {
        transactions.run(() -> recorder.closed(new PersonClosed(UUID.randomUUID(), person)));
    }

    /** All that a caller finds, the newest first. */
    List<UUID> find(Caller caller, StatementFilter filter) {
        return ids(page(caller, filter, false, null, StatementQuery.MOST));
    }

    List<UUID> find(StatementFilter filter) {
        return find(OFFICE, filter);
    }

    StatementService.Page page(Caller caller, StatementFilter filter, boolean ascending, Long after, int limit) {
        StatementService service = door(caller, XapiVersion.V1_0_3);
        return transactions.answer(() -> service.find(filter, ascending, after, limit, true));
    }

    static List<UUID> ids(StatementService.Page page) {
        return page.found().stream().map(Statements.Found::id).toList();
    }

    /** The statement as a caller gets it by its id. */
    Optional<StatementService.Page> get(Caller caller, UUID id, boolean voided) {
        StatementService service = door(caller, XapiVersion.V1_0_3);
        return transactions.answer(() -> service.find(id, voided, true));
    }

    boolean has(Caller caller, UUID id) {
        return get(caller, id, false).isPresent();
    }

    /** The row itself, whoever may see it. */
    Optional<Statements.Found> stored(UUID id) {
        return transactions.answer(() -> statements.find(id));
    }

    Statements.Found only(UUID id) {
        return stored(id).orElseThrow();
    }

    List<String> texts(UUID id, String form) {
        List<Statements.Found> found = List.of(only(id));
        return transactions.answer(() -> forms.texts(found, form, AcceptLanguage.of(null)));
    }

    byte[] bytes(String sha2) {
        try (var in = attachments.open(sha2)) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    long number(String sql, Object... parameters) {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(sql, row -> row.number("n"), parameters)
                .get(0));
    }

    void update(String sql, Object... parameters) {
        transactions.run(() -> Sql.in(transactions.entities()).update(sql, parameters));
    }

    /** All that the tables of statements hold, a line for each row. */
    List<String> rows() {
        List<String> all = new ArrayList<>();
        transactions.run(() -> {
            Sql sql = Sql.in(transactions.entities());
            all.addAll(sql.query(
                    "SELECT seq, id, voided FROM statement",
                    row -> "statement " + row.number("seq") + " " + row.uuid("id") + " " + row.flag("voided")));
            all.addAll(sql.query(
                    "SELECT key_hash, seq FROM statement_key",
                    row -> "key " + row.uuid("key_hash") + " " + row.number("seq")));
            all.addAll(sql.query(
                    "SELECT target, seq FROM statement_link",
                    row -> "link " + row.uuid("target") + " " + row.number("seq")));
            all.addAll(sql.query(
                    "SELECT seq, sha2 FROM statement_attachment",
                    row -> "has " + row.number("seq") + " " + row.text("sha2").strip()));
            all.addAll(sql.query("SELECT sha2 FROM attachment", row -> "attachment " + row.text("sha2")));
            all.addAll(sql.query(
                    "SELECT sha2, part FROM attachment_part",
                    row -> "part " + row.text("sha2").strip() + " " + row.number("part")));
        });
        all.sort(null);
        return all;
    }
}
