package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.NotFound;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Site;

/** Shows mails: all of them in a demonstration, else only those to one address that could not be sent. */
@ApplicationScoped
public class MailList {

    private static final int MOST = 50;

    /**
     * A mail that could not be sent, as those may know of it who look after the site. Its text stays closed: it may hold a link
     * that opens somebody's account.
     *
     * @param tries how often it was tried
     */
    public record NotSent(String recipient, String subject, Instant created, int tries) {

        private static NotSent of(Mail mail) {
            return new NotSent(mail.getRecipient(), mail.getSubject(), mail.getCreated(), mail.getTries());
        }

        // Expression Language 5 reads records by bean names only.
        public String getRecipient() {
            return recipient;
        }

        public String getSubject() {
            return subject;
        }
    }

    private EntityManager entities;
    private Site site;

    protected MailList() {}

    @Inject
    MailList(EntityManager entities, Site site) {
        this.entities = entities;
        this.site = site;
    }

    /**
     * The last 50 mails, the newest first.
     *
     * @throws NotFound outside a demonstration: nobody reads other people's mails
     */
    @Transactional
    @Allowed(Access.ANYONE)
    public List<Mail> latest() {
        if (!site.isDemo()) {
            throw new NotFound();
        }
        return entities.createQuery("SELECT m FROM Mail m ORDER BY m.created DESC, m.id DESC", Mail.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The mails to an address that could not be sent, the newest first; whoever asks may know of them. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public List<NotSent> notSentTo(String address) {
        return entities.createQuery(
                        "SELECT m FROM Mail m WHERE m.sentAt IS NULL AND m.tries > 0 AND LOWER(m.recipient) = LOWER(:address)"
                                + " ORDER BY m.created DESC, m.id DESC",
                        Mail.class)
                .setParameter("address", address)
                .setMaxResults(MOST)
                .getResultStream()
                .map(NotSent::of)
                .toList();
    }

    /** How many mails wait to be sent. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public long waiting() {
        return count("SELECT COUNT(*) AS n FROM mail WHERE sent_at IS NULL AND tries < ?");
    }

    /** How many mails were given up. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public long lost() {
        return count("SELECT COUNT(*) AS n FROM mail WHERE sent_at IS NULL AND tries >= ?");
    }

    private long count(String sql) {
        return Sql.in(entities).query(sql, row -> row.number("n"), Retry.MOST).get(0);
    }
}
