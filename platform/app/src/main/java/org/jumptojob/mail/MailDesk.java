package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Sql;

/**
 * What an administrator sees and does about mails that do not go out. She sees no text of a mail, and of an address only what
 * tells one mail from another.
 */
@ApplicationScoped
public class MailDesk {

    /** Most mails that are listed. */
    public static final int MOST = 50;

    /** Nobody sends it any more; a row whose last try was cut off by the end of its node counts too, once its time is over. */
    private static final String GIVEN_UP =
            "sent_at IS NULL AND tries >= " + Retry.MOST + " AND (next_try IS NULL OR next_try <= ?)";

    /**
     * How it goes with the mails.
     *
     * @param waiting how many wait for their first try or another one
     * @param failing how many of those could not be sent at least once
     * @param givenUp how many are not tried any more
     * @param oldest when the oldest mail that waits was written
     */
    public record Figures(long waiting, long failing, long givenUp, Optional<Instant> oldest) {}

    /**
     * A mail that could not be sent.
     *
     * @param address with most of its signs left out, such as {@code s…@example.org}
     * @param nextTry empty where it is given up
     */
    public record Letter(
            UUID id, String address, String subject, Instant written, int tries, Optional<Instant> nextTry) {}

    @Inject
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** One statement. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public Figures figures() {
        return Sql.in(entities)
                .query(
                        "SELECT SUM(CASE WHEN tries < ? THEN 1 ELSE 0 END) AS waiting,"
                                + " SUM(CASE WHEN tries > 0 AND tries < ? THEN 1 ELSE 0 END) AS failing,"
                                + " SUM(CASE WHEN tries >= ? THEN 1 ELSE 0 END) AS given_up,"
                                + " MIN(CASE WHEN tries < ? THEN created END) AS oldest FROM mail WHERE sent_at IS NULL",
                        row -> new Figures(
                                row.number("waiting"),
                                row.number("failing"),
                                row.number("given_up"),
                                Optional.ofNullable(row.instant("oldest"))),
                        Retry.MOST,
                        Retry.MOST,
                        Retry.MOST,
                        Retry.MOST)
                .get(0);
    }

    /** Mails that could not be sent, those that are given up first, then the newest first; at most {@link #MOST}. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public List<Letter> notSent() {
        return Sql.in(entities)
                .query(
                        "SELECT id, recipient, subject, created, tries, next_try FROM mail WHERE sent_at IS NULL AND tries > 0"
                                + " ORDER BY CASE WHEN tries >= ? THEN 0 ELSE 1 END, created DESC, id DESC"
                                + " FETCH FIRST " + MOST + " ROWS ONLY",
                        MailDesk::letter,
                        Retry.MOST);
    }

    private static Letter letter(Sql.Row row) throws SQLException {
        int tries = (int) row.number("tries");
        return new Letter(
                row.uuid("id"),
                masked(row.text("recipient")),
                row.text("subject"),
                row.instant("created"),
                tries,
                tries >= Retry.MOST ? Optional.empty() : Optional.ofNullable(row.instant("next_try")));
    }

    /** The first sign and the host: enough to see that a host has trouble, too little to write to somebody. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
    }

    /** Tries a given up mail from the beginning. Nothing happens where somebody else has done so already. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void again(UUID id) {
        find(id);
        again(" AND id = ?", id);
    }

    /** Tries all given up mails from the beginning. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void againAll() {
        again("");
    }

    private void again(String which, Object... values) {
        Instant now = now();
        Object[] all = new Object[values.length + 2];
        all[0] = now;
        all[1] = now;
        System.arraycopy(values, 0, all, 2, values.length);
        Sql.in(entities)
                .update(
                        "UPDATE mail SET tries = 0, next_try = ?, version = version + 1 WHERE " + GIVEN_UP + which,
                        all);
    }

    /** Deletes a given up mail: nobody gets it any more. */
    @Transactional
    @Allowed(Access.ADMINISTRATOR)
    public void drop(UUID id) {
        find(id);
        Sql.in(entities).update("DELETE FROM mail WHERE " + GIVEN_UP + " AND id = ?", now(), id);
    }

    private void find(UUID id) {
        if (Sql.in(entities)
                .query("SELECT id FROM mail WHERE id = ?", row -> row.uuid("id"), id)
                .isEmpty()) {
            throw new NotFound();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
