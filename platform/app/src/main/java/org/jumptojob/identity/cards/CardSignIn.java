package org.jumptojob.identity.cards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.identity.Login;
import org.jumptojob.identity.Person;
import org.jumptojob.identity.SignInService.Answer;
import org.jumptojob.identity.SignInService.Browser;
import org.jumptojob.identity.SignInService.Outcome;
import org.jumptojob.identity.SignIns;
import org.jumptojob.identity.Throttling;
import org.jumptojob.identity.Throttling.Limit;
import org.jumptojob.identity.Throttling.Standing;
import org.jumptojob.web.Secrets;

/** Signs in whoever holds a card. Wrong codes are counted for the network that they come from. */
@ApplicationScoped
public class CardSignIn {

    /** More than at one account's door: a whole class may share an address and type at the same time. */
    private static final int FREE_TRIES = 30;

    private EntityManager entities;
    private SignIns signIns;
    private Throttling throttling;
    private Secrets secrets;

    Clock clock = Clock.systemUTC();

    protected CardSignIn() {}

    @Inject
    public CardSignIn(EntityManager entities, SignIns signIns, Throttling throttling, Secrets secrets) {
        this.entities = entities;
        this.signIns = signIns;
        this.throttling = throttling;
        this.secrets = secrets;
    }

    /**
     * @param typed the code as it was typed or read from the card's picture
     * @param remember whether she stays signed in on this browser
     */
    @Allowed(Access.ANYONE)
    public Answer byCode(String typed, boolean remember, Browser browser) {
        Instant now = clock.instant();
        List<Limit> limits = List.of(new Limit("card:" + browser.network(), FREE_TRIES));
        Standing standing = throttling.standing(now, limits);
        if (!standing.pause().isZero()) {
            return new Answer(Outcome.WAIT, null, standing.pause().toSeconds() + 1);
        }
        Optional<Login> login = login(typed);
        if (login.isEmpty()) {
            Throttling.countAt(throttling, now, limits);
            return new Answer(Outcome.WRONG, null, 0);
        }
        Person person = entities.find(Person.class, login.get().getPersonId());
        return person.isLocked()
                ? new Answer(Outcome.LOCKED, null, 0)
                : new Answer(Outcome.DONE, signIns.start(login.get(), remember, browser, now), 0);
    }

    private Optional<Login> login(String typed) {
        return entities.createQuery(
                        "SELECT l FROM Login l WHERE l.kind = :kind AND l.issuer = :issuer AND l.subject IN :hashes",
                        Login.class)
                .setParameter("kind", Login.CARD)
                .setParameter("issuer", Login.HERE)
                .setParameter("hashes", PlainCode.hashes(secrets, Cards.PURPOSE, typed))
                .getResultStream()
                .findFirst();
    }
}
