package org.jumptojob.operations.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.privacy.Retention;

/** The audit trail is kept for three years; for one year at least, whatever the settings say. */
@ApplicationScoped
class AuditRetention implements Retention {

    private static final int THREE_YEARS = 1095;
    private static final int ONE_YEAR = 365;

    @Inject
    private AuditChain chain;

    @Override
    public String word() {
        return "audit";
    }

    @Override
    public Optional<Integer> days() {
        return Optional.of(THREE_YEARS);
    }

    @Override
    public int least() {
        return ONE_YEAR;
    }

    @Override
    public long count(Instant before) {
        return chain.countOlder(before);
    }

    @Override
    public long delete(Instant before) {
        return chain.deleteOlder(before);
    }
}
