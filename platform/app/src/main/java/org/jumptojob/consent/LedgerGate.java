package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gate over the ledger. Nothing is kept in memory, so a withdrawal counts from the next question on, on every node. */
@ApplicationScoped
class LedgerGate implements Gate {

    @Inject
    Ledger ledger;

    @Inject
    Looks looks;

    @Inject
    Kinds kinds;

    @Inject
    Circles circles;

    Clock clock = Clock.systemUTC();

    @Override
    @Transactional
    public Optional<Shareable.Shown> look(UUID receiver, UUID owner, Thing thing) {
        return opening(receiver, ledger.inForce(owner, thing, now())).flatMap(sharing -> shown(receiver, sharing));
    }

    @Override
    @Transactional
    public boolean isOpen(UUID receiver, UUID owner, Thing thing) {
        return opening(receiver, ledger.inForce(owner, thing, now())).isPresent();
    }

    /** The one of some consents for the same thing that opens it for a receiver now. */
    Optional<Sharing> opening(UUID receiver, List<Sharing> sharings) {
        Instant now = now();
        List<Sharing> inForce = sharings.stream()
                .filter(sharing -> sharing.inForce(now) && !sharing.owner().equals(receiver))
                .toList();
        Optional<Sharing> own = first(inForce, receiver, Map.of());
        boolean seats = inForce.stream().anyMatch(sharing -> sharing.receiver().seat() != null);
        return (own.isPresent() || !seats ? own : first(inForce, receiver, circles.seatsSince(receiver)))
                .filter(sharing -> !circles.unseen(receiver, sharing.owner()));
    }

    private static Optional<Sharing> first(List<Sharing> sharings, UUID receiver, Map<Circles.Seat, Instant> held) {
        return sharings.stream()
                .filter(sharing -> sharing.means(receiver, held))
                .findFirst();
    }

    /** Shows a thing by a consent that opens it, and writes down the look in the same transaction. */
    Optional<Shareable.Shown> shown(UUID receiver, Sharing sharing) {
        Optional<Shareable.Shown> shown = kinds.find(sharing.thing().kind())
                .flatMap(kind -> kind.show(sharing.owner(), sharing.thing().id()));
        shown.ifPresent(thing -> looks.add(receiver, sharing, thing.others(), now()));
        return shown;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
