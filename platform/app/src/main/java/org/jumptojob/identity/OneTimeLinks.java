package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.mail.Outbox;
import org.jumptojob.persistence.Sql;
import org.jumptojob.web.Secrets;
import org.jumptojob.web.Site;
import org.jumptojob.web.Texts;

/** The one-time links: makes them, sends them by mail, and takes them back. */
@ApplicationScoped
public class OneTimeLinks {

    /**
     * A link that is wanted.
     *
     * @param person whom it is for, or {@code null} where there is only an address as yet
     * @param address where it goes by mail, or {@code null} where it is handed over otherwise
     * @param detail what its purpose needs, at most 1,000 signs as text
     */
    public record Order(Purpose purpose, UUID person, String address, JsonObject detail) {}

    private static final int MOST = 200;

    private EntityManager entities;
    private Secrets secrets;
    private Site site;
    private Texts texts;
    private Outbox outbox;

    protected OneTimeLinks() {}

    @Inject
    OneTimeLinks(EntityManager entities, Secrets secrets, Site site, Texts texts, Outbox outbox) {
        this.entities = entities;
        this.secrets = secrets;
        this.site = site;
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Makes a link and gives its address; nobody can find out its token afterwards. */
    @Transactional
    @Allowed(Access.PLATFORM)
    public String make(Order order, Instant now) {
        Sql.in(entities).update("DELETE FROM one_time_link WHERE expires < ?", now);
        String token = secrets.token();
        OneTimeLink link = new OneTimeLink(order.purpose(), Secrets.sha256(token), now)
                .forPerson(order.person())
                .forAddress(order.address())
                .with(order.detail().toString());
        entities.persist(link);
        return site.getBaseUrl() + "/link?t=" + token;
    }

    /**
     * Makes a link and sends it to the address of the order.
     *
     * @param letter which texts the mail has, such as {@code sign-in}
     * @param name what the mail calls the account or the role
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public void mail(Order order, String letter, String name, Instant now) {
        String address = make(order, now);
        String subject = texts.of("identity.mail-" + letter + "-subject", name);
        String body = texts.of("identity.mail-" + letter, address, name, site.getBaseUrl()) + "\n\n"
                + texts.of("identity.mail-end", site.getBaseUrl());
        outbox.put(Login.normalised(order.address()), subject, body);
    }

    /** The link of a token, where it can still be used. */
    @Allowed(Access.PLATFORM)
    public Optional<OneTimeLink> look(String token, Instant now) {
        return entities.createQuery("SELECT l FROM OneTimeLink l WHERE l.tokenHash = :hash", OneTimeLink.class)
                .setParameter("hash", Secrets.sha256(token == null ? "" : token))
                .getResultStream()
                .findFirst()
                .filter(link -> link.isOpen(now));
    }

    /**
     * Uses a link up.
     *
     * @return whether this request got it: of two with the same link only one does
     */
    @Transactional
    @Allowed(Access.PLATFORM)
    public boolean take(OneTimeLink link, Instant now) {
        return Sql.in(entities)
                        .update(
                                "UPDATE one_time_link SET used_at = ?, version = version + 1"
                                        + " WHERE id = ? AND used_at IS NULL AND expires > ?",
                                now,
                                link.getId(),
                                now)
                == 1;
    }

    /** Takes back the links of one purpose that go to an address or, without one, all of that purpose. */
    void forget(Purpose purpose, String address) {
        entities.flush();
        if (address == null) {
            Sql.in(entities).update("DELETE FROM one_time_link WHERE purpose = ?", purpose.word());
        } else {
            Sql.in(entities)
                    .update(
                            "DELETE FROM one_time_link WHERE purpose = ? AND address = ?",
                            purpose.word(),
                            Login.normalised(address));
        }
    }

    /** The links of one purpose that still open something, the one that ends first before the others; at most 200. */
    List<OneTimeLink> open(Purpose purpose, Instant now) {
        return entities.createQuery(
                        "SELECT l FROM OneTimeLink l WHERE l.purpose = :purpose AND l.usedAt IS NULL AND l.expires > :now"
                                + " ORDER BY l.expires, l.id",
                        OneTimeLink.class)
                .setParameter("purpose", purpose.word())
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Takes back one link that nobody has used. Returns whether it was there. */
    boolean forgetOne(Purpose purpose, UUID link) {
        entities.flush();
        return Sql.in(entities)
                        .update(
                                "DELETE FROM one_time_link WHERE id = ? AND purpose = ? AND used_at IS NULL",
                                link,
                                purpose.word())
                == 1;
    }

    /** Takes back every link of a person. */
    void forgetAll(UUID person) {
        entities.flush();
        Sql.in(entities).update("DELETE FROM one_time_link WHERE person_id = ?", person);
    }

    static JsonObject detail(OneTimeLink link) {
        return JSON.createReader(new StringReader(link.getDetail())).readObject();
    }
}
