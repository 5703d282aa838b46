package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jumptojob.records.StatementSource;
import org.jumptojob.records.StatementsStored;
import org.jumptojob.records.StoredStatement;
import org.jumptojob.records.clients.Receiver;
import org.jumptojob.records.clients.Release;
import org.jumptojob.xapi.StatementFacts;

/**
 * Writes down what goes to the outside store, in the transaction that stores it: both are kept or neither. Without such a
 * store it does nothing.
 *
 * <p>What goes, {@link Release} says. A statement that voids another one follows it.
 */
@ApplicationScoped
class ForwardIntake {

    @Inject
    ForwardTargets targets;

    @Inject
    ForwardEntries entries;

    @Inject
    Release release;

    @Inject
    StatementSource source;

    void stored(@Observes StatementsStored event) {
        Optional<Destination> destination = targets.destination();
        if (destination.isPresent()) {
            entries.insert(destination.get().name(), chosen(destination.get(), event.statements()));
        }
    }

    private List<Long> chosen(Destination to, List<StoredStatement> stored) {
        Predicate<StatementFacts> may = release.to(
                Receiver.target(to.name()),
                to.processor(),
                stored.stream().map(StoredStatement::facts).toList());
        Set<UUID> onTheirWay = known(to, stored);
        List<Long> chosen = new ArrayList<>();
        for (StoredStatement statement : stored) {
            UUID voids = statement.facts().voids();
            boolean goes = voids != null ? onTheirWay.contains(voids) : may.test(statement.facts());
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
