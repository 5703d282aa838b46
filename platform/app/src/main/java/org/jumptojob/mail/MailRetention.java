package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jumptojob.persistence.OldRows;
import org.jumptojob.privacy.Retention;

/** How long the addresses of mails stay: those that were sent, and those that were given up. */
@ApplicationScoped
class MailRetention {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    @Inject
    EntityManager entities;

    @Produces
    @Dependent
    Retention sent() {
        OldRows sent = new OldRows(entities, "mail WHERE sent_at < ?");
        return Retention.of("mail", WEEK, sent::count, sent::delete);
    }

    @Produces
    @Dependent
    Retention givenUp() {
        OldRows givenUp =
                new OldRows(entities, "mail WHERE sent_at IS NULL AND tries >= " + Retry.MOST + " AND created < ?");
        return Retention.of("mail_given_up", MONTH, givenUp::count, givenUp::delete);
    }
}
