package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.web.Secrets;

/**
 * What an administrator does with the programs that may use the learning record store. A secret is told once, to whom
 * it was made for; the database has its hash. Every change is audited.
 */
@ApplicationScoped
public class ClientService {

    static final int LONGEST_LABEL = 200;

    @Inject
    Clients clients;

    @Inject
    ReceiverConsents consents;

    @Inject
    Secrets secrets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    @Inject
    Event<ClientsChanged> changed;

    Clock clock = Clock.systemUTC();

    /**
     * A credential, with its secret for this once.
     *
     * @param secret 256 random bits in Base64url
     */
    public record Credential(Client client, String secret) {}

    /**
     * A credential, or why there is none.
     *
     * @param problems message key by field name; empty where there is a credential
     */
    public record Outcome(Optional<Credential> credential, Map<String, String> problems) {
        static Outcome problem(String field, String key) {
            return new Outcome(Optional.empty(), Map.of(field, key));
        }
    }

    /** All clients, the newest first, those that are switched off too. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Client> all() {
        return clients.all();
    }

    /** A key for a client to be. */
    @Allowed(Access.ADMINISTRATOR)
    public String freshName() {
        return ClientNames.fresh();
    }

    /**
     * Makes a client.
     *
     * @param name as {@link #freshName} gave it to the form: a form that is sent twice makes one client
     * @param expires from when on it is refused; empty for never
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Outcome create(String name, Client.Rights rights, Optional<Instant> expires) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, String> problems = problems(rights, expires, now);
        if (!problems.isEmpty()) {
            return new Outcome(Optional.empty(), problems);
        }
        if (!ClientNames.isOne(name)) {
            throw new NotFound();
        }
        if (clients.find(name).isPresent()) {
            return Outcome.problem("label", "records.client-made-already");
        }
        String secret = secrets.token();
        Client.Life life = new Client.Life(now, expires, Optional.empty(), Optional.empty());
        Client client = new Client(name, rights, life, false, 0);
        clients.insert(client, Secrets.sha256(secret));
        tell(rights.processor() ? "client-made-processor" : "client-made", name);
        return new Outcome(Optional.of(new Credential(client, secret)), Map.of());
    }

    private static Map<String, String> problems(Client.Rights rights, Optional<Instant> expires, Instant now) {
        Map<String, String> problems = new LinkedHashMap<>();
        String label = rights.label();
        if (label.isBlank() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            problems.put("label", "records.client-label-odd");
        }
        if (rights.scopes().isEmpty()) {
            problems.put("scope", "records.client-scope-none");
        }
        if (expires.filter(end -> !end.isAfter(now)).isPresent()) {
            problems.put("expires", "records.client-expires-past");
        }
        return problems;
    }

    /**
     * Gives a client another secret; the one before is worth nothing from now on.
     *
     * @param version that the administrator saw: a form that is sent twice makes one secret
     */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Outcome renew(String name, long version) {
        Client client = find(name);
        String secret = secrets.token();
        if (!clients.renew(name, version, Secrets.sha256(secret))) {
            return Outcome.problem("client", "records.client-changed-meanwhile");
        }
        tell("client-secret-renewed", name);
        return new Outcome(Optional.of(new Credential(client, secret)), Map.of());
    }

    /** Switches a client off for good. Who had agreed to it need not think of it any more. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void revoke(String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        find(name);
        if (clients.revoke(name, now)) {
            consents.forget(Receiver.client(name));
            tell("client-revoked", name);
        }
    }

    private Client find(String name) {
        // PostgreSQL takes no zero character in a text; no client has one in its name.
        if (name.indexOf('\0') >= 0) {
            throw new NotFound();
        }
        return clients.find(name).orElseThrow(NotFound::new).client();
    }

    private void tell(String action, String name) {
        audit.record(visitor.personId(), action, name);
        changed.fire(new ClientsChanged());
    }
}
