package org.jumptojob.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;

/**
 * Takes the mails of the platform. A mail is a row of the transaction that it belongs to, so it goes out if and only if
 * that ends well, and nobody in front of a page waits for a mail server. {@link MailJob} sends it.
 */
@ApplicationScoped
public class Outbox {

    private EntityManager entities;

    protected Outbox() {}

    @Inject
    public Outbox(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param recipient one e-mail address
     * @param subject one line, at most 200 signs
     * @param body plain text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public void put(String recipient, String subject, String body) {
        entities.persist(new Mail(recipient, subject, body, Instant.now()));
    }

    /** Deletes the mails to an address, sent or not: whoever closes an account leaves no address here. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Allowed(Access.PLATFORM)
    public void forget(String recipient) {
        entities.createQuery("DELETE FROM Mail m WHERE LOWER(m.recipient) = LOWER(:recipient)")
                .setParameter("recipient", recipient)
                .executeUpdate();
    }
}
