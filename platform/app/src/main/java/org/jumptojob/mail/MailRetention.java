package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jumptojob.persistence.Sql;
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
        return new Mails("mail", WEEK, "sent_at < ?", entities);
    }

    @Produces
    @Dependent
    Retention givenUp() {
        return new Mails(
                "mail_given_up", MONTH, "sent_at IS NULL AND tries >= " + Retry.MOST + " AND created < ?", entities);
    }

    private record Mails(String word, int standard, String which, EntityManager entities) implements Retention {

        @Override
        public Optional<Integer> days() {
            return Optional.of(standard);
        }

        @Override
        public long count(Instant before) {
            return Sql.in(entities)
                    .query("SELECT COUNT(*) AS n FROM mail WHERE " + which, row -> row.number("n"), before)
                    .get(0);
        }

        @Override
        public long delete(Instant before) {
            return Sql.in(entities).update("DELETE FROM mail WHERE " + which, before);
        }
    }
}
