package org.jumptojob.identity;

import static org.jumptojob.xapi.json.Json.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jumptojob.access.Access;
import org.jumptojob.access.Allowed;
import org.jumptojob.access.Visitor;
import org.jumptojob.audit.Audit;
import org.jumptojob.identity.OneTimeLink.Purpose;
import org.jumptojob.identity.OneTimeLinks.Order;
import org.jumptojob.identity.Throttling.Limit;
import org.jumptojob.identity.Throttling.Standing;
import org.jumptojob.web.Secrets;

/**
 * Signs persons in, by a passphrase or by a link that was mailed to them, and out again.
 *
 * <p>Whether an address is known never shows: not in the answer, and hardly in the time that it takes, because a
 * passphrase is hashed and a row is written in both cases.
 */
@ApplicationScoped
public class SignInService {

    /**
     * What the browser brings to the door; each is empty where it has none.
     *
     * @param signIn the token of the sign-in that it has now
     * @param preferences the stranger's preferences in their cookie
     * @param visit the random value of the visit
     * @param known which accounts were opened in it before, see {@link #knownWith}
     * @param network where it comes from
     */
    public record Browser(String signIn, String preferences, String visit, String known, String network) {}

    /**
     * A sign-in that has begun.
     *
     * @param token for the cookie; it stands nowhere else
     * @param kept whether a form is kept that she sent after her last sign-in had ended
     */
    public record SignedIn(UUID person, String address, String token, boolean remembered, boolean kept) {}

    /** What came of a try. */
    public enum Outcome {
        /** She is signed in. */
        DONE,
        /** A mail is on its way, if the address is known. */
        SENT,
        /** Address and passphrase do not belong together. */
        WRONG,
        /** The passphrase is right, but an administrator locked the account. */
        LOCKED,
        /** Too many tries: wait some seconds first. */
        WAIT,
        /** Too many people at this moment. */
        BUSY
    }

    /** @param waitSeconds for {@link Outcome#WAIT}; else 0 */
    public record Answer(Outcome outcome, SignedIn signedIn, long waitSeconds) {
        static Answer of(Outcome outcome) {
            return new Answer(outcome, null, 0);
        }

        static Answer waiting(Duration wait) {
            return new Answer(Outcome.WAIT, null, wait.toSeconds() + 1);
        }
    }

    private static final int MOST_KNOWN = 4;

    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Inject
    OneTimeLinks links;

    @Inject
    Passphrases passphrases;

    @Inject
    Throttling throttling;

    @Inject
    Secrets secrets;

    @Inject
    Visitor visitor;

    @Inject
    Audit audit;

    Clock clock = Clock.systemUTC();

    /**
     * Signs in with a passphrase. No transaction spans the hash: who waits for a turn holds no connection.
     *
     * @param remember whether she stays signed in for {@link SignIn#REMEMBERED} on this browser
     */
    @Allowed(Access.ANYONE)
    public Answer byPassphrase(String address, String passphrase, boolean remember, Browser browser) {
        return check(address, passphrase, browser, (login, turn) -> {
            if (people.person(login.getPersonId()).filter(p -> !p.isLocked()).isEmpty()) {
                return Answer.of(Outcome.LOCKED);
            }
            if (turn.isOutdated(login.getSecret())) {
                signIns.rehash(login.getSubject(), turn.hash(passphrase));
            }
            return new Answer(Outcome.DONE, signIns.start(login, remember, browser, clock.instant()), 0);
        });
    }

    /** Whether somebody who is signed in knows her passphrase; tries are counted as at the sign-in page. */
    Answer confirm(Login login, String passphrase, Browser browser) {
        return login.getSecret() == null
                ? Answer.of(Outcome.DONE)
                : check(login.getSubject(), passphrase, browser, (found, turn) -> Answer.of(Outcome.DONE));
    }

    private Answer check(
            String address, String passphrase, Browser browser, BiFunction<Login, Passphrases.Turn, Answer> then) {
        // The owner's own browser does not wait for the guesses of others.
        List<Limit> limits = isKnown(address, browser)
                ? List.of(Limit.knownBrowser(address))
                : List.of(Limit.account(address), Limit.network(browser.network()));
        return passphrases
                .inTurn(turn -> {
                    Instant now = clock.instant();
                    Standing standing = throttling.standing(now, limits);
                    if (!standing.pause().isZero()) {
                        return Answer.waiting(standing.pause());
                    }
                    Optional<Login> login = people.login(address);
                    if (!turn.matches(passphrase, login.map(Login::getSecret).orElse(null))) {
                        Throttling.countAt(throttling, now, limits);
                        return Answer.of(Outcome.WRONG);
                    }
                    if (standing.counted()) {
                        throttling.forget(limits.get(0));
                    }
                    return then.apply(login.get(), turn);
                })
                .orElse(Answer.of(Outcome.BUSY));
    }

    /**
     * Sends a link that signs in, where the address belongs to somebody.
     *
     * @param next the path that she wanted to go to, or an empty text
     */
    @Allowed(Access.ANYONE)
    public Answer askLink(String address, String next, Browser browser) {
        return ask(
                address,
                Purpose.SIGN_IN,
                JSON.createObjectBuilder().add("next", next).build(),
                browser);
    }

    /** Sends a link to choose a new passphrase, where the address belongs to somebody. */
    @Allowed(Access.ANYONE)
    public Answer askReset(String address, Browser browser) {
        return ask(address, Purpose.RESET, JSON.createObjectBuilder().build(), browser);
    }

    private Answer ask(String address, Purpose purpose, JsonObject detail, Browser browser) {
        Instant now = clock.instant();
        Duration wait = countMail(address, browser, now);
        if (!wait.isZero()) {
            return Answer.waiting(wait);
        }
        Optional<Login> login = people.login(address).filter(Login::isConfirmed);
        Optional<Person> person =
                login.flatMap(l -> people.person(l.getPersonId())).filter(p -> !p.isLocked());
        if (person.isPresent()) {
            Order order = new Order(purpose, person.get().getId(), login.get().getSubject(), detail);
            links.mail(order, purpose.word(), person.get().getDisplayName(), now);
        } else {
            links.make(new Order(Purpose.NOTHING, null, null, detail), now);
        }
        return Answer.of(Outcome.SENT);
    }

    /** Counts a mail that is asked for; the answer is how long to wait first, or zero. */
    Duration countMail(String address, Browser browser, Instant now) {
        List<Limit> limits = List.of(Limit.mailTo(address), Limit.mailFrom(browser.network()));
        Duration wait = throttling.standing(now, limits).pause();
        if (wait.isZero()) {
            Throttling.countAt(throttling, now, limits);
        }
        return wait;
    }

    /** Ends the sign-in of this browser. */
    @Transactional
    @Allowed(Access.PERSON)
    public void signOut() {
        signIns.end(visitor.personId(), visitor.person().signIn());
    }

    /** Ends every sign-in of the visitor's, on all her devices. */
    @Transactional
    @Allowed(Access.PERSON)
    public void signOutEverywhere() {
        signIns.endAll(visitor.personId());
        audit.record(
                visitor.personId(), "signed-out-everywhere", visitor.personId().toString());
    }

    /** Ends one of the visitor's sign-ins. */
    @Transactional
    @Allowed(Access.PERSON)
    public void end(UUID signIn) {
        signIns.end(visitor.personId(), signIn);
    }

    /** The visitor's sign-ins, the newest first. */
    @Transactional
    @Allowed(Access.PERSON)
    public List<SignIn> mine() {
        return signIns.of(visitor.personId(), clock.instant());
    }

    private boolean isKnown(String address, Browser browser) {
        byte[] mark = mark(address).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(browser.known().split("\\."))
                .anyMatch(one -> MessageDigest.isEqual(mark, one.getBytes(StandardCharsets.UTF_8)));
    }

    /** The value of the cookie that lets a browser be known for the account too; it tells nobody whose it is. */
    @Allowed(Access.ANYONE)
    public String knownWith(String address, Browser browser) {
        StringBuilder marks = new StringBuilder(mark(address));
        Arrays.stream(browser.known().split("\\."))
                .filter(one ->
                        one.matches("[A-Za-z0-9_-]{43}") && !marks.toString().contains(one))
                .limit(MOST_KNOWN - 1L)
                .forEach(one -> marks.append('.').append(one));
        return marks.toString();
    }

    private String mark(String address) {
        byte[] signature = secrets.sign("known browser", Login.normalised(address));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
