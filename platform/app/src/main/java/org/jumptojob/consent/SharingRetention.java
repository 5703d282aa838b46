package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.privacy.Retention;

/** Receipts of ended consents, looks and questions stay for three years, so that a person can look back at them. */
@ApplicationScoped
public class SharingRetention implements Retention {

    private static final int DAYS = 3 * 365;

    @Inject
    Ledger ledger;

    @Inject
    Looks looks;

    @Inject
    Asks asks;

    @Override
    public String word() {
        return "sharing";
    }

    @Override
    public Optional<Integer> days() {
        return Optional.of(DAYS);
    }

    @Override
    @Transactional
    public long count(Instant before) {
        return ledger.countEndedBefore(before) + looks.countBefore(before) + asks.countBefore(before);
    }

    @Override
    @Transactional
    public long delete(Instant before) {
        return ledger.deleteEndedBefore(before) + looks.deleteBefore(before) + asks.deleteBefore(before);
    }
}
