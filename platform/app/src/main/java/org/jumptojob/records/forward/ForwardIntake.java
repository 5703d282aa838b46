package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jumptojob.persistence.SiteRow;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.StatementsStored;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.records.clients.Receiver;
import org.jumptojob.records.clients.ReceiverConsents;

/**
 * Writes down what goes to the outside store, in the transaction that stores it: both are kept or neither. Without such a
 * store it does nothing.
 *
 * <p>What is marked as sensitive never goes. A statement that names people of this platform goes where all of them have
 * agreed, or where the store is a processor. A statement that voids another one follows it.
 */
@ApplicationScoped
class ForwardIntake {

    @Inject
    ForwardTargets targets;

    @Inject
    ForwardEntries entries;

    @Inject
    ReceiverConsents consents;

    @Inject
    StatementSource source;

    @Inject
    SiteRow site;

    void stored(@Observes StatementsStored event) {
        Optional<Destination> destination = targets.destination();
        if (destination.isPresent()) {
            entries.insert(destination.get().name(), chosen(destination.get(), event.statements()));
        }
    }

    private List<Long> chosen(Destination to, List<StoredStatement> stored) {
        Map<UUID, Set<UUID>> named = new HashMap<>();
        Set<UUID> people = new HashSet<>();
        for (StoredStatement statement : stored) {
            Set<UUID> here = NamedPeople.of(statement.facts(), site.iriBase());
            named.put(statement.id(), here);
            people.addAll(here);
        }
        Set<UUID> agreed =
                to.processor() || people.isEmpty() ? people : consents.mayReceive(Receiver.target(to.name()), people);
        Set<UUID> onTheirWay = known(to, stored);
        List<Long> chosen = new ArrayList<>();
        for (StoredStatement statement : stored) {
            UUID voids = statement.facts().voids();
            boolean goes = voids != null
                    ? onTheirWay.contains(voids)
                    : !statement.facts().sensitive() && agreed.containsAll(named.get(statement.id()));
            if (goes) {
                chosen.add(statement.seq());
                onTheirWay.add(statement.id());
            }
        }
        return chosen;
    }

    /** Those of the voided statements that have gone to the store or wait for it. */
    private Set<UUID> known(Destination to, List<StoredStatement> stored) {
        List<UUID> voided = stored.stream()
                .map(statement -> statement.facts().voids())
                .filter(Objects::nonNull)
                .toList();
        Set<UUID> known = new HashSet<>();
        if (!voided.isEmpty()) {
            Map<UUID, Long> numbers = source.numbers(voided);
            Set<Long> there = entries.among(to.name(), numbers.values());
            numbers.forEach((id, seq) -> {
                if (there.contains(seq)) {
                    known.add(id);
                }
            });
        }
        return known;
    }
}
