package org.jumptojob.records.clients;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jumptojob.access.Preferences;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.consent.OpenBeside;
import org.jumptojob.persistence.TestDatabase;
import org.jumptojob.records.door.Limits;
import org.jumptojob.records.door.Scope;
import org.jumptojob.web.Fired;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.TestSecrets;
import org.jumptojob.web.Texts;

/** The services of this room put together without a container, on one node: each call is a transaction of its own. */
final class Office {

    static final Client.Rights READER = rights(Set.of(Scope.STATEMENTS_READ), false);
    static final Client.Rights PROCESSOR = rights(Set.of(Scope.ALL), true);

    /** The services over the entity manager of one transaction. */
    static final class Desk {
        final Clients clients = new Clients();
        final ClientService service = new ClientService();
        final ReceiverConsents consents = new ReceiverConsents();
        final ReceiverService receivers = new ReceiverService();
        final ProvisionedClient provisioned = new ProvisionedClient();
    }

    private final TestDatabase database;
    private final Secrets secrets = TestSecrets.random();
    final ClientDoor door = new ClientDoor();
    final LastUses lastUses = new LastUses();
    final List<String> audited = new ArrayList<>();
    final UUID person = UUID.randomUUID();
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    int read;

    Office(TestDatabase database) {
        this.database = database;
        door.clock = clock();
        door.clients = new Clients() {
            @Override
            public Optional<Known> find(String name) {
                read++;
                return in(desk -> desk.clients.find(name));
            }
        };
        door.lastUses = lastUses;
    }

    static Client.Rights rights(Set<Scope> scopes, boolean processor) {
        return new Client.Rights("Reports of the City College", scopes, Optional.empty(), processor, Limits.NONE);
    }

    <T> T in(Function<Desk, T> work) {
        return database.answerInTransaction(entities -> work.apply(desk(entities)));
    }

    private Desk desk(EntityManager entities) {
        Desk desk = new Desk();
        Visitor visitor = new Visitor();
        visitor.enter(new Visitor.Person(person, person, person, "Kim", Set.of(), "UTC"), Preferences.STANDARD);
        Audit audit = new Audit() {
            @Override
            public void record(UUID actor, String action, String subject) {
                audited.add(action + " " + subject);
            }
        };
        desk.clients.entities = entities;
        desk.consents.entities = entities;
        desk.service.clients = desk.clients;
        desk.service.consents = desk.consents;
        desk.service.secrets = secrets;
        desk.service.visitor = visitor;
        desk.service.audit = audit;
        desk.service.changed = changes();
        desk.service.clock = clock();
        desk.receivers.entities = entities;
        desk.receivers.clients = desk.clients;
        desk.receivers.consents = desk.consents;
        desk.receivers.visitor = visitor;
        desk.receivers.audit = audit;
        desk.receivers.clock = clock();
        desk.provisioned.clients = desk.clients;
        desk.provisioned.changed = changes();
        return desk;
    }

    /** What the page of what somebody shares says about programs. */
    List<OpenBeside.Line> beside(UUID actor) {
        OpenToPrograms programs = new OpenToPrograms();
        programs.texts = new Texts();
        return database.answerInTransaction(entities ->
                OpenBeside.lines(entities, programs.ways(new OpenBeside.Whose(UUID.randomUUID(), actor, now))));
    }

    /** Makes a client for certain. */
    ClientService.Credential make(Client.Rights rights, Optional<Instant> expires) {
        return in(desk -> desk.service.create(desk.service.freshName(), rights, expires))
                .credential()
                .orElseThrow();
    }

    ClientService.Credential make(Client.Rights rights) {
        return make(rights, Optional.empty());
    }

    boolean letsIn(String name, String secret) {
        return door.authenticate(basic(name, secret)).isPresent();
    }

    static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /** Tells the door of the same node, as the container does after the commit. */
    private Event<ClientsChanged> changes() {
        return new Fired<>(door::changed);
    }
}
