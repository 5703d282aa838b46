package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.persistence.Sql;

/**
 * The rows of the outbox as the sender sees them. Who takes a mail holds it for a while: no other node takes it
 * meanwhile, and if this one dies, another takes it later. A mail is sent at least once; its number stays the same, so
 * that a mail program can tell a second copy.
 */
@ApplicationScoped
class MailQueue {

    // Longer than the time-outs of one delivery together.
    private static final Duration HELD = Duration.ofMinutes(10);
    private static final int CANDIDATES = 5;

    private record Due(UUID id, long version) {}

    private EntityManager entities;
    private Clock clock;

    protected MailQueue() {}

    @Inject
    MailQueue(EntityManager entities) {
        this(entities, Clock.systemUTC());
    }

    MailQueue(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes the mail that has waited longest, or nothing where none is due. The taking counts as a try. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Mail> take() {
        Sql sql = Sql.in(entities);
        Instant now = clock.instant();
        List<Due> due = sql.query(
                "SELECT id, version FROM mail WHERE next_try <= ? AND tries < ? ORDER BY next_try, id FETCH FIRST "
                        + CANDIDATES + " ROWS ONLY",
                row -> new Due(row.uuid("id"), row.number("version")),
                now,
                Retry.MOST);
        for (Due mail : due) {
            // The version decides which node has it: the slower one changes no row.
            int taken = sql.update(
                    "UPDATE mail SET tries = tries + 1, next_try = ?, version = version + 1 WHERE id = ? AND version = ?",
                    now.plus(HELD),
                    mail.id(),
                    mail.version());
            if (taken == 1) {
                return Optional.of(entities.find(Mail.class, mail.id()));
            }
        }
        return Optional.empty();
    }

    /** It is sent: nobody needs its text any more, and it may hold a link that opens an account. */
    @Transactional(TxType.REQUIRES_NEW)
    void sent(Mail mail) {
        Sql.in(entities)
                .update(
                        "UPDATE mail SET sent_at = ?, next_try = ?, body = '', version = version + 1 WHERE id = ?",
                        clock.instant(),
                        null,
                        mail.getId());
    }

    /** It could not be sent: sets the time of the next try, or none. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Mail mail) {
        Instant next = Retry.pauseAfter(mail.getTries())
                .map(pause -> clock.instant().plus(pause))
                .orElse(null);
        Sql.in(entities).update("UPDATE mail SET next_try = ?, version = version + 1 WHERE id = ?", next, mail.getId());
    }
}
