package org.jumptojob.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Retention;

/** Receipts of ended consents, looks and questions stay for three years, so that a person can look back at them. */
@ApplicationScoped
public class SharingRetention {

    private static final int DAYS = 3 * 365;

    @Inject
    EntityManager entities;

    @Produces
    @Dependent
    Retention kept() {
        OldRows old = new OldRows(
                entities,
                "sharing WHERE COALESCE(ended, open_until) < ?",
                "look WHERE at < ?",
                "sharing_ask WHERE asked < ?");
        return Retention.of("sharing", DAYS, old::count, old::delete);
    }
}
