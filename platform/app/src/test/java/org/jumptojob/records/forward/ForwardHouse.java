package org.jumptojob.records.forward;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.PersonClosed;
import org.jumptojob.jobs.Leases;
import org.jumptojob.persistence.OwnTransactions;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.persistence.Sql;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.persistence.TestTransactions;
import org.jumptojob.records.TestRecords;
import org.jumptojob.records.clients.Receiver;
import org.jumptojob.records.clients.ReceiverConsents;
import org.jumptojob.records.clients.Release;
import org.jumptojob.web.Injected;
import org.jumptojob.xapi.StatementBuilder;
import org.jumptojob.xapi.profile.Occasion;
import org.jumptojob.xapi.profile.PlatformStatements;
import org.jumptojob.xapi.profile.Profile;

/** One node with its outside store, put together without a container. */
final class ForwardHouse {

    static final String BASE = "https://learn.example.org";
    static final PlatformStatements FORMS = new PlatformStatements(BASE);

    /** The whole pause of each back-off. */
    private static final double NO_JITTER = 0;

    final TestTransactions transactions;
    final ReceiverConsents consents = new ReceiverConsents();
    final ForwardTargets targets = new ForwardTargets();
    final ForwardEntries entries = new ForwardEntries();
    final Forwarder forwarder = new Forwarder();
    final ForwardingService service = new ForwardingService();
    private final Release release = new Release();
    final TestRecords records;
    final List<String> audited = new ArrayList<>();
    final Destination destination;
    OutsideStore store;
    Instant now = Instant.parse("2026-11-22T10:00:00Z");

    private final ForwardErasure erasure = new ForwardErasure();

    ForwardHouse(TestDatabase database, URI endpoint, boolean processor) {
        transactions = new TestTransactions(database);
        EntityManager entities = transactions.entities();
        SiteRow site = new SiteRow();
        Injected.into(site, String.class, BASE);
        ForwardIntake intake = new ForwardIntake();
        records = new TestRecords(transactions, site, intake::stored);
        Injected.into(consents, EntityManager.class, entities);
        targets.entities = entities;
        targets.transactions = transactions;
        entries.entities = entities;
        intake.targets = targets;
        intake.entries = entries;
        Injected.into(release, ReceiverConsents.class, consents);
        Injected.into(release, SiteRow.class, site);
        intake.release = release;
        intake.source = records.source();
        erasure.targets = targets;
        erasure.entries = entries;
        erasure.source = records.source();
        erasure.site = site;
        prepareForwarder(site);
        prepareService();
        destination = destination(endpoint, processor);
        targets.provision(Optional.of(destination));
        store = new OutsideStore(destination);
    }

    /** Each test has a store of its own, and so a target of its own. */
    static Destination destination(URI endpoint, boolean processor) {
        return new Destination("here-" + endpoint.getPort(), endpoint, "us", "secret", processor);
    }

    private void prepareForwarder(SiteRow site) {
        Leases leases = new Leases();
        Injected.into(leases, EntityManager.class, transactions.entities());
        Injected.into(leases, Clock.class, clock());
        Batches batches = new Batches();
        batches.targets = targets;
        batches.entries = entries;
        batches.source = records.source();
        batches.release = release;
        batches.leases = leases;
        batches.clock = clock();
        Enclosures enclosures = new Enclosures();
        enclosures.source = records.source();
        enclosures.transactions = transactions;
        forwarder.batches = batches;
        forwarder.targets = targets;
        forwarder.entries = entries;
        forwarder.enclosures = enclosures;
        forwarder.transactions = transactions;
        forwarder.clock = clock();
        forwarder.random = () -> NO_JITTER;
    }

    private void prepareService() {
        UUID administrator = UUID.randomUUID();
        service.entities = transactions.entities();
        service.targets = targets;
        service.visitor = new Visitor();
        service.visitor.enter(
                new Visitor.Person(administrator, administrator, administrator, "Kim", Set.of("administrator"), "UTC"),
                Preferences.STANDARD);
        service.audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action);
            }
        };
    }

    /** What {@code /metrics} tells. */
    ForwardingService.Queue queue() {
        return transactions.answer(service::queue);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** What the schedule does every second. */
    void run() {
        forwarder.run(destination, store);
    }

    /** The node dies when the store has answered: what it learned is not written down. */
    void runAndDie() {
        forwarder.transactions = new OwnTransactions() {
            private int work;

            @Override
            protected <T> T once(Supplier<T> supplier) {
                if (work++ > 0) {
                    throw new IllegalStateException("The node is dead.");
                }
                return transactions.answer(supplier);
            }
        };
        try {
            forwarder.step(destination, store);
        } catch (IllegalStateException dead) {
            return;
        } finally {
            forwarder.transactions = transactions;
        }
        throw new IllegalStateException("It did not die.");
    }

    void agree(UUID person) {
        transactions.run(() -> consents.agree(person, Receiver.target(destination.name()), now));
    }

    void withdraw(UUID person) {
        transactions.run(() -> consents.withdraw(person, Receiver.target(destination.name())));
    }

    /** The platform writes that somebody has taken up a course. */
    UUID recordOf(UUID person) {
        UUID id = UUID.randomUUID();
        records.record(registered(id, person));
        return id;
    }

    static StatementBuilder registered(UUID id, UUID person) {
        Occasion occasion = new Occasion(id, person, UUID.randomUUID(), Instant.EPOCH, "0123456789ab");
        return FORMS.registered(occasion, FORMS.track("jump-to-job"));
    }

    /** The platform writes about something that is marked as sensitive. */
    void recordSensitive(UUID person) {
        records.record(registered(UUID.randomUUID(), person).contextMark(Profile.SENSITIVE));
    }

    void closeAccount(UUID person) {
        transactions.run(() -> {
            erasure.closed(new PersonClosed(UUID.randomUUID(), person));
            records.close(person);
        });
    }

    ForwardingService.Status status() {
        return transactions.answer(() -> service.all()).stream()
                .filter(status -> status.name().equals(destination.name()))
                .findFirst()
                .orElseThrow();
    }

    List<ForwardingService.Refused> refused() {
        return transactions.answer(() -> service.refused(destination.name()));
    }

    void administer(Consumer<ForwardingService> work) {
        transactions.run(() -> work.accept(service));
    }

    /** How many entries there are for this store. */
    long entries() {
        return transactions.answer(() -> Sql.in(transactions.entities())
                .query(
                        "SELECT COUNT(*) AS n FROM forward_entry WHERE target = ?",
                        row -> row.number("n"),
                        destination.name())
                .get(0));
    }
}
