package org.jumptojob.records.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.persistence.Sql;

/** A person's own choice of who gets a copy of her record. */
@ApplicationScoped
public class ReceiverService {

    @Inject
    EntityManager entities;

    @Inject
    Clients clients;

    @Inject
    ReceiverConsents consents;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /**
     * A receiver as the visitor sees it.
     *
     * @param agreed when she agreed; empty where she has not
     */
    public record Choice(Receiver receiver, Optional<Instant> agreed) {}

    /** Every receiver there is now, and what the visitor has said to it. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<Choice> mine() {
        Map<String, Instant> given = consents.of(visitor.person().actor());
        return receivers().stream()
                .map(receiver -> new Choice(receiver, Optional.ofNullable(given.get(receiver.key()))))
                .toList();
    }

    /** @throws NotFound where there is no such receiver, or nobody is asked about it */
    @Transactional
    @Allowed(Access.PERSON)
    public void agree(String key) {
        boolean asks = receivers().stream().anyMatch(receiver -> receiver.key().equals(key) && !receiver.processor());
        if (!asks) {
            throw new NotFound();
        }
        UUID actor = visitor.person().actor();
        if (!consents.of(actor).containsKey(key)) {
            consents.agree(actor, key, clock.instant());
            audit.record(visitor.personId(), "receiver-agreed", key);
        }
    }

    /** From the next request on, the receiver gets nothing more of the visitor's. */
    @Transactional
    @Allowed(Access.PERSON)
    public void stop(String key) {
        UUID actor = visitor.person().actor();
        if (consents.of(actor).containsKey(key)) {
            consents.withdraw(actor, key);
            audit.record(visitor.personId(), "receiver-stopped", key);
        }
    }

    private List<Receiver> receivers() {
        Instant now = clock.instant();
        List<Receiver> receivers = new ArrayList<>();
        for (Client client : clients.all()) {
            Client.Rights rights = client.rights();
            if (rights.reads() && client.life().openAt(now)) {
                receivers.add(new Receiver(
                        Receiver.client(client.name()), rights.label(), rights.track(), rights.processor()));
            }
        }
        receivers.addAll(Sql.in(entities)
                .query(
                        "SELECT name, url, processor FROM forward_target WHERE active = TRUE ORDER BY name",
                        row -> new Receiver(
                                Receiver.target(row.text("name")),
                                host(row.text("url")),
                                Optional.empty(),
                                row.flag("processor"))));
        return receivers;
    }

    /** A person reads where her record goes, not the whole address. */
    static String host(String url) {
        String host = URI.create(url).getHost();
        return host == null ? url : host;
    }
}
