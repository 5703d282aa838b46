package org.jumptojob.records.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jumptojob.jobs.Watched;
import org.jumptojob.persistence.OwnTransactions;

/**
 * Sends what waits for an outside store: a batch is made up in one transaction, sent outside of any, and written off in
 * another. Whoever dies in between sends it again; the ids are the same, so the store keeps one of each.
 */
@ApplicationScoped
class Forwarder {

    private static final Logger LOG = Logger.getLogger(Forwarder.class.getName());

    /** Batches of one run; the schedule begins the next one. */
    private static final int MOST_STEPS = 100;

    @Inject
    Batches batches;

    @Inject
    ForwardTargets targets;

    @Inject
    ForwardEntries entries;

    @Inject
    Enclosures enclosures;

    @Inject
    OwnTransactions transactions;

    Clock clock = Clock.systemUTC();

    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    /** Sends until nothing waits or the store has to be left alone. */
    @Watched("forwarding")
    @ActivateRequestContext
    void run(Destination to, OutsideStore store) {
        boolean more = true;
        for (int step = 0; more && step < MOST_STEPS; step++) {
            more = step(to, store);
        }
    }

    /** @return whether there may be more to do now */
    boolean step(Destination to, OutsideStore store) {
        Optional<List<Letter>> batch = transactions.answer(() -> batches.next(to));
        if (batch.isEmpty()) {
            return false;
        }
        Delivery delivery = new Delivery(store, enclosures);
        delivery.send(batch.get());
        if (Thread.currentThread().isInterrupted()) {
            // The server stops. H2 would lose its file to an interrupt; the batch is sent again after the start.
            return false;
        }
        if (!batch.get().isEmpty()) {
            transactions.run(() -> write(to, delivery));
        }
        return delivery.failure().isEmpty();
    }

    private void write(Destination to, Delivery delivery) {
        String name = to.name();
        entries.sent(name, delivery.sent());
        delivery.refused().forEach((seq, problem) -> entries.dead(name, seq, problem));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!delivery.sent().isEmpty() || !delivery.refused().isEmpty()) {
            targets.answered(name);
        }
        if (!delivery.sent().isEmpty()) {
            targets.took(name, now);
        }
        delivery.failure().ifPresent(failure -> rest(to, failure, now));
    }

    private void rest(Destination to, Delivery.Failure failure, Instant now) {
        int failures = targets.find(to.name())
                        .map(target -> target.contact().failures())
                        .orElse(0)
                + 1;
        Duration pause = BackOff.pause(failures, failure.retryAfter(), random.getAsDouble());
        targets.failed(to.name(), failure.problem(), now, now.plus(pause));
        LOG.log(
                Level.WARNING,
                () -> "Nothing could be forwarded to " + to.url().getHost() + ". " + failure.problem()
                        + " Nothing is lost; the next try comes in " + pause.toSeconds() + " s.");
    }
}
